package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Parameter;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a declared query or update, read once.
 *
 * @param tree in which the text {@code "?n"} stands for the nth placeholder
 * @param arguments what the placeholders stand for
 */
record DeclaredText(Document tree, List<String> placeholders, List<Argument> arguments) {

  /**
   * Reads a text.
   *
   * @param what it is, for messages: query or update
   */
  static DeclaredText read(
      QueryMethodSite site, String what, String text, Placeholders placeholders) {
    try {
      QueryText.Parsed parsed = QueryText.read(text.isBlank() ? "{}" : text);
      DeclaredText declared =
          new DeclaredText(
              Document.parse(parsed.json()),
              parsed.placeholders(),
              placeholders.arguments(parsed.placeholders()));
      declared.refusePlaceholdersWithin(declared.tree, placeholders);
      return declared;
    } catch (IllegalArgumentException malformed) {
      throw site.refuse(
          new QueryMethodProblem(
              null,
              "its %s cannot be read (%s)".formatted(what, problemOf(malformed)),
              "Give one JSON object",
              List.of(),
              malformed));
    }
  }

  private static String problemOf(IllegalArgumentException malformed) {
    return String.valueOf(malformed.getMessage())
        .replaceFirst("^Cannot read a document(:| at) ", "")
        .replaceFirst("\\. Give (one JSON object|\\{.*})\\.$", "");
  }

  /** Returns what the text stands for; null if the value is no placeholder. */
  @Nullable Argument argumentIn(@Nullable Object value) {
    for (int position = 0; position < arguments.size(); position++) {
      if (new Parameter(position).toString().equals(value)) {
        return arguments.get(position);
      }
    }
    return null;
  }

  /** Returns a placeholder that is not among the bound ones; null if all are. */
  @Nullable String unbound(Set<Integer> bound) {
    for (int position = 0; position < placeholders.size(); position++) {
      if (!bound.contains(position)) {
        return placeholders.get(position);
      }
    }
    return null;
  }

  private void refusePlaceholdersWithin(@Nullable Object value, Placeholders known) {
    if (value instanceof Document document) {
      document.forEach((name, member) -> refusePlaceholdersWithin(member, known));
    } else if (value instanceof List<?> list) {
      list.forEach(element -> refusePlaceholdersWithin(element, known));
    } else if (value instanceof String text && argumentIn(text) == null) {
      known.refuseWithin(text);
    }
  }
}
