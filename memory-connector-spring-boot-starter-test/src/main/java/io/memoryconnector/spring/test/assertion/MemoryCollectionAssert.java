package io.memoryconnector.spring.test.assertion;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ListAssert;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the records of one model, as they were when this was made. {@link
 * MemoryAssertions} shows the messages.
 *
 * @param <T> class of the entities, or {@link Document} where the model is named
 */
public final class MemoryCollectionAssert<T>
    extends AbstractAssert<MemoryCollectionAssert<T>, List<Document>> {
  private static final int LISTED = 20;

  private final MemoryAssert memory;
  private final InspectedModel<T> model;

  MemoryCollectionAssert(MemoryAssert memory, InspectedModel<T> model, List<Document> records) {
    super(records, MemoryCollectionAssert.class);
    this.memory = memory;
    this.model = model;
  }

  /** Verifies that there are so many records. */
  public MemoryCollectionAssert<T> hasSize(long expected) {
    if (actual.size() != expected) {
      fail(
          "to have %s, but it has %s".formatted(number(expected), count()),
          actual.stream().map(Document::toJson));
    }
    return this;
  }

  /** Verifies that there are no records. */
  public MemoryCollectionAssert<T> isEmpty() {
    return hasSize(0);
  }

  /**
   * Verifies that a record has all properties of this entity; those that are null in the entity,
   * such as an id that is not known yet, are not compared.
   */
  public MemoryCollectionAssert<T> containsRecord(T entity) {
    return contains(propertiesOf(entity));
  }

  /** Verifies that a record has these properties, whichever others it has; null is none. */
  public MemoryCollectionAssert<T> containsRecord(Map<String, ?> properties) {
    return contains(ComparedRecord.of(Document.copyOf(properties)));
  }

  /** Verifies that a record has the properties of this JSON object, whichever others it has. */
  public MemoryCollectionAssert<T> containsRecord(String json) {
    return contains(ComparedRecord.of(Document.parse(json)));
  }

  /** Verifies that no record has all properties of this entity that are not null. */
  public MemoryCollectionAssert<T> doesNotContainRecord(T entity) {
    return lacks(propertiesOf(entity));
  }

  /** Verifies that no record has all of these properties. */
  public MemoryCollectionAssert<T> doesNotContainRecord(Map<String, ?> properties) {
    return lacks(ComparedRecord.of(Document.copyOf(properties)));
  }

  /** Verifies that no record has all properties of this JSON object. */
  public MemoryCollectionAssert<T> doesNotContainRecord(String json) {
    return lacks(ComparedRecord.of(Document.parse(json)));
  }

  /** Verifies that there is a record with this id. */
  public MemoryCollectionAssert<T> containsId(Object id) {
    if (compared().noneMatch(record -> hasId(record, id))) {
      fail(
          "to contain a record with the id %s, but it has %s".formatted(print(id), count()),
          Stream.empty());
    }
    return this;
  }

  /** Verifies that there is no record with this id. */
  public MemoryCollectionAssert<T> doesNotContainId(Object id) {
    List<ComparedRecord> found = compared().filter(record -> hasId(record, id)).toList();
    if (!found.isEmpty()) {
      fail(
          "to contain no record with the id %s, but it has".formatted(print(id)),
          found.stream().map(ComparedRecord::json));
    }
    return this;
  }

  /** Goes on with AssertJ's own assertions about the entities, in the order of their ids. */
  public ListAssert<T> entities() {
    return Assertions.assertThat(actual.stream().map(model::entityOf).toList())
        .as(descriptionText());
  }

  /** Goes on with the data source. */
  public MemoryAssert and() {
    return memory;
  }

  private MemoryCollectionAssert<T> contains(ComparedRecord expected) {
    Set<String> properties = expected.properties();
    if (compared().noneMatch(record -> record.differencesFrom(expected, properties).isEmpty())) {
      fail(
          "to contain a record with %s, but it has %s".formatted(expected.json(), count()),
          closest(expected, properties).stream());
    }
    return this;
  }

  private MemoryCollectionAssert<T> lacks(ComparedRecord unwanted) {
    List<ComparedRecord> found =
        compared()
            .filter(record -> record.differencesFrom(unwanted, unwanted.properties()).isEmpty())
            .toList();
    if (!found.isEmpty()) {
      fail(
          "to contain no record with %s, but it has".formatted(unwanted.json()),
          found.stream().map(ComparedRecord::json));
    }
    return this;
  }

  /**
   * Returns how the record with the fewest differences differs; nothing if there are no records.
   */
  private List<String> closest(ComparedRecord expected, Collection<String> properties) {
    return compared()
        .min(Comparator.comparingInt(record -> record.differencesFrom(expected, properties).size()))
        .map(
            record ->
                List.of(
                    "closest is record %s: %s"
                        .formatted(
                            print(record.get(model.idProperty())),
                            String.join("; ", record.differencesFrom(expected, properties)))))
        .orElse(List.of());
  }

  private Stream<ComparedRecord> compared() {
    return actual.stream().map(ComparedRecord::of);
  }

  private boolean hasId(ComparedRecord record, Object id) {
    ComparedRecord wanted = ComparedRecord.of(Document.of(model.idProperty(), id));
    return record.differencesFrom(wanted, List.of(model.idProperty())).isEmpty();
  }

  private ComparedRecord propertiesOf(T entity) {
    List<String> absent = new ArrayList<>();
    Document written = model.documentOf(entity);
    written.forEach(
        (name, value) -> {
          if (value == null) {
            absent.add(name);
          }
        });
    for (String name : absent) {
      written = written.without(name);
    }
    return ComparedRecord.of(written);
  }

  private void fail(String message, Stream<String> lines) {
    List<String> all = lines.toList();
    StringBuilder text =
        new StringBuilder("Expecting '%s' in '%s' ".formatted(model.name(), memory.name()))
            .append(message)
            .append(all.isEmpty() ? "." : ":");
    all.stream().limit(LISTED).forEach(line -> text.append("\n  ").append(line));
    if (all.size() > LISTED) {
      text.append("\n  and ").append(all.size() - LISTED).append(" more");
    }
    failWithMessage("%s", text);
  }

  private String count() {
    return actual.isEmpty() ? "none" : String.valueOf(actual.size());
  }

  private static String number(long records) {
    return records == 0 ? "no record" : records == 1 ? "1 record" : records + " records";
  }

  private static String print(@Nullable Object value) {
    return DocumentJson.print(value);
  }
}
