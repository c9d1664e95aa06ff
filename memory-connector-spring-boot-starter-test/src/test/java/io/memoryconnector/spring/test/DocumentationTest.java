package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of docs/testing.md are tests and files of this module, word for word. */
class DocumentationTest {
  private static final Path PAGE = Path.of("..", "docs", "testing.md");
  private static final Path TESTS = Path.of("src", "test");

  @Test
  void each_example_runs_here() throws IOException {
    String sources = withoutSpace(sources());
    assertThat(blocks("java").toList())
        .hasSizeGreaterThan(5)
        .flatMap(DocumentationTest::partsOf)
        .allMatch(part -> sources.contains(withoutSpace(part)));
    assertThat(blocks("json").toList())
        .isNotEmpty()
        .allMatch(block -> sources.contains(withoutSpace(block)));
  }

  /** Returns each import, and the code below them. */
  private static List<String> partsOf(String block) {
    return Stream.concat(
            block.lines().filter(line -> line.startsWith("import ")),
            Stream.of(block.replaceAll("(?m)^import .*$", "")))
        .toList();
  }

  private static Stream<String> blocks(String language) throws IOException {
    return Pattern.compile(
            "^```%s\\n(.*?)^```$".formatted(language), Pattern.MULTILINE | Pattern.DOTALL)
        .matcher(Files.readString(PAGE))
        .results()
        .map(block -> block.group(1));
  }

  private static String sources() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.walk(TESTS)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }

  private static String withoutSpace(String text) {
    return text.replaceAll("\\s", "");
  }
}
