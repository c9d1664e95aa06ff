package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryCollectionTest {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.007Z");

  private final MemoryDataSource source =
      MemoryDataSource.open(
          MemoryOptions.named("test").withClock(Clock.fixed(NOW, ZoneOffset.UTC)));

  private static Document data(String json) {
    return Document.parse(json);
  }

  @Nested
  class that_is_open {
    private final MemoryCollection notes = source.collection("Note");

    @Test
    void delivers_pages_with_the_number_of_all() {
      notes.createAll(List.of(data("{\"a\": 1}"), data("{\"a\": 2}"), data("{\"a\": 3}")));
      Filter some = Filter.where("a").gt(1).limit(1);
      assertThat(notes.findPage(some).records()).extracting(it -> it.get("a")).containsExactly(2);
      assertThat(notes.findPage(some).total()).isEqualTo(2);
      assertThat(notes.findPage(some.skip(1)).total()).isEqualTo(2);
      assertThat(notes.findPage(some.skip(7))).isEqualTo(new RecordPage(List.of(), 2));
      assertThat(notes.findPage(some.limit(0)).total()).isEqualTo(2);
    }

    @Test
    void keeps_whatever_it_is_given_and_counts_ids_from_1() {
      assertThat(notes.create(data("{\"text\": \"a\", \"more\": {\"x\": [1, null]}}")))
          .isEqualTo(data("{\"id\": 1, \"text\": \"a\", \"more\": {\"x\": [1, null]}}"));
      assertThat(notes.create(Document.empty()).get("id")).isEqualTo(2);
      assertThat(notes.count(Where.ALWAYS)).isEqualTo(2);
    }

    @Test
    void is_made_by_its_first_write() {
      assertThat(notes.find(Filter.ALL)).isEmpty();
      assertThat(notes.deleteAll(Where.ALWAYS)).isZero();
      assertThat(source.collectionNames()).isEmpty();
      notes.create(Document.empty());
      assertThat(source.collectionNames()).containsExactly("Note");
    }

    @Test
    void refuses_a_property_name_with_a_dot() {
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> notes.create(Document.of("a.b/c", 1)))
          .withMessage(
              "Cannot write to 'Note': the property name 'a.b/c' has a dot, which in filters leads into an object. Use another name, or nest the value.")
          .satisfies(e -> assertThat(e.pointer()).contains("/a.b~1c"));
    }
  }

  @Nested
  class with_records {
    private final MemoryCollection cities = source.collection("City");

    {
      for (String name : List.of("Wien", "Graz", "Linz", "Bern")) {
        cities.create(Document.of("name", name).with("big", name.equals("Wien")));
      }
    }

    @Test
    void finds_by_filter_and_counts() {
      Where small = Where.parse("{\"big\": false}");
      assertThat(cities.find(Filter.parse("{\"where\": {\"big\": false}, \"order\": \"name\"}")))
          .extracting(city -> city.get("name"))
          .containsExactly("Bern", "Graz", "Linz");
      assertThat(cities.count(small)).isEqualTo(3);
      assertThat(cities.findOne(Filter.ALL.withWhere(small)))
          .contains(data("{\"id\": 2, \"name\": \"Graz\", \"big\": false}"));
    }

    @Test
    void finds_by_id_with_the_fields_asked_for() {
      assertThat(cities.findById(3, Filter.parse("{\"fields\": [\"name\"]}")))
          .contains(data("{\"name\": \"Linz\"}"));
      assertThat(cities.findById(9)).isEmpty();
      assertThat(cities.exists(4)).isTrue();
    }

    @Test
    void finds_by_ids_in_their_order_unless_the_filter_has_one() {
      Filter names = Filter.parse("{\"fields\": [\"name\"]}");
      assertThat(cities.findByIds(List.of(4, 99, 1, 4), names))
          .containsExactly(data("{\"name\": \"Bern\"}"), data("{\"name\": \"Wien\"}"));
      assertThat(cities.findByIds(List.of(4, 1), Filter.parse("{\"order\": \"name DESC\"}")))
          .extracting(city -> city.get("name"))
          .containsExactly("Wien", "Bern");
    }

    @Test
    void explains_how_it_finds() {
      assertThat(cities.explain(Filter.parse("{\"where\": {\"id\": 2}}")))
          .isEqualTo(
              new Explanation(
                  cities.explain(Filter.parse("{\"where\": {\"id\": 2}}")).words(),
                  Explanation.Access.IDS,
                  null,
                  1,
                  1));
    }

    @Test
    void explains_which_index_it_finds_by() {
      source.define(ModelDefinition.named("City").index(IndexDefinition.unique("name")).build());
      cities.createAll(
          IntStream.range(0, 20).mapToObj(n -> data("{\"name\": \"" + n + "\"}")).toList());
      assertThat(cities.explain(Filter.parse("{\"where\": {\"name\": \"Linz\"}}")))
          .isEqualTo(
              new Explanation(
                  "Searches the index of name for name \"Linz\", and delivers them as they come.",
                  Explanation.Access.INDEX,
                  "name",
                  1,
                  1));
    }

    @Test
    void refuses_a_filter_that_does_not_fit() {
      source.define(ModelDefinition.named("City").property("big", Scalar.BOOLEAN).build());
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> cities.count(Where.parse("{\"big\": {\"exists\": true}}")))
          .satisfies(e -> assertThat(e.pointer()).contains("/big/exists"));
    }

    @Test
    void goes_on_with_a_stream_as_it_was_when_it_was_asked_for() {
      Stream<Document> stream = cities.stream(Filter.ALL);
      cities.deleteAll(Where.ALWAYS);
      assertThat(stream).hasSize(4);
    }

    @Test
    void merges_into_the_only_record_of_a_where_or_makes_one() {
      assertThat(
              cities.upsertWithWhere(
                  Where.parse("{\"name\": \"Bern\"}"), data("{\"land\": \"CH\"}")))
          .isEqualTo(data("{\"id\": 4, \"name\": \"Bern\", \"big\": false, \"land\": \"CH\"}"));
      assertThat(cities.upsertWithWhere(Where.parse("{\"name\": \"Rom\"}"), data("{\"x\": 1}")))
          .isEqualTo(data("{\"id\": 5, \"x\": 1}"));
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(
              () -> cities.upsertWithWhere(Where.parse("{\"big\": false}"), data("{\"x\": 1}")))
          .withMessage(
              "Cannot write to 'City': more than one record satisfies the where. Give one that only one record satisfies, or update all.");
    }

    @Test
    void finds_or_creates_in_one_step() {
      Filter rome = Filter.parse("{\"where\": {\"name\": \"Rom\"}}");
      FindOrCreate created = cities.findOrCreate(rome, Document.of("name", "Rom"));
      assertThat(created.isCreated()).isTrue();
      assertThat(cities.findOrCreate(rome, Document.of("name", "Rom")))
          .isEqualTo(new FindOrCreate(created.record(), FindOrCreate.Outcome.FOUND));
    }

    @Test
    void deletes_by_id_and_by_where() {
      assertThat(cities.deleteById(1)).isTrue();
      assertThat(cities.deleteById(1)).isFalse();
      assertThat(cities.deleteAll(Where.parse("{\"name\": {\"gt\": \"C\"}}"))).isEqualTo(2);
      assertThat(cities.find(Filter.ALL)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 4", "1, 3", "3, 1"})
    void frees_unique_values_and_indexes_of_records_that_are_deleted(int spared, long deleted) {
      source.define(ModelDefinition.named("City").index(IndexDefinition.unique("name")).build());
      assertThat(cities.deleteAll(Where.property("id").gt(spared))).isEqualTo(deleted);
      Where bern = Where.parse("{\"name\": \"Bern\"}");
      assertThat(cities.count(bern)).isZero();
      assertThat(cities.create(data("{\"name\": \"Bern\"}")))
          .isEqualTo(data("{\"id\": 5, \"name\": \"Bern\"}"));
      assertThat(cities.count(bern)).isOne();
    }

    @Test
    void stores_an_equal_number_in_the_form_in_which_it_comes() {
      cities.updateById(1, Document.of("price", new BigDecimal("1.1")));
      cities.updateById(1, Document.of("price", new BigDecimal("1.10")));
      assertThat(cities.findById(1).orElseThrow().get("price")).isEqualTo(new BigDecimal("1.10"));
    }

    @Test
    void removes_what_fits_a_filter_and_returns_it_whole() {
      Filter last =
          Filter.parse("{\"order\": \"name DESC\", \"limit\": 2, \"fields\": {\"name\": true}}");
      List<Document> found = cities.find(last.withFields(Fields.ALL));
      assertThat(cities.removeAll(last)).isEqualTo(found).hasSize(2);
      assertThat(cities.find(Filter.ALL)).hasSize(2).doesNotContainAnyElementsOf(found);
    }
  }

  @Nested
  class that_shares_its_records_with_other_models {
    private final MemoryCollection tools = define("Tool", "label");
    private final MemoryCollection lamps = define("Lamp", "watts");

    private MemoryCollection define(String name, String property) {
      return source.define(
          ModelDefinition.named(name)
              .collection("things")
              .property("name", Scalar.STRING)
              .property(property, Scalar.STRING)
              .strictness(Strictness.REFUSE)
              .build());
    }

    @Test
    void shows_only_the_properties_that_its_model_has() {
      lamps.create(data("{\"name\": \"desk\", \"watts\": 40}"));
      assertThat(tools.find(Filter.ALL)).containsExactly(data("{\"id\": 1, \"name\": \"desk\"}"));
      assertThat(tools.count(Where.parse("{\"watts\": \"40\"}"))).isEqualTo(1);
    }

    @Test
    void keeps_the_properties_of_the_others_when_it_changes_a_record() {
      lamps.create(data("{\"name\": \"desk\", \"watts\": 40}"));
      assertThat(tools.updateById(1, data("{\"label\": \"a\"}")))
          .isEqualTo(data("{\"id\": 1, \"name\": \"desk\", \"label\": \"a\"}"));
      assertThat(lamps.findById(1))
          .contains(data("{\"id\": 1, \"name\": \"desk\", \"watts\": \"40\"}"));
    }

    @Test
    void is_open_under_the_name_of_the_collection() {
      tools.create(data("{\"name\": \"saw\"}"));
      source.collection("things").updateById(1, data("{\"free\": true}"));
      assertThat(source.collection("things").find(Filter.ALL))
          .containsExactly(data("{\"id\": 1, \"name\": \"saw\", \"free\": true}"));
      assertThat(tools.findById(1)).contains(data("{\"id\": 1, \"name\": \"saw\"}"));
    }
  }

  @Nested
  class isolated_from_its_callers {
    @Test
    void is_not_changed_through_what_went_in_or_came_out() {
      List<Object> tags = new ArrayList<>(List.of("a"));
      Map<String, Object> nested = new HashMap<>(Map.of("x", 1));
      MemoryCollection notes = source.collection("Note");
      Document created = notes.create(Document.copyOf(Map.of("tags", tags, "nested", nested)));
      tags.add("b");
      nested.put("x", 2);
      Map<String, Object> out = notes.findById(1).orElseThrow().toMap();
      out.put("tags", "gone");
      assertThat(notes.findById(1)).contains(created);
      assertThat(created).isEqualTo(data("{\"id\": 1, \"tags\": [\"a\"], \"nested\": {\"x\": 1}}"));
    }

    @Test
    void keeps_default_values_that_nobody_can_change() {
      List<String> tags = new ArrayList<>(List.of("new"));
      MemoryCollection notes =
          source.define(
              ModelDefinition.named("Note")
                  .property(
                      PropertyDefinition.of("tags", new ListOf(Scalar.STRING)).withDefault(tags))
                  .build());
      tags.add("changed");
      assertThat(notes.create(Document.empty()).get("tags")).isEqualTo(List.of("new"));
    }
  }
}
