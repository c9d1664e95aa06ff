package io.memoryconnector.conformance;

import io.memoryconnector.TestContent;
import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stored, collection by collection. */
record StoredState(List<TestContent> collections) {

  /** Reads the form that the vectors have. */
  static StoredState ofVectors(Document data) {
    List<TestContent> collections = new ArrayList<>();
    data.forEach(
        (name, content) -> {
          Document described = Json.object(content);
          List<?> records = Json.list(described.get("records"));
          collections.add(
              new TestContent(
                  name,
                  records.stream().map(Json::object).toList(),
                  Json.number(described.get("nextId"))));
        });
    return new StoredState(collections);
  }

  /** Returns this state with the collections of another one in the place of its own. */
  StoredState with(StoredState changes) {
    List<TestContent> changed = new ArrayList<>(changes.collections);
    collections.stream()
        .filter(content -> changes.find(content.collection()).isEmpty())
        .forEach(changed::add);
    return new StoredState(changed);
  }

  /** Returns what differs in the other state; null if nothing does. */
  @Nullable String differenceFrom(StoredState actual) {
    List<String> differences = new ArrayList<>();
    for (TestContent expected : collections) {
      String name = expected.collection();
      TestContent stored = actual.find(name).orElse(new TestContent(name, List.of(), 1));
      if (expected.nextId() != stored.nextId() || !hold(expected.records(), stored.records())) {
        differences.add("expected %s but it is %s".formatted(expected, stored));
      }
    }
    return differences.isEmpty() ? null : String.join("; ", differences);
  }

  private Optional<TestContent> find(String name) {
    return collections.stream().filter(content -> content.collection().equals(name)).findFirst();
  }

  /** Whether each expected record has a counterpart of its own, and no record is left. */
  private static boolean hold(List<Document> expected, List<Document> stored) {
    List<@Nullable Object> left =
        new ArrayList<>(stored.stream().<@Nullable Object>map(Json::normal).toList());
    for (Document record : expected) {
      Optional<@Nullable Object> counterpart =
          left.stream().filter(other -> Json.matches(record, other)).findFirst();
      if (counterpart.isEmpty()) {
        return false;
      }
      left.remove(counterpart.get());
    }
    return left.isEmpty();
  }
}
