package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.Field;
import io.memoryconnector.spring.mapping.HasMany;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.TypeAlias;

/** What becomes of names and values that no entity could show. */
class MisspeltNamesTest {
  enum Kind {
    DOG,
    CAT
  }

  record Pet(Long id, Long ownerId, String name) {}

  record Address(@Field("town") String city, @Nullable Kind kept) {}

  sealed interface Shape permits Round {}

  record Round(int radius) implements Shape {}

  static class Owner {
    @Nullable Long id;
    @Nullable String name;
    @Nullable Kind kind;
    @Nullable Address address;
    List<Address> former = List.of();
    Map<String, Address> byYear = Map.of();
    @Nullable Object extra;
    @Nullable Shape shape;

    @HasMany(foreignKey = "ownerId")
    List<Pet> pets = List.of();
  }

  @TypeAlias("vip")
  static class Vip extends Owner {
    int rank;
  }

  static class Animal {
    @Nullable Long id;
  }

  @TypeAlias("bird")
  static class Bird extends Animal {
    int size;
  }

  @TypeAlias("fish")
  static class Fish extends Animal {
    @Nullable Kind size;
  }

  record Wish(@Nullable Long id, List<Kind> kinds, List<List<Kind>> pairs) {}

  interface Wishes extends MemoryRepository<Wish, Long> {
    @Query("{'kinds': {'inq': [['DOG', 'CAT']]}}")
    List<Wish> both();
  }

  interface Animals extends MemoryRepository<Animal, Long> {}

  record Age(@Nullable Long id, int years) {}

  record Size(int width, int height) {}

  record Parcel(
      @Nullable Long id,
      @Nullable Size size,
      @Nullable List<Size> parts,
      @Nullable Map<Kind, Integer> counts,
      @Nullable Map<String, Kind> kinds,
      @Nullable SortedSet<String> labels,
      @Nullable Shape shape,
      @Nullable Short floor,
      @Nullable Float weight,
      @Nullable Character shelf,
      @Nullable Currency currency,
      @Nullable ZoneId zone) {}

  interface Parcels extends MemoryRepository<Parcel, Long> {}

  interface Owners extends MemoryRepository<Owner, Long> {}

  interface Ages extends MemoryRepository<Age, Long> {}

  private final MemoryDataSource dataSource = MemoryDataSource.inMemory("owners");
  private final Owners owners = MemoryRepositories.create(Owners.class, dataSource);

  @BeforeEach
  void save() {
    owners.save(new Owner());
    owners.save(new Vip());
  }

  private static void assertRefused(Runnable call, String pointer, String message) {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(call::run)
        .withMessage(message)
        .havingCause()
        .asInstanceOf(type(InvalidFilterException.class))
        .extracting(InvalidFilterException::pointer)
        .isEqualTo(Optional.of(pointer));
  }

  @Nested
  class in_a_where {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"nmae\": null} | /nmae | 'Owner' has no property 'nmae'. Use one of id, name, kind, address, former, byYear, extra, shape.",
          "{\"or\": [{\"name\": 1}, {\"and\": [{\"nmae\": 1}]}]} | /or/1/and/0/nmae | 'Owner' has no property 'nmae'. Use one of id, name, kind, address, former, byYear, extra, shape.",
          "{\"nor\": [{\"nmae\": {\"near\": [1, 2]}}]} | /nor/0/nmae | 'Owner' has no property 'nmae'. Use one of id, name, kind, address, former, byYear, extra, shape.",
          "{\"address.city\": \"Graz\"} | /address.city | 'Owner' has no property 'address.city'. Use one of address.town, address.kept.",
          "{\"former.0.city\": \"Graz\"} | /former.0.city | 'Owner' has no property 'former.0.city'. Use one of former.0.town, former.0.kept.",
          "{\"pets.name\": \"Rex\"} | /pets.name | 'Owner' has no property 'pets.name'. Use one of id, name, kind, address, former, byYear, extra, shape.",
        })
    void are_refused_with_their_place(String json, String pointer, String message) {
      Where where = Where.parse(json);
      String whole = "Cannot read where at %s: %s".formatted(pointer, message);
      assertRefused(() -> owners.count(where), pointer, whole);
      assertRefused(() -> owners.deleteAll(where), pointer, whole);
      assertRefused(() -> owners.updateAll(where, Map.of("name", "x")), pointer, whole);
      assertThat(owners.count()).isEqualTo(2);
      assertThat(owners.findAll()).extracting(owner -> owner.name).containsOnlyNulls();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "id",
          "address.town",
          "former.town",
          "former.0.town",
          "byYear.2026.any.thing",
          "extra.any.thing",
          "shape.radius",
          "shape.anything",
          "_type",
          "rank",
        })
    void may_be_all_that_records_could_have(String path) {
      assertThatCode(() -> owners.count(Where.property(path).eq(1))).doesNotThrowAnyException();
    }
  }

  @Nested
  class of_constants {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"kind\": \"DGO\"} | /kind | 'DGO' is given, but 'kind'",
          "{\"kind\": {\"neq\": \"dog\"}} | /kind | 'dog' is given, but 'kind'",
          "{\"kind\": {\"inq\": [\"DOG\", null, \"\"]}} | /kind | '' is given, but 'kind'",
          "{\"or\": [{\"kind\": {\"nin\": [1]}}]} | /or/0/kind | '1' is given, but 'kind'",
          "{\"address.kept\": \"DGO\"} | /address.kept | 'DGO' is given, but 'address.kept'",
          "{\"former.0.kept\": \"DGO\"} | /former.0.kept | 'DGO' is given, but 'former.0.kept'",
        })
    void are_refused_with_their_place(String json, String pointer, String problem) {
      Where where = Where.parse(json);
      String whole =
          "Cannot read where at %s: %s can only be one of DOG, CAT. Use one of them."
              .formatted(pointer, problem);
      assertRefused(() -> owners.count(where), pointer, whole);
      assertRefused(() -> owners.deleteAll(where), pointer, whole);
      assertRefused(() -> owners.updateAll(where, Map.of("name", "x")), pointer, whole);
      assertThat(owners.count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{\"kind\": \"DOG\"}",
          "{\"kind\": null}",
          "{\"kind\": {\"inq\": []}}",
          "{\"kind\": {\"gt\": \"D\"}}",
          "{\"kind\": {\"like\": \"D%\"}}",
          "{\"byYear.2026.kept\": \"DGO\"}",
          "{\"extra.kind\": \"DGO\"}",
        })
    void may_be_all_that_records_could_have(String json) {
      assertThatCode(() -> owners.count(Where.parse(json))).doesNotThrowAnyException();
    }

    @Test
    void may_be_in_whole_lists() {
      Wishes wishes = MemoryRepositories.create(Wishes.class, dataSource);
      Wish wish = new Wish(1L, List.of(Kind.DOG, Kind.CAT), List.of(List.of(Kind.CAT)));
      wishes.save(wish);
      assertThat(wishes.both()).containsExactly(wish);
      assertThat(wishes.find(Filter.where("pairs").eq(wish.pairs()))).containsExactly(wish);
      assertRefused(
          () -> wishes.count(Where.property("kinds").inq(List.of("DOG", "DGO"))),
          "/kinds",
          "Cannot read where at /kinds: 'DGO' is given, but 'kinds' can only be one of DOG, CAT. Use one of them.");
    }

    @Test
    void are_not_meant_by_operators_that_there_are_not() {
      assertRefused(
          () -> owners.count(Where.parse("{\"kind\": {\"exists\": true}}")),
          "/kind/exists",
          "Cannot read where at /kind/exists: 'exists' is not an operator. Give one of eq, neq, gt, gte, lt, lte, between, inq, nin, like, nlike, ilike, nilike, regexp and near.");
    }

    @Test
    void are_found_in_records_that_have_them_all_the_same() {
      dataSource.collection("Owner").create(Document.of("kind", "DGO"));
      Where misspelt = Where.property("kind").nin((Object[]) Kind.values()).and("kind").neq(null);
      assertThat(owners.updateAll(misspelt, Map.of("kind", Kind.DOG))).isOne();
      assertThat(owners.findAll()).extracting(owner -> owner.kind).contains(Kind.DOG);
    }

    @Test
    void may_be_what_one_of_several_subclasses_has() {
      Animals animals = MemoryRepositories.create(Animals.class, dataSource);
      animals.saveAll(List.of(new Bird(), new Fish()));
      assertThat(animals.count(Where.property("size").eq(0))).isOne();
      assertThat(animals.count(Where.property("size").eq("CAT"))).isZero();
    }
  }

  @Nested
  class in_a_filter {
    @Test
    void are_refused_with_their_place() {
      assertRefused(
          () -> owners.find(Filter.where("nmae").eq("x")),
          "/where/nmae",
          "Cannot read filter at /where/nmae: 'Owner' has no property 'nmae'. Use one of id, name, kind, address, former, byYear, extra, shape.");
      assertRefused(
          () -> owners.findDocuments(Filter.ALL.orderBy("name").orderBy("address.city")),
          "/order/1",
          "Cannot read filter at /order/1: 'Owner' has no property 'address.city'. Use one of address.town, address.kept.");
    }
  }

  @Nested
  class in_an_update {
    @Test
    void are_refused() {
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() -> owners.updateAll(Where.ALWAYS, Map.of("nmae", "x")))
          .withMessage(
              "Cannot update 'Owner': it has no property 'nmae'. Use one of id, name, kind, address, former, byYear, extra, shape.")
          .havingCause()
          .asInstanceOf(type(InvalidRecordException.class))
          .extracting(InvalidRecordException::pointer)
          .isEqualTo(Optional.of("/nmae"));
    }

    @Test
    void are_refused_where_the_value_is_no_constant() {
      assertUpdateRefused(
          owners,
          Map.of("kind", "DGO"),
          "Cannot update 'Owner': property 'kind' holds 'DGO', which is not a Kind: DOG, CAT. Give another value.");
      assertUpdateRefused(
          owners,
          Map.of("address", Map.of("town", "Graz", "kept", "DGO")),
          "Cannot update 'Owner': property 'address.kept' holds 'DGO', which is not a Kind: DOG, CAT. Give another value.");
      assertUpdateRefused(
          owners,
          Map.of("former", List.of(Map.of("kept", "DGO"))),
          "Cannot update 'Owner': property 'former.kept' holds 'DGO', which is not a Kind: DOG, CAT. Give another value.");
    }

    @Test
    void are_refused_where_a_primitive_would_be_null() {
      Ages ages = MemoryRepositories.create(Ages.class, dataSource);
      ages.save(new Age(null, 7));
      assertUpdateRefused(
          ages,
          Document.parse("{\"years\": null}").toMap(),
          "Cannot update 'Age': property 'years' is null or missing, but the constructor needs a primitive value for it. Give another value.");
      assertThat(ages.findAll()).containsExactly(new Age(1L, 7));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"size\": {\"width\": 1}} | property 'size.height' is null or missing, but the constructor needs a primitive value for it",
          "{\"parts\": [{\"width\": 1}]} | property 'parts.height' is null or missing, but the constructor needs a primitive value for it",
          "{\"counts\": {\"DGO\": 1}} | property 'counts.DGO' holds 'DGO', which is not a Kind: DOG, CAT",
          "{\"kinds\": {\"rex\": \"DGO\"}} | property 'kinds.rex' holds 'DGO', which is not a Kind: DOG, CAT",
          "{\"labels\": [\"a\", null]} | property 'labels' holds 'null', which is not an element of a TreeSet",
          "{\"shape\": {\"radius\": 1}} | property 'shape' does not say of which subclass of Shape it is",
          "{\"floor\": \"70000\"} | property 'floor' holds '70000', which is not a whole number of 16 bits",
          "{\"weight\": 1e300} | property 'weight' holds '1.0E300', which is not a number of 32 bits with a fraction",
          "{\"shelf\": \"xy\"} | property 'shelf' holds 'xy', which is not a single character",
          "{\"currency\": \"EURO\"} | property 'currency' holds 'EURO', which is not a currency code",
          "{\"zone\": \"Mars\"} | property 'zone' holds 'Mars', which is not a time zone",
        })
    void are_refused_where_no_entity_could_be_made_of_them(String json, String problem) {
      Parcels parcels = MemoryRepositories.create(Parcels.class, dataSource);
      Parcel parcel =
          new Parcel(1L, null, null, null, null, null, null, null, null, null, null, null);
      parcels.save(parcel);

      assertUpdateRefused(
          parcels,
          Document.parse(json).toMap(),
          "Cannot update 'Parcel': %s. Give another value.".formatted(problem));
      assertThat(parcels.findAll()).containsExactly(parcel);
    }

    @Test
    void may_be_what_is_converted_to_the_types_of_the_entity() {
      Parcels parcels = MemoryRepositories.create(Parcels.class, dataSource);
      parcels.save(
          new Parcel(1L, null, null, null, null, null, null, null, null, null, null, null));
      parcels.updateAll(
          Where.ALWAYS,
          Document.parse(
                  """
                  {"size": {"width": "1", "height": 2.0}, "counts": {"DOG": "3"}, "shape": {"_type": "Round", "radius": 4},
                   "floor": "5", "weight": 0.1, "shelf": 7, "zone": "Europe/Vienna"}
                  """)
              .toMap());

      assertThat(parcels.findAll())
          .containsExactly(
              new Parcel(
                  1L,
                  new Size(1, 2),
                  null,
                  Map.of(Kind.DOG, 3),
                  null,
                  null,
                  new Round(4),
                  (short) 5,
                  0.1f,
                  '7',
                  null,
                  ZoneId.of("Europe/Vienna")));
    }

    @Test
    void may_be_all_that_entities_have() {
      Map<String, Object> changes =
          Map.of("kind", Kind.DOG, "address", Document.of("kept", "CAT"), "rank", 3);
      assertThat(owners.updateAll(Where.ALWAYS, changes)).isEqualTo(2);
      assertThat(owners.findAll()).extracting(owner -> owner.kind).containsOnly(Kind.DOG);
    }

    @Test
    void may_be_what_one_of_several_subclasses_can_read() {
      Animals animals = MemoryRepositories.create(Animals.class, dataSource);
      animals.saveAll(List.of(new Bird(), new Fish()));

      assertThat(animals.updateAll(Where.property("_type").eq("bird"), Map.of("size", 3))).isOne();
      assertThat(animals.updateAll(Where.property("_type").eq("fish"), Map.of("size", "CAT")))
          .isOne();
      assertUpdateRefused(
          animals,
          Map.of("size", "big"),
          "Cannot update 'Animal': property 'size' holds 'big', which is not a whole number of 32 bits. Give another value.");
      assertThat(((Bird) animals.findAll().get(0)).size).isEqualTo(3);
      assertThat(((Fish) animals.findAll().get(1)).size).isEqualTo(Kind.CAT);
    }

    private void assertUpdateRefused(
        MemoryRepository<?, ?> repository, Map<String, ?> changes, String message) {
      assertThatExceptionOfType(DataIntegrityViolationException.class)
          .isThrownBy(() -> repository.updateAll(Where.ALWAYS, changes))
          .withMessage(message);
    }
  }
}
