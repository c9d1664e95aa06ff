package io.memoryconnector.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation, of which the tests read the code blocks. */
record Markdown(String text) {
  private static final int LINES = Pattern.MULTILINE | Pattern.DOTALL;
  private static final Pattern BLOCK = Pattern.compile("^```([^\\n]+)\\n(.*?)^```$", LINES);
  private static final Pattern SPAN = Pattern.compile("`([^`]+)`");

  /**
   * A code block.
   *
   * @param info what stands behind the fence: the language, and for whom the block is
   */
  record Block(String info, String content) {}

  /** Reads a page by its path from the root of the project. */
  static Markdown page(String path) {
    try {
      return new Markdown(Files.readString(Path.of("..").resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what stands below a heading, up to the next one of any level. */
  Markdown section(String heading) {
    Matcher matcher =
        Pattern.compile("^#+ `?%s`?$(.*?)(^#|\\z)".formatted(Pattern.quote(heading)), LINES)
            .matcher(text);
    if (!matcher.find()) {
      throw new AssertionError("There is no heading '%s'.".formatted(heading));
    }
    return new Markdown(matcher.group(1));
  }

  /** Returns the cells of all rows of all tables. */
  List<List<String>> rows() {
    return text.lines()
        .filter(line -> line.startsWith("| "))
        .map(line -> List.of(line.substring(2).split(" \\| ?", -1)))
        .toList();
  }

  /** Returns the pieces of code within a text. */
  static List<String> spans(String text) {
    return SPAN.matcher(text).results().map(span -> span.group(1)).toList();
  }

  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    for (Matcher matcher = BLOCK.matcher(text); matcher.find(); ) {
      blocks.add(new Block(matcher.group(1).strip(), matcher.group(2).strip()));
    }
    return blocks;
  }

  List<String> blocks(String info) {
    return blocks().stream()
        .filter(block -> block.info().equals(info))
        .map(Block::content)
        .toList();
  }
}
