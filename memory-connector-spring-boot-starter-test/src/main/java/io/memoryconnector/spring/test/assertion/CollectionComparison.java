package io.memoryconnector.spring.test.assertion;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares the records of a collection with those that are expected: by id where an expected one
 * has an id, and else by all other properties, whichever order they are in. For one comparison.
 */
final class CollectionComparison {
  private final String model;
  private final String idProperty;
  private final Map<String, ComparedRecord> rest = new LinkedHashMap<>();
  private final List<String> differences = new ArrayList<>();

  CollectionComparison(String model, String idProperty, List<Document> stored) {
    this.model = model;
    this.idProperty = idProperty;
    for (Document record : stored) {
      ComparedRecord compared = ComparedRecord.of(record);
      rest.put(DocumentJson.print(compared.get(idProperty)), compared);
    }
  }

  /** Returns in sentences where the records differ from the expected ones. */
  List<String> with(List<ComparedRecord> expected) {
    List<ComparedRecord> nameless = new ArrayList<>();
    for (ComparedRecord record : expected) {
      Object id = record.get(idProperty);
      if (id == null) {
        nameless.add(record.without(idProperty));
      } else {
        compare(record, DocumentJson.print(id));
      }
    }
    nameless.removeIf(this::findTheSame);
    nameless.forEach(this::compareWithTheClosest);
    rest.forEach((id, record) -> add("record %s is not expected: %s".formatted(id, record.json())));
    return differences;
  }

  private void compare(ComparedRecord expected, String id) {
    ComparedRecord found = rest.remove(id);
    if (found == null) {
      add("record %s is missing: %s".formatted(id, expected.json()));
    } else {
      addDifferences(id, found.differencesFrom(expected));
    }
  }

  private boolean findTheSame(ComparedRecord expected) {
    for (Map.Entry<String, ComparedRecord> candidate : rest.entrySet()) {
      if (differences(candidate, expected).isEmpty()) {
        rest.remove(candidate.getKey());
        return true;
      }
    }
    return false;
  }

  private void compareWithTheClosest(ComparedRecord expected) {
    Map.Entry<String, ComparedRecord> closest = closest(expected);
    if (closest == null || differences(closest, expected).size() > expected.data().size() / 2) {
      add("a record is missing: " + expected.json());
    } else {
      rest.remove(closest.getKey());
      addDifferences(closest.getKey(), differences(closest, expected));
    }
  }

  private Map.@Nullable Entry<String, ComparedRecord> closest(ComparedRecord expected) {
    return rest.entrySet().stream()
        .min(Comparator.comparingInt(candidate -> differences(candidate, expected).size()))
        .orElse(null);
  }

  private List<String> differences(
      Map.Entry<String, ComparedRecord> candidate, ComparedRecord expected) {
    return candidate.getValue().without(idProperty).differencesFrom(expected);
  }

  private void addDifferences(String id, List<String> found) {
    if (!found.isEmpty()) {
      add("record %s: %s".formatted(id, String.join("; ", found)));
    }
  }

  private void add(String sentence) {
    differences.add(model + " " + sentence);
  }
}
