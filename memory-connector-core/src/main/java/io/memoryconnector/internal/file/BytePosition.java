package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * A place in a text as a parser of bytes counts it.
 *
 * @param line counted from 1
 * @param column in bytes, counted from 1
 * @param offset in bytes from the beginning of the text
 */
record BytePosition(int line, int column, long offset) {
  /** Returns the same place as people count it. Reads the text up to there once more. */
  Position inCharacters(StreamSource source) throws IOException {
    long lineStart = offset - (column - 1);
    if (lineStart < 0) {
      return new Position(line, column);
    }
    try (InputStream stream = source.open()) {
      return new Position(line, Utf8Text.of(stream).charactersBetween(lineStart, offset) + 1);
    }
  }
}
