package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What {@code docs/persistence.md} says that errors mean is said of all errors that there are. The
 * tests of core provoke each and assert its message as a whole, so what they assert is what users
 * see.
 */
class DocumentedErrorsTest {
  private static final Path TESTS_OF_CORE = Path.of("../memory-connector-core/src/test/java");

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)");

  /** A whole sentence of a data file or its journal. */
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?:Data file '|The journal of|Cannot [a-z ]+ (?:data file|journal) ).*\\.",
          Pattern.DOTALL);

  /** What tells of a mistake of ours. */
  private static final Set<String> NEVER_SEEN = Set.of("Data file '%s' is closed.");

  private static final List<String> DOCUMENTED =
      Markdown.page("docs/persistence.md").section("What each error means").rows().stream()
          .flatMap(row -> Markdown.spans(row.get(0)).stream())
          .toList();

  @Test
  void each_error_in_the_table_occurs() {
    Set<String> asserted = literals();
    assertThat(DOCUMENTED)
        .hasSizeGreaterThan(40)
        .allSatisfy(error -> assertThat(asserted).anyMatch(message -> isMatch(error, message)));
  }

  @Test
  void each_error_that_occurs_stands_in_the_table() {
    List<String> messages =
        literals().stream()
            .filter(literal -> MESSAGE.matcher(literal).matches())
            .filter(literal -> !NEVER_SEEN.contains(literal))
            .sorted()
            .toList();
    assertThat(messages)
        .hasSizeGreaterThan(60)
        .allSatisfy(message -> assertThat(DOCUMENTED).anyMatch(error -> isMatch(error, message)));
  }

  /** Whether a message has the parts of an error of the table, which leaves out what differs. */
  private static boolean isMatch(String error, String message) {
    String parts =
        Stream.of(error.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(parts, Pattern.DOTALL).matcher(message).find();
  }

  /** Returns what stands between quotation marks in the tests of core. */
  private static Set<String> literals() {
    try (Stream<Path> files = Files.walk(TESTS_OF_CORE)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .flatMap(file -> LITERAL.matcher(read(file)).results())
          .map(literal -> ESCAPE.matcher(literal.group(1)).replaceAll("$1"))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
