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
  private static final Pattern BLOCK =
      Pattern.compile("^```([^\\n]+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

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
