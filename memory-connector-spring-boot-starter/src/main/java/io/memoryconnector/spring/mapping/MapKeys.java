package io.memoryconnector.spring.mapping;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of maps, which are names in records. */
final class MapKeys {
  private final Function<Object, Object> writer;
  private final Function<String, Object> reader;

  private MapKeys(Function<Object, Object> writer, Function<String, Object> reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** Returns the keys of this type, if they have a text from which they can be read again. */
  static Optional<MapKeys> of(Class<?> type) {
    if (type == String.class || type == Object.class) {
      return Optional.of(new MapKeys(Object::toString, name -> name));
    }
    if (type.isEnum()) {
      EnumCodec constants = new EnumCodec(type);
      return Optional.of(new MapKeys(key -> ((Enum<?>) key).name(), constants::read));
    }
    ScalarCodec scalar = ScalarCodecs.find(type);
    return scalar == null || type == byte[].class
        ? Optional.empty()
        : Optional.of(new MapKeys(scalar.writer(), readerOf(type, scalar)));
  }

  String write(@Nullable Object key) {
    if (key == null) {
      throw new ValueFailure("has null as a key", "Use another key", null);
    }
    return writer.apply(key).toString();
  }

  Object read(String name) {
    return reader.apply(name);
  }

  private static Function<String, Object> readerOf(Class<?> type, ScalarCodec scalar) {
    if (Number.class.isAssignableFrom(type)) {
      return name -> scalar.read(Texts.parse(name, BigDecimal::new, "a number"));
    }
    if (type == Boolean.class) {
      return Boolean::valueOf;
    }
    return scalar::read;
  }
}
