package io.memoryconnector.spring.test.assertion;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A record as its JSON says it, so that what is stored and what a file says can be compared. */
record ComparedRecord(Document data) {

  static ComparedRecord of(Document stored) {
    return new ComparedRecord(Document.parse(stored.toJson()));
  }

  @Nullable Object get(String property) {
    return data.get(property);
  }

  ComparedRecord without(String property) {
    return new ComparedRecord(data.without(property));
  }

  Set<String> properties() {
    Set<String> names = new LinkedHashSet<>();
    data.forEach((name, value) -> names.add(name));
    return names;
  }

  String json() {
    return data.toJson();
  }

  /** Returns in sentences where this record differs from the one that is expected. */
  List<String> differencesFrom(ComparedRecord expected) {
    Set<String> all = new LinkedHashSet<>(expected.properties());
    all.addAll(properties());
    return differencesFrom(expected, all);
  }

  /** Returns in sentences where these properties differ; what is null counts as absent. */
  List<String> differencesFrom(ComparedRecord expected, Collection<String> properties) {
    List<String> differences = new ArrayList<>();
    for (String property : properties) {
      Object wanted = expected.get(property);
      Object found = get(property);
      if (!same(wanted, found)) {
        differences.add("%s is %s, not %s".formatted(property, text(found), text(wanted)));
      }
    }
    return differences;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "absent" : DocumentJson.print(value);
  }

  /** Moments may be written with more or fewer digits. */
  private static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof String first && right instanceof String second && !first.equals(second)) {
      Instant moment = momentOf(first);
      return moment != null && moment.equals(momentOf(second));
    }
    return Document.of("value", left).equals(Document.of("value", right));
  }

  private static @Nullable Instant momentOf(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
