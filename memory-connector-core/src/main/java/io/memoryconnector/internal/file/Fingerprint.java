package io.memoryconnector.internal.file;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Tells one text of a data file from another, to know which one a journal belongs to.
 *
 * @param length in bytes
 * @param checksum the CRC32C of the bytes
 */
record Fingerprint(long length, int checksum) {
  /** Of a file that is empty or missing. */
  static final Fingerprint OF_NOTHING = new Fingerprint(0, 0);

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18}):([0-9a-f]{8})");

  static Fingerprint of(long length, CRC32C checksum) {
    return new Fingerprint(length, (int) checksum.getValue());
  }

  /** Reads what {@link #toString} made; null if it is something else. */
  static @Nullable Fingerprint parse(@Nullable Object text) {
    Matcher matcher = TEXT.matcher(String.valueOf(text));
    return matcher.matches()
        ? new Fingerprint(
            Long.parseLong(matcher.group(1)), Integer.parseUnsignedInt(matcher.group(2), 16))
        : null;
  }

  @Override
  public String toString() {
    return "%d:%08x".formatted(length, checksum);
  }
}
