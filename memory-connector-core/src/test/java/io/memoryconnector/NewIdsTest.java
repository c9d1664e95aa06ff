package io.memoryconnector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which ids new records get. */
class NewIdsTest {
  private static final Instant NOW = Instant.parse("2026-02-03T04:05:06.007Z");

  private final MemoryDataSource source =
      MemoryDataSource.open(
          MemoryOptions.named("test").withClock(Clock.fixed(NOW, ZoneOffset.UTC)));

  private static Document data(String json) {
    return Document.parse(json);
  }

  @Nested
  class counted_ones {
    private final MemoryCollection seats = source.collection("Seat");

    @Test
    void moves_the_counter_past_a_greater_id_and_never_back() {
      seats.create(data("{\"id\": 100}"));
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(101);
      seats.deleteAll(Where.ALWAYS);
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(102);
    }

    @Test
    void goes_on_from_a_number_that_is_asked_for_and_never_back() {
      assertThat(seats.countIdsFrom(10)).isEqualTo(10);
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(10);
      assertThat(seats.countIdsFrom(3)).isEqualTo(11);
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(11);
    }

    @Test
    void takes_a_number_for_each_new_record_even_if_it_has_an_id() {
      seats.create(data("{\"id\": \"x\"}"));
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(2);
    }

    @Test
    void says_so_when_the_type_has_no_greater_number() {
      source.define(ModelDefinition.named("Page").property("id", Scalar.INTEGER).build());
      MemoryCollection pages = source.collection("Page");
      pages.create(Document.of("id", Integer.MAX_VALUE));

      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> pages.create(Document.empty()))
          .withMessage(
              "Cannot write to 'Page': no number is left for a new id. Give the record one, or automigrate 'Page' to count from 1 again.");
    }

    @Test
    void says_so_after_the_last_number_of_the_definition() {
      source.define(
          ModelDefinition.named("Page")
              .id(new IdDefinition("id", Generation.COUNTER, Origin.ANYONE, 2))
              .property("id", Scalar.INTEGER)
              .build());
      MemoryCollection pages = source.collection("Page");
      pages.createAll(List.of(Document.empty(), Document.empty()));

      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> pages.create(Document.empty()))
          .withMessage(
              "Cannot write to 'Page': no number is left for a new id. Give the record one, or automigrate 'Page' to count from 1 again.");
      assertThat(pages.create(Document.of("id", 3)).get("id")).isEqualTo(3);
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
    void ends_with_an_error_when_no_number_is_left() {
      new TestContent("Seat", List.of(), Long.MAX_VALUE - 1).putInto(source, "id");
      assertThat(seats.create(Document.empty()).get("id")).isEqualTo(Long.MAX_VALUE - 1);
      assertThatExceptionOfType(InvalidRecordException.class)
          .isThrownBy(() -> seats.create(Document.empty()))
          .withMessage(
              "Cannot write to 'Seat': no number is left for a new id. Give the record one, or automigrate 'Seat' to count from 1 again.");
      assertThat(seats.create(data("{\"id\": 7}")).get("id")).isEqualTo(7);
      assertThat(TestContent.allOf(source).get(0).nextId()).isEqualTo(Long.MAX_VALUE);
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
  class UUIDs {
    private static final ModelDefinition EVENT =
        ModelDefinition.named("Event")
            .id(new IdDefinition("id", Generation.UUID, Origin.ANYONE))
            .property("id", Scalar.UUID)
            .build();

    @Test
    void gives_ids_that_ascend_and_keeps_those_that_are_chosen() {
      MemoryCollection events = source.define(EVENT);
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

    @Test
    void are_the_same_again_with_the_same_clock_and_randomness() {
      assertThat(idWith(new SplittableRandom(7)))
          .isEqualTo(idWith(new SplittableRandom(7)))
          .isNotEqualTo(idWith(new SplittableRandom(8)));
    }

    private static Object idWith(RandomGenerator randomness) {
      MemoryOptions options =
          MemoryOptions.named("test")
              .withClock(Clock.fixed(NOW, ZoneOffset.UTC))
              .withRandomness(randomness);
      try (MemoryDataSource seeded = MemoryDataSource.open(options)) {
        return requireNonNull(seeded.define(EVENT).create(Document.empty()).get("id"));
      }
    }
  }
}
