package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of which the class does not say the type: single values, lists and maps of them. Lists and
 * maps are read as new ones that their owner may change.
 */
enum AnyCodec implements ValueCodec {
  INSTANCE;

  @Override
  public PropertyType type() {
    return PropertyType.Scalar.ANY;
  }

  @Override
  public @Nullable Object write(Object value, int depth) {
    ScalarCodec scalar = ScalarCodecs.find(value.getClass());
    if (scalar != null) {
      return scalar.write(value, depth);
    }
    ObjectCodec.requireDepth(depth);
    if (value instanceof Collection<?> collection) {
      return listOf(collection, depth);
    }
    if (value instanceof Map<?, ?> map) {
      return documentOf(map, depth);
    }
    if (value.getClass().isArray()) {
      return listOf(elementsOf(value), depth);
    }
    return other(value, depth);
  }

  @Override
  public Object read(Object stored) {
    if (stored instanceof Document document) {
      Map<String, @Nullable Object> map = new LinkedHashMap<>();
      document.forEach((name, each) -> map.put(name, ValueCodec.readNullable(this, each)));
      return map;
    }
    if (stored instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list.size());
      list.forEach(each -> copy.add(ValueCodec.readNullable(this, each)));
      return copy;
    }
    return stored instanceof Binary binary ? binary.toBytes() : stored;
  }

  @Override
  public Object toOperand(Object argument) {
    return Operands.of(argument);
  }

  private @Nullable Object other(Object value, int depth) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    if (value instanceof Document) {
      return value;
    }
    if (value instanceof Optional<?> optional) {
      return ValueCodec.writeNullable(this, optional.orElse(null), depth);
    }
    throw new ValueFailure(
        "holds a %s, which could not be read back as its type is not declared"
            .formatted(value.getClass().getName()),
        "Declare the type of the property, or store text, numbers, dates, lists or maps",
        null);
  }

  private List<@Nullable Object> listOf(Collection<?> collection, int depth) {
    List<@Nullable Object> written = new ArrayList<>(collection.size());
    collection.forEach(each -> written.add(ValueCodec.writeNullable(this, each, depth + 1)));
    return written;
  }

  private Document documentOf(Map<?, ?> map, int depth) {
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    map.forEach(
        (key, each) ->
            written.put(String.valueOf(key), ValueCodec.writeNullable(this, each, depth + 1)));
    return Document.copyOf(written);
  }

  private static List<@Nullable Object> elementsOf(Object array) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (int index = 0; index < Array.getLength(array); index++) {
      elements.add(Array.get(array, index));
    }
    return elements;
  }
}
