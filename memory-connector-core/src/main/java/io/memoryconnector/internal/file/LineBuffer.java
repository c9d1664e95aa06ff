package io.memoryconnector.internal.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Bytes of journal lines on their way to the disk. A line is sealed by the checksum that stands at
 * its end: CRC32C over the salt of the segment and all that stands before it.
 */
final class LineBuffer extends OutputStream {
  /** Stands between a line and its checksum, in the place of the closing brace. */
  static final byte[] SEAL = ascii(",\"crc\":\"");

  static final byte[] END = ascii("\"}\n");
  static final int CHECKSUM_DIGITS = 8;

  private static final byte[] HEX = ascii("0123456789abcdef");

  /** A segment is read into one array: that must have room for what stands before, too. */
  private static final int MAX_BYTES = 2_000_000_000;

  private static final int MAX_KEPT_BYTES = 1 << 16; // one large batch must not hold its memory

  private final byte[] salt;
  private final int maxBytes;
  private byte[] bytes = new byte[1_024];
  private int length;
  private int lineStart;

  LineBuffer(String salt) {
    this(salt, MAX_BYTES);
  }

  LineBuffer(String salt, int maxBytes) {
    this.salt = ascii(salt);
    this.maxBytes = maxBytes;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }

  /** Returns the checksum of bytes in a segment with this salt. */
  static int checksum(byte[] salt, byte[] bytes, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(salt, 0, salt.length);
    checksum.update(bytes, offset, length);
    return (int) checksum.getValue();
  }

  @Override
  public void write(int value) {
    require(1);
    bytes[length++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int count) {
    require(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  /** Ends a line that is a whole JSON object so far. */
  void seal() {
    length--; // the closing brace, which moves behind the checksum
    int checksum = checksum(salt, bytes, lineStart, length - lineStart);
    write(SEAL, 0, SEAL.length);
    for (int shift = 28; shift >= 0; shift -= 4) {
      write(HEX[checksum >>> shift & 0xF]);
    }
    write(END, 0, END.length);
    lineStart = length;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  void clear() {
    length = 0;
    lineStart = 0;
    if (bytes.length > MAX_KEPT_BYTES) {
      bytes = new byte[1_024];
    }
  }

  private void require(int more) {
    long needed = (long) length + more;
    if (needed > maxBytes) {
      throw new OversizeException(maxBytes);
    }
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, Math.min(bytes.length * 2L, maxBytes)));
    }
  }
}
