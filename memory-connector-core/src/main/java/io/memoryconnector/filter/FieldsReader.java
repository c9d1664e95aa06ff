package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code fields}: a list of names, one name, or an object that says true or false for each
 * name.
 */
final class FieldsReader {
  private final LimitGuard guard;

  FieldsReader(LimitGuard guard) {
    this.guard = guard;
  }

  Fields read(@Nullable Object value, FilterPointer at) {
    if (value == null || value.equals("")) {
      return Fields.ALL;
    }
    if (value instanceof String name) {
      return new Fields(List.of(readName(name, at)), List.of());
    }
    List<@Nullable Object> names = Elements.find(value);
    if (names != null
        && (value instanceof List || names.stream().noneMatch(FieldsReader::isFlag))) {
      return readNames(names, at);
    }
    if (value instanceof Document flags) {
      return readFlags(flags, at);
    }
    throw at.refusal(
        "%s does not say which fields. Give a list of names, or an object such as {\"name\": true}."
            .formatted(FilterPointer.quote(value)));
  }

  private Fields readNames(List<@Nullable Object> names, FilterPointer at) {
    guard.requireFields(names.size(), at);
    List<String> included = new ArrayList<>(names.size());
    for (int position = 0; position < names.size(); position++) {
      included.add(readName(names.get(position), at.element(position)));
    }
    return new Fields(included, List.of());
  }

  private Fields readFlags(Document flags, FilterPointer at) {
    guard.requireFields(flags.size(), at);
    List<String> included = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    flags.forEach(
        (name, flag) -> {
          FilterPointer place = at.member(name);
          (readFlag(flag, place) ? included : excluded).add(readName(name, place));
        });
    return new Fields(included, excluded);
  }

  private String readName(@Nullable Object value, FilterPointer at) {
    if (value instanceof String name) {
      guard.requireName(name, at);
      return name;
    }
    throw at.refusal(
        "%s is not the name of a property. Give text.".formatted(FilterPointer.quote(value)));
  }

  private static boolean readFlag(@Nullable Object flag, FilterPointer at) {
    if (!isFlag(flag)) {
      throw at.refusal(
          "%s is neither true nor false. Give true to deliver the property, false to leave it out."
              .formatted(FilterPointer.quote(flag)));
    }
    return isTrue(String.valueOf(flag));
  }

  private static boolean isFlag(@Nullable Object value) {
    String text = String.valueOf(value);
    return isTrue(text) || text.equals("false") || text.equals("0");
  }

  private static boolean isTrue(String text) {
    return text.equals("true") || text.equals("1");
  }
}
