package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryCustomConversions;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.convert.converter.Converter;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.Id;
import org.springframework.data.convert.PropertyValueConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.ValueConversionContext;
import org.springframework.data.convert.ValueConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mapping.PersistentProperty;

/** Enums that converters store as something else than the names of their constants. */
class ConvertedConstantsTest {
  enum Status {
    OPEN,
    CLOSED
  }

  /** One constant keeps its name. */
  enum Urgency {
    low,
    HIGH
  }

  enum Colour {
    RED,
    BLUE
  }

  /** One constant cannot be stored. */
  enum Phase {
    FIRST,
    SECOND,
    UNKNOWN
  }

  record Label(
      @Id @Nullable Long number,
      Colour colour,
      Map<String, Colour> byUser,
      @ValueConverter(Phases.class) Phase phase) {}

  record Task(
      @Id @Nullable Long number,
      Status status,
      Urgency urgency,
      @ValueConverter(Ranks.class) Status rank,
      Optional<Status> before,
      List<Status> history,
      Map<String, Status> byUser) {}

  @WritingConverter
  static final class StatusWriter implements Converter<Status, Integer> {
    @Override
    public Integer convert(Status status) {
      return status == Status.OPEN ? 1 : 2;
    }
  }

  @ReadingConverter
  static final class StatusReader implements Converter<Integer, Status> {
    @Override
    public Status convert(Integer number) {
      return number == 1 ? Status.OPEN : Status.CLOSED;
    }
  }

  @WritingConverter
  static final class UrgencyWriter implements Converter<Urgency, String> {
    @Override
    public String convert(Urgency urgency) {
      return urgency.name().toLowerCase(Locale.ROOT);
    }
  }

  @ReadingConverter
  static final class UrgencyReader implements Converter<String, Urgency> {
    @Override
    public Urgency convert(String text) {
      return text.equals("low") ? Urgency.low : Urgency.HIGH;
    }
  }

  /** Stores objects. */
  @WritingConverter
  static final class ColourWriter implements Converter<Colour, Map<String, Object>> {
    @Override
    public Map<String, Object> convert(Colour colour) {
      return Map.of("name", colour.name());
    }
  }

  @ReadingConverter
  static final class ColourReader implements Converter<Map<String, Object>, Colour> {
    @Override
    public Colour convert(Map<String, Object> object) {
      return Colour.valueOf(String.valueOf(object.get("name")));
    }
  }

  static final class Phases
      implements PropertyValueConverter<
          Phase, String, ValueConversionContext<? extends PersistentProperty<?>>> {
    @Override
    public Phase read(
        String value, ValueConversionContext<? extends PersistentProperty<?>> context) {
      return Phase.valueOf(value.substring("in ".length()));
    }

    @Override
    public String write(
        Phase value, ValueConversionContext<? extends PersistentProperty<?>> context) {
      if (value == Phase.UNKNOWN) {
        throw new IllegalArgumentException("nobody knows the phase");
      }
      return "in " + value;
    }
  }

  static final class Ranks
      implements PropertyValueConverter<
          Status, String, ValueConversionContext<? extends PersistentProperty<?>>> {
    @Override
    public Status read(
        String value, ValueConversionContext<? extends PersistentProperty<?>> context) {
      return value.equals("first") ? Status.OPEN : Status.CLOSED;
    }

    @Override
    public String write(
        Status value, ValueConversionContext<? extends PersistentProperty<?>> context) {
      return value == Status.OPEN ? "first" : "last";
    }
  }

  interface Tasks extends MemoryRepository<Task, Long> {
    List<Task> findByStatus(Status status);
  }

  interface MisleadingQuery extends MemoryRepository<Task, Long> {
    @Query("{'urgency': {'neq': 'HIGH'}}")
    List<Task> find();
  }

  interface Labels extends MemoryRepository<Label, Long> {
    @Query("{'colour.name': 'RED', 'byUser.ada.name': 'BLUE'}")
    List<Label> red();
  }

  private final MemoryTemplate template =
      new MemoryTemplate(
          MemoryDataSource.inMemory("tasks"),
          new MemoryMappingContext(
              new MemoryCustomConversions(
                  List.of(
                      new StatusWriter(),
                      new StatusReader(),
                      new UrgencyWriter(),
                      new UrgencyReader(),
                      new ColourWriter(),
                      new ColourReader()))));
  private final Tasks tasks = MemoryRepositories.create(Tasks.class, template);
  private final Task task =
      new Task(
          1L,
          Status.OPEN,
          Urgency.HIGH,
          Status.OPEN,
          Optional.of(Status.CLOSED),
          List.of(Status.OPEN),
          Map.of("ada", Status.CLOSED));

  @BeforeEach
  void save() {
    tasks.save(task);
  }

  static List<Object[]> conditions() {
    return List.of(
        new Object[] {Where.property("status").eq(Status.OPEN), "'OPEN'", "status", "'1'"},
        new Object[] {Where.property("status").neq(Status.OPEN), "'OPEN'", "status", "'1'"},
        new Object[] {Where.property("status").gt(Status.OPEN), "'OPEN'", "status", "'1'"},
        new Object[] {Where.property("status").inq(1, Status.CLOSED), "'CLOSED'", "status", "'2'"},
        new Object[] {Where.property("urgency").eq(Urgency.HIGH), "'HIGH'", "urgency", "'high'"},
        new Object[] {Where.property("rank").eq(Status.OPEN), "'OPEN'", "rank", "'first'"},
        new Object[] {Where.property("before").eq(Status.CLOSED), "'CLOSED'", "before", "'2'"},
        new Object[] {Where.property("history").eq(Status.OPEN), "'OPEN'", "history", "'1'"},
        new Object[] {Where.property("history").contains(Status.OPEN), "'OPEN'", "history", "'1'"},
        new Object[] {
          Where.property("byUser.ada").eq(Status.CLOSED), "'CLOSED'", "byUser.ada", "'2'"
        });
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void are_refused_by_their_names(Where where, String name, String property, String stored) {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> tasks.find(Filter.ALL.withWhere(where)))
        .withMessage(
            "Cannot read filter at /where/%s: %s is given, but '%s' has %s in its place, which a converter makes. Use that.",
            property, name, property, stored);
  }

  @Test
  void are_found_by_what_is_stored() {
    Object open = template.forType(Task.class).converter().property("status").toStored(Status.OPEN);
    assertThat(tasks.find(Filter.where("status").eq(open))).containsExactly(task);
    assertThat(tasks.find(Filter.where("urgency").neq(Urgency.low))).containsExactly(task);
    assertThat(tasks.find(Filter.where("rank").eq("first").and("before").eq(2)))
        .containsExactly(task);
    assertThat(tasks.findByStatus(Status.OPEN)).containsExactly(task);
  }

  @Test
  void may_have_their_names_within_what_is_stored() {
    Labels labels = MemoryRepositories.create(Labels.class, template);
    Label label = new Label(1L, Colour.RED, Map.of("ada", Colour.BLUE), Phase.FIRST);
    labels.save(label);
    assertThat(labels.find(Filter.where("colour.name").eq(Colour.RED))).containsExactly(label);
    assertThat(labels.find(Filter.where("byUser.ada.name").eq("BLUE"))).containsExactly(label);
    assertThat(labels.red()).containsExactly(label);
    assertThat(labels.find(Filter.where("phase").contains(Phase.FIRST))).containsExactly(label);
  }

  @Test
  void are_refused_by_their_names_even_if_one_cannot_be_stored() {
    Labels labels = MemoryRepositories.create(Labels.class, template);
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> labels.find(Filter.where("phase").eq(Phase.SECOND)))
        .withMessage(
            "Cannot read filter at /where/phase: 'SECOND' is given, but 'phase' has 'in SECOND' in its place, which a converter makes. Use that.");
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> labels.find(Filter.where("phase").neq(Phase.UNKNOWN)))
        .withMessage(
            "Cannot read filter at /where/phase: 'UNKNOWN' is given, but 'phase' cannot have it, as its converter refuses it. Use another value.");
  }

  @Test
  void are_refused_by_their_names_in_a_declared_query() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> MemoryRepositories.create(MisleadingQuery.class, template))
        .havingRootCause()
        .withMessage(
            "Cannot make a query of 'MisleadingQuery.find': it has 'HIGH' at /urgency, but 'urgency' has 'high' in its place, which a converter makes. Use that.");
  }
}
