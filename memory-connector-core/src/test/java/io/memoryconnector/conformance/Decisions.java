package io.memoryconnector.conformance;

import io.memoryconnector.document.Document;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is done about each accident of JavaScript, as {@code decisions.json} says it. */
record Decisions(Document kinds) {

  /** Which answer a case must give. */
  sealed interface Verdict {}

  /** The one that was recorded. */
  record Recorded() implements Verdict {}

  /** The one that a typed implementation gives. */
  record Typed(Document answer) implements Verdict {}

  /** None: the case is not run. */
  record NotRun(String reason) implements Verdict {}

  static Decisions read(Path directory) {
    return new Decisions(Json.object(Json.read(directory.resolve("decisions.json")).get("kinds")));
  }

  Verdict on(Document vector) {
    List<String> quirks = quirksOf(vector);
    if (quirks.isEmpty()) {
      return new Recorded();
    }
    Optional<String> open = quirks.stream().filter(quirk -> is(quirk, "open")).findFirst();
    if (open.isPresent()) {
      return new NotRun("open: " + open.get());
    }
    if (vector.get("typed") instanceof Document typed) {
      return new Typed(typed);
    }
    return quirks.stream()
        .filter(quirk -> !is(quirk, "follow"))
        .findFirst()
        .<Verdict>map(quirk -> new NotRun("deviated from, without another answer: " + quirk))
        .orElseGet(Recorded::new);
  }

  private boolean is(String quirk, String decision) {
    return decision.equals(kinds.get(quirk));
  }

  private static List<String> quirksOf(Document vector) {
    return vector.get("quirk") instanceof String quirk
        ? Arrays.stream(quirk.split(" \\| ", -1))
            .map(kind -> kind.substring(0, kind.indexOf(':')).strip())
            .toList()
        : List.of();
  }
}
