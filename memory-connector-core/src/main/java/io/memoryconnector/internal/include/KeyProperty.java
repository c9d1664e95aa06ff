package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A property by which records are found: their id, or the foreign key to others.
 *
 * @param model whose records have the property
 * @param name name of the property
 */
record KeyProperty(StoredModel model, String name) {

  /**
   * Returns the keys that a record of any model holds, in the type that they have here: several if
   * it holds a list, none if it holds nothing that could be a key.
   */
  List<Object> keysIn(Document record, String property) {
    Object value = record.get(property);
    List<Object> keys = new ArrayList<>();
    if (value instanceof List<?> list) {
      list.forEach(element -> addKey(element, keys));
    } else {
      addKey(value, keys);
    }
    return keys;
  }

  private void addKey(@Nullable Object value, List<Object> keys) {
    Object key = Conversion.inOrder(type(), value);
    if (key != null && key != Conversion.UNFIT) {
      keys.add(key);
    }
  }

  private PropertyType type() {
    PropertyDefinition definition = model.definition().properties().get(name);
    PropertyType type = definition == null ? Scalar.ANY : definition.type();
    return type instanceof PropertyType.ListOf list ? list.element() : type;
  }

  /** Returns where the records with each key stand among these. */
  NavigableMap<Object, List<Integer>> positions(List<Document> records) {
    NavigableMap<Object, List<Integer>> positions = new TreeMap<>(Values.ID_ORDER);
    for (int position = 0; position < records.size(); position++) {
      for (Object key : keysIn(records.get(position), name)) {
        positions.computeIfAbsent(key, first -> new ArrayList<>()).add(position);
      }
    }
    return positions;
  }
}
