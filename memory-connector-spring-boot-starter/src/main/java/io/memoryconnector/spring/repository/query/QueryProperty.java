package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.spring.mapping.StoredProperty;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.query.parser.Part;
import org.springframework.data.repository.query.parser.Part.IgnoreCaseType;

/**
 * A property of an entity that a query asks about.
 *
 * @param path where it stands in records: that of the stored property, or further within its map
 * @param stored what values it has there
 */
record QueryProperty(PropertyPath path, StoredProperty stored) {

  QueryProperty(StoredProperty stored) {
    this(stored.path(), stored);
  }

  /** Returns the type of the stored values; if they are lists, that of their elements. */
  PropertyType type() {
    PropertyType type = stored.type();
    while (type instanceof PropertyType.ListOf list) {
      type = list.element();
    }
    return type;
  }

  /** Returns an argument as records hold it. */
  @Nullable Object toStored(@Nullable Object argument) {
    return argument == null ? null : stored.toStored(argument);
  }

  /**
   * Returns the elements of a collection or an array as records hold them; none for null, and an
   * argument that is neither as the only one.
   */
  List<@Nullable Object> eachToStored(@Nullable Object argument) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (Object element : elementsOf(argument)) {
      elements.add(toStored(element));
    }
    return Collections.unmodifiableList(elements);
  }

  private static List<@Nullable Object> elementsOf(@Nullable Object argument) {
    List<@Nullable Object> elements = new ArrayList<>();
    if (argument instanceof Iterable<?> several) {
      several.forEach(elements::add);
    } else if (argument != null && argument.getClass().isArray()) {
      int length = Array.getLength(argument);
      for (int position = 0; position < length; position++) {
        elements.add(Array.get(argument, position));
      }
    } else if (argument != null) {
      elements.add(argument);
    }
    return elements;
  }

  /** Returns whether a part of a method's name wants case ignored, as far as it can be. */
  TextCase textCase(Part part) {
    return part.shouldIgnoreCase() == IgnoreCaseType.NEVER || !isText()
        ? TextCase.EXACT
        : TextCase.IGNORED;
  }

  /** Whether the property may hold text. */
  boolean isText() {
    return is(PropertyType.Scalar.STRING);
  }

  /** Whether the property is of this type, or may hold any value. */
  boolean is(PropertyType.Scalar scalar) {
    PropertyType type = type();
    return type == scalar || type == PropertyType.Scalar.ANY;
  }
}
