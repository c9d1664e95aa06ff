package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the records that a query finds become its results. Immutable; made once for each type of
 * results.
 *
 * @param properties what the results are made of, by their names in the result; empty for whole
 *     entities
 * @param read makes a result of a record
 */
record Reading(Map<String, StoredProperty> properties, Function<Document, Object> read) {

  /** Copies the properties. */
  Reading {
    properties = Map.copyOf(properties);
  }

  /** Returns the results that are whole entities, or made of them. */
  static Reading whole(Function<Document, Object> read) {
    return new Reading(Map.of(), read);
  }

  /** Whether the results are made of some properties only. */
  boolean isPartial() {
    return !properties.isEmpty();
  }

  Object read(Document record) {
    return read.apply(record);
  }

  List<Object> readAll(List<Document> records) {
    List<Object> results = new ArrayList<>(records.size());
    for (Document document : records) {
      results.add(read.apply(document));
    }
    return results;
  }

  /** Returns the fields that must be fetched; all for whole entities. */
  Fields fields() {
    return isPartial() ? fieldsWith(Set.of()) : Fields.ALL;
  }

  /** Returns the fields of a partial result, and these. */
  Fields fieldsWith(Set<String> more) {
    Set<String> names = new LinkedHashSet<>(more);
    properties.values().forEach(property -> names.add(property.path().first()));
    return new Fields(List.copyOf(names), List.of());
  }

  /** Leaves out records of which an earlier one makes the same result; entities always differ. */
  Stream<Document> distinct(Stream<Document> records) {
    if (!isPartial()) {
      return records;
    }
    Set<Object> seen = new LinkedHashSet<>();
    return records.filter(each -> seen.add(storedValues(each)));
  }

  private Map<String, @Nullable Object> storedValues(Document source) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    properties.forEach((name, property) -> values.put(name, property.storedIn(source)));
    return values;
  }
}
