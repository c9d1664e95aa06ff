package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.ValidationException;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyDefinition.ValueGenerator;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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
  class that_counts_ids {
    private final MemoryCollection seats = source.collection("Seat");

    @Test
    void moves_the_counter_past_a_greater_id_and_never_back() {
      seats.create(data("{\"id\": 100}"));
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(101);
      seats.deleteAll(Where.ALWAYS);
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(102);
    }

    @Test
    void takes_a_number_for_each_new_record_even_if_it_has_an_id() {
      seats.create(data("{\"id\": \"x\"}"));
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(2);
    }

    @Test
    void leaves_out_numbers_that_are_taken() {
      source.define(
          ModelDefinition.named("Page")
              .id(new IdDefinition("slug", Generation.COUNTER, Origin.ANYONE))
              .property("slug", Scalar.STRING)
              .build());
      MemoryCollection pages = source.collection("Page");
      pages.create(data("{\"slug\": \"home\"}"));
      pages.save(data("{\"slug\": \"2\"}"));
      assertThat(pages.create(Document.empty()).get("slug")).isEqualTo("3");
    }

    @Test
    void does_not_take_a_number_for_a_record_that_is_refused() {
      seats.create(data("{\"id\": 1}"));
      assertThatExceptionOfType(DuplicateValueException.class)
          .isThrownBy(() -> seats.create(data("{\"id\": 1.0}")))
          .withMessage(
              "Cannot write to 'Seat': id '1' already belongs to another record. Use another id, or update that record.");
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(2);
    }

    @Test
    void does_not_count_beyond_what_LoopBack_can_count() {
      seats.create(Document.of("id", Long.MAX_VALUE));
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(2);
    }
  }

  @Nested
  class with_a_strict_model {
    private final MemoryCollection tickets =
        source.define(
            ModelDefinition.named("Ticket")
                .id(new IdDefinition("id", Generation.COUNTER, Origin.DATA_SOURCE))
                .property("id", Scalar.NUMBER)
                .property(PropertyDefinition.of("subject", Scalar.STRING).required())
                .property("due", Scalar.DATE)
                .property("labels", new ListOf(Scalar.STRING))
                .property(PropertyDefinition.of("done", Scalar.BOOLEAN).withDefault("false"))
                .property(
                    PropertyDefinition.of("opened", Scalar.DATE).generatedBy(ValueGenerator.NOW))
                .strictness(Strictness.REFUSE)
                .build());

    @Test
    void converts_data_and_fills_in_default_values() {
      assertThat(tickets.create(data("{\"due\": \"2026-05-05\", \"subject\": 5}")))
          .isEqualTo(
              data("{\"id\": 1, \"subject\": \"5\", \"done\": false}")
                  .with("due", Instant.parse("2026-05-05T00:00:00Z"))
                  .with("opened", NOW));
    }

    @Test
    void tells_all_rules_that_are_broken_at_once() {
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(
              () -> tickets.create(data("{\"id\": 7, \"due\": \"someday\", \"color\": \"red\"}")))
          .withMessage(
              "Cannot write to 'Ticket': id '7' cannot be chosen; property 'color' is not defined; due 'someday' is not a date; subject is required."
                  + " Leave id out: the data source makes it. Leave out what is not one of id, subject, due, labels, done, opened. Give it in ISO 8601. Give subject a value.")
          .satisfies(
              e ->
                  assertThat(e.codes())
                      .isEqualTo(
                          Map.of(
                              "id", List.of("absence"),
                              "color", List.of("unknown-property"),
                              "due", List.of("date"),
                              "subject", List.of("presence"))));
    }

    @Test
    void points_to_a_value_that_it_cannot_store() {
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> tickets.create(data("{\"subject\": \"s\", \"labels\": \"x\"}")))
          .withMessage(
              "Cannot write to 'Ticket': labels 'x' is not a list of text. Give a value of this type, or null.")
          .satisfies(e -> assertThat(e.pointer()).contains("/labels"));
    }

    @Test
    void creates_all_or_none() {
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(
              () -> tickets.createAll(List.of(data("{\"subject\": \"one\"}"), Document.empty())));
      assertThat(tickets.count(Where.ALWAYS)).isZero();
      assertThat(tickets.create(data("{\"subject\": \"one\"}")).get("id")).isEqualTo(1);
    }

    @Test
    void validates_the_record_that_changes_lead_to() {
      tickets.create(data("{\"subject\": \"one\"}"));
      assertThat(tickets.updateById("1", data("{\"done\": \"true\"}")).get("done")).isEqualTo(true);
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(() -> tickets.updateById(1, data("{\"subject\": \"\"}")))
          .withMessage("Cannot write to 'Ticket': subject is required. Give subject a value.");
    }

    @Test
    void refuses_another_id_for_a_record() {
      tickets.create(data("{\"subject\": \"one\"}"));
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> tickets.updateById(1, data("{\"id\": 2}")))
          .withMessage(
              "Cannot write to 'Ticket': id '1' of the record cannot become '2'. Leave id out, or create another record.")
          .satisfies(e -> assertThat(e.pointer()).contains("/id"));
      assertThat(tickets.updateAll(Where.ALWAYS, data("{\"id\": 2}"))).isEqualTo(1);
      assertThat(tickets.exists(2)).isFalse();
    }

    @Test
    void saves_over_a_record_that_is_there_but_makes_none_with_a_chosen_id() {
      tickets.create(data("{\"subject\": \"one\"}"));
      assertThat(tickets.save(data("{\"id\": \"1\", \"done\": true}")).get("subject"))
          .isEqualTo("one");
      assertThatExceptionOfType(RecordNotFoundException.class)
          .isThrownBy(() -> tickets.save(data("{\"id\": 42, \"subject\": \"x\"}")))
          .withMessage(
              "Cannot write to 'Ticket': there is no record with id '42'. Create it first, or use the id of another one.");
    }

    @Test
    void replaces_a_record_whole() {
      tickets.create(data("{\"subject\": \"one\", \"labels\": [\"a\"]}"));
      assertThat(tickets.replaceById(1, data("{\"subject\": \"two\"}")))
          .isEqualTo(data("{\"id\": 1, \"subject\": \"two\", \"done\": false}").with("opened", NOW))
          .isEqualTo(tickets.findById(1).orElseThrow());
      assertThatExceptionOfType(RecordNotFoundException.class)
          .isThrownBy(() -> tickets.replaceById(9, data("{\"subject\": \"two\"}")));
    }
  }

  @Nested
  class with_a_model_that_drops_the_undefined {
    @Test
    void leaves_it_out() {
      MemoryCollection sieve =
          source.define(
              ModelDefinition.named("Sieve")
                  .property("kind", Scalar.STRING)
                  .strictness(Strictness.DROP)
                  .build());
      assertThat(sieve.create(data("{\"kind\": \"a\", \"a.b\": 1, \"color\": \"red\"}")))
          .isEqualTo(data("{\"id\": 1, \"kind\": \"a\"}"));
    }
  }

  @Nested
  class with_a_unique_email {
    private final MemoryCollection people =
        source.define(
            ModelDefinition.named("Person").index(IndexDefinition.unique("email")).build());

    @Test
    void refuses_the_email_of_another_record() {
      people.create(data("{\"email\": \"ada@example.org\"}"));
      assertThatExceptionOfType(DuplicateValueException.class)
          .isThrownBy(() -> people.create(data("{\"email\": \"ada@example.org\"}")))
          .withMessage(
              "Cannot write to 'Person': email 'ada@example.org' already belongs to record 1. Use another email, or update that record.")
          .satisfies(e -> assertThat(e.properties()).containsExactly("email"));
    }

    @Test
    void lets_a_record_keep_its_own() {
      people.create(data("{\"email\": \"ada@example.org\"}"));
      assertThat(people.updateById(1.0, data("{\"email\": \"ada@example.org\", \"age\": 3}")))
          .isEqualTo(data("{\"id\": 1, \"email\": \"ada@example.org\", \"age\": 3}"));
    }

    @Test
    void refuses_to_give_all_records_one_email() {
      people.createAll(List.of(data("{\"email\": \"a\"}"), data("{\"email\": \"b\"}")));
      assertThatExceptionOfType(DuplicateValueException.class)
          .isThrownBy(() -> people.updateAll(Where.ALWAYS, data("{\"email\": \"c\"}")));
      assertThat(people.find(Filter.ALL))
          .extracting(person -> person.get("email"))
          .containsExactly("a", "b");
    }
  }

  @Nested
  class with_UUIDs {
    @Test
    void gives_ids_that_ascend_and_keeps_those_that_are_chosen() {
      MemoryCollection events =
          source.define(
              ModelDefinition.named("Event")
                  .id(new IdDefinition("id", Generation.UUID, Origin.ANYONE))
                  .property("id", Scalar.UUID)
                  .build());
      UUID chosen = UUID.fromString("00000000-0000-4000-8000-000000000001");
      Object first = events.create(Document.empty()).get("id");
      Object second = events.create(Document.empty()).get("id");
      events.create(Document.of("id", chosen.toString()));
      assertThat(events.find(Filter.ALL))
          .extracting(event -> event.get("id"))
          .containsExactly(chosen, first, second);
      assertThat(first)
          .isInstanceOfSatisfying(UUID.class, id -> assertThat(id.version()).isEqualTo(7));
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
                  cities.explain(Filter.parse("{\"where\": {\"id\": 2}}")).words(), null, 1, 1));
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
