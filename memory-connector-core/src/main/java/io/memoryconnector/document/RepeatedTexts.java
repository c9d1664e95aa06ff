package io.memoryconnector.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * Short texts of which a few come again and again in one place of many records, such as names of
 * countries: each is made once. Looks at the characters before there is a text, so that a repeated
 * one costs no memory even for a moment and no more time than to make it. Where texts turn out to
 * differ, it would take longer: such places are given up. For one thread.
 */
final class RepeatedTexts {
  private static final int PLACES = 64;

  private final @Nullable Place[] places = new Place[PLACES];

  /**
   * Returns the text on which the parser stands.
   *
   * @param number names its place in the record
   */
  String read(JsonParser parser, int number) {
    if (number >= PLACES) {
      return parser.getString();
    }
    Place place = places[number];
    if (place == null) {
      place = new Place();
      places[number] = place;
    }
    return place.isHopeless ? parser.getString() : place.read(parser);
  }

  /** The texts of one place, as long as they repeat. */
  private static final class Place {
    private static final int MAX_LENGTH = 32;
    private static final int TEXTS = 256; // a power of two; more would not stay in the cache
    private static final int TRIAL = 512;
    private static final int ENOUGH = TRIAL / 4 * 3;

    private final @Nullable String[] texts = new String[TEXTS]; // one takes the place of another
    private int read;
    private int found;
    private boolean isHopeless;

    String read(JsonParser parser) {
      int length = parser.getStringLength();
      if (length == 0 || length > MAX_LENGTH) {
        return parser.getString();
      }
      judge();
      char[] chars = parser.getStringCharacters();
      int start = parser.getStringOffset();
      int slot = slotOf(chars, start, length);
      String known = texts[slot];
      if (known != null && isText(known, chars, start, length)) {
        found++;
        return known;
      }
      String text = new String(chars, start, length);
      texts[slot] = text;
      return text;
    }

    private void judge() {
      if (read++ == TRIAL) {
        isHopeless = found < ENOUGH;
        read = 0;
        found = 0;
      }
    }

    /** Looks at a few characters only, those that differ mostly. */
    private static int slotOf(char[] chars, int start, int length) {
      int last = start + length - 1;
      int hash = length + 13 * chars[start] + 31 * chars[Math.max(start, last - 1)];
      hash += chars[last] + 67 * chars[Math.max(start, last - 3)];
      return (hash ^ hash >>> 9) & (TEXTS - 1);
    }

    private static boolean isText(String text, char[] chars, int start, int length) {
      if (text.length() != length) {
        return false;
      }
      for (int i = 0; i < length; i++) {
        if (text.charAt(i) != chars[start + i]) {
          return false;
        }
      }
      return true;
    }
  }
}
