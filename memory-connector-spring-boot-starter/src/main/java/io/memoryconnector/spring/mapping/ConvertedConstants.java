package io.memoryconnector.spring.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The constants of enums that have converters of their own. */
final class ConvertedConstants {
  private ConvertedConstants() {}

  /**
   * Returns the constant of this name; null if the class has none, or if records hold this very
   * text for one of its constants.
   */
  static @Nullable Enum<?> storedOtherwise(String name, Class<?> type, ValueCodec codec) {
    List<Enum<?>> constants = constantsOf(type);
    for (Enum<?> constant : constants) {
      if (constant.name().equals(name)) {
        return constants.stream().anyMatch(it -> name.equals(formOf(it, codec))) ? null : constant;
      }
    }
    return null;
  }

  private static List<Enum<?>> constantsOf(Class<?> type) {
    List<Enum<?>> constants = new ArrayList<>();
    if (type.isEnum()) {
      for (Object constant : type.getEnumConstants()) {
        constants.add((Enum<?>) constant);
      }
    }
    return constants;
  }

  private static @Nullable Object formOf(Enum<?> constant, ValueCodec codec) {
    try {
      return codec.write(constant, 1);
    } catch (RuntimeException refused) {
      return null; // by its converter, in its own words: no record holds it
    }
  }
}
