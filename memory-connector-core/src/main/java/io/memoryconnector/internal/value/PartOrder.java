package io.memoryconnector.internal.value;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.ObjectOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gives equal objects one order of their parts: the declared ones first, then by their names. */
final class PartOrder {
  private PartOrder() {}

  /** Returns an equal value of this type; the value itself if it has its parts in order. */
  static @Nullable Object of(PropertyType type, @Nullable Object value) {
    if (value instanceof Document object) {
      return ofObject(type instanceof ObjectOf declared ? declared.properties() : Map.of(), object);
    }
    return value instanceof List<?> list
        ? ofList(type instanceof ListOf declared ? declared.element() : Scalar.ANY, list)
        : value;
  }

  private static Object ofList(PropertyType type, List<?> elements) {
    List<@Nullable Object> ordered = new ArrayList<>(elements.size());
    boolean same = true;
    for (Object element : elements) {
      Object inOrder = of(type, element);
      same &= inOrder == element;
      ordered.add(inOrder);
    }
    return same ? elements : Collections.unmodifiableList(ordered);
  }

  private static Document ofObject(Map<String, PropertyType> declared, Document object) {
    Document ordered = isInOrder(declared, object.layout()) ? object : arranged(declared, object);
    for (int position = 0; position < object.size(); position++) {
      String name = ordered.layout().nameAt(position);
      Object part = ordered.valueAt(position);
      Object inOrder = of(declared.getOrDefault(name, Scalar.ANY), part);
      if (inOrder != part) {
        ordered = ordered.with(name, inOrder);
      }
    }
    return ordered;
  }

  /** Whether nothing has to move, as mostly: a program writes all its objects in one order. */
  private static boolean isInOrder(Map<String, PropertyType> declared, Layout layout) {
    int position = 0;
    for (String name : declared.keySet()) {
      if (position < layout.size() && layout.nameAt(position).equals(name)) {
        position++;
      }
    }
    for (int rest = position; rest < layout.size(); rest++) {
      String name = layout.nameAt(rest);
      if (declared.containsKey(name)
          || (rest > position && name.compareTo(layout.nameAt(rest - 1)) < 0)) {
        return false;
      }
    }
    return true;
  }

  private static Document arranged(Map<String, PropertyType> declared, Document object) {
    Set<String> names = new LinkedHashSet<>(declared.keySet());
    names.addAll(new TreeSet<>(object.layout().names()));
    names.removeIf(name -> !object.has(name));
    return object.arranged(
        Layout.of(List.copyOf(names)), names.stream().mapToInt(object.layout()::indexOf).toArray());
  }
}
