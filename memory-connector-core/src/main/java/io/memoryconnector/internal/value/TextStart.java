package io.memoryconnector.internal.value;

/** The beginning of text as a number, in the order of text: the one that counts UTF-16 units. */
final class TextStart {
  private static final int BITS = 56;

  private TextStart() {}

  /**
   * Returns the first seven bytes behind some letters, as many as there are of each unit by itself
   * in UTF-8: this order is that of the units, so 7 letters of ASCII count, or 2 of Chinese.
   */
  static long bytes(String text, int skipped) {
    long bytes = 0;
    int left = BITS;
    for (int index = skipped; index < text.length() && left > 0; index++) {
      char unit = text.charAt(index);
      int width = unit < 0x80 ? 8 : unit < 0x800 ? 16 : 24;
      long code = width == 8 ? unit : width == 16 ? twoBytes(unit) : threeBytes(unit);
      left -= width;
      bytes |= left >= 0 ? code << left : code >>> -left;
    }
    return bytes;
  }

  private static long twoBytes(char unit) {
    return 0xC080 | (unit >> 6) << 8 | (unit & 0x3F);
  }

  private static long threeBytes(char unit) {
    return 0xE08080 | (unit >> 12) << 16 | (unit >> 6 & 0x3F) << 8 | (unit & 0x3F);
  }
}
