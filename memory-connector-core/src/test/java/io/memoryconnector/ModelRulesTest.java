package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.ValidationException;
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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a model asks of the records that are written to its collection. */
class ModelRulesTest {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.007Z");

  private final MemoryDataSource source =
      MemoryDataSource.open(
          MemoryOptions.named("test").withClock(Clock.fixed(NOW, ZoneOffset.UTC)));

  private static Document data(String json) {
    return Document.parse(json);
  }

  @Nested
  class a_strict_model {
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
    void keeps_values_that_differ_from_the_default_where_data_lacks_them() {
      tickets.create(data("{\"subject\": \"s\", \"done\": true}"));
      assertThat(tickets.save(data("{\"id\": 1, \"subject\": \"t\"}")))
          .isEqualTo(data("{\"id\": 1, \"subject\": \"t\", \"done\": true}").with("opened", NOW));
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
    void points_to_the_very_part_of_a_value_that_it_cannot_store() {
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(
              () -> tickets.create(data("{\"subject\": \"s\", \"labels\": [\"x\", null, {}]}")))
          .withMessage(
              "Cannot write to 'Ticket': labels.2 '{}' is not text. Give a value of this type, or null.")
          .satisfies(e -> assertThat(e.pointer()).contains("/labels/2"));
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
    void tells_what_changes_lead_to_without_making_them() {
      tickets.create(data("{\"subject\": \"one\"}"));

      assertThat(tickets.converted(data("{\"id\": 2, \"done\": \"true\"}")))
          .isEqualTo(data("{\"done\": true}"));
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> tickets.converted(data("{\"done\": \"x\"}")))
          .withMessage(
              "Cannot write to 'Ticket': done 'x' is not a boolean. Give a value of this type, or null.");
      assertThat(tickets.find(Filter.ALL)).extracting(it -> it.get("done")).containsOnly(false);
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

    @Test
    void says_what_is_wrong_with_the_data_before_whether_there_is_a_record() {
      tickets.create(data("{\"subject\": \"one\"}"));
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(() -> tickets.findOrCreate(Filter.ALL, Document.empty()))
          .withMessage("Cannot write to 'Ticket': subject is required. Give subject a value.");
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(() -> tickets.replaceOrCreate(data("{\"id\": 42}")))
          .withMessage("Cannot write to 'Ticket': subject is required. Give subject a value.");
    }
  }

  @Nested
  class a_model_that_drops_the_undefined {
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
  class a_unique_email {
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
    void refuses_the_email_of_another_record_of_the_same_call() {
      assertThatExceptionOfType(DuplicateValueException.class)
          .isThrownBy(
              () ->
                  people.createAll(List.of(data("{\"email\": \"a\"}"), data("{\"email\": \"a\"}"))))
          .withMessage(
              "Cannot write to 'Person': email 'a' already belongs to another record of the same call. Use another email.");
      assertThatExceptionOfType(DuplicateValueException.class)
          .isThrownBy(() -> people.createAll(List.of(data("{\"id\": 5}"), data("{\"id\": 5}"))))
          .withMessage(
              "Cannot write to 'Person': id '5' already belongs to another record of the same call. Use another id.");
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
}
