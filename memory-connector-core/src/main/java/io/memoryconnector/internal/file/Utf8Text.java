package io.memoryconnector.internal.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The bytes of a data file without the byte order mark that some editors put in front. */
final class Utf8Text {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int BUFFER_BYTES = 1 << 16;

  private final InputStream stream;
  private final boolean marked;

  private Utf8Text(InputStream stream, boolean marked) {
    this.stream = stream;
    this.marked = marked;
  }

  /** Takes the stream over: its owner goes on closing it. */
  static Utf8Text of(InputStream bytes) throws IOException {
    InputStream stream = new BufferedInputStream(bytes, BUFFER_BYTES);
    stream.mark(BYTE_ORDER_MARK.length);
    boolean marked = Arrays.equals(stream.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
    if (!marked) {
      stream.reset();
    }
    return new Utf8Text(stream, marked);
  }

  /** Whether there was a byte order mark. */
  boolean isMarked() {
    return marked;
  }

  /** Returns what follows the mark. */
  InputStream stream() {
    return stream;
  }

  /** Whether this is text of two or four bytes a character, which must not be taken for UTF-8. */
  boolean isWide() throws IOException {
    stream.mark(4);
    byte[] start = stream.readNBytes(4);
    stream.reset();
    return start.length >= 2
        && (start[0] == 0 || start[1] == 0 || (start[0] & start[1] & 0xFE) == 0xFE);
  }

  /**
   * Reads on and counts characters: all bytes but those that go on with one.
   *
   * @param from where counting begins
   * @param to where it ends, both in bytes after the mark
   */
  int charactersBetween(long from, long to) throws IOException {
    stream.skipNBytes(from);
    int characters = 0;
    for (long offset = from; offset < to; offset++) {
      int value = stream.read();
      if (value < 0) {
        break;
      }
      if ((value & 0xC0) != 0x80) {
        characters++;
      }
    }
    return characters;
  }
}
