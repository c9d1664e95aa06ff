package io.memoryconnector.internal.value;

import io.memoryconnector.document.GeoPoint;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * A {@code long} in place of a value: the lesser of two values never has the greater abbreviation,
 * in the order of {@link Values#compare}. So most comparisons need not look at the values, which
 * lie anywhere in memory; where abbreviations are equal, they must.
 *
 * <p>From below: null, booleans, numbers in the middle half of all {@code long}s, and above it each
 * other kind in a stretch of its own.
 */
public final class Abbreviation {
  /** Not above that of any value. */
  public static final long LEAST = Long.MIN_VALUE;

  /** Not below that of any value. */
  public static final long GREATEST = Long.MAX_VALUE;

  private static final long FALSE = LEAST + 1;
  private static final long TRUE = LEAST + 2;
  private static final long NUMBERS_END = 1L << 62;

  /** Greater whole numbers would not stay below {@link #NUMBERS_END}. */
  private static final int MOST_DIGITS = 18;

  private static final long MOST_WHOLE = 1_000_000_000_000_000_000L;

  /** The bits that a value has of the stretch of its kind. */
  private static final int STRETCH_BITS = 59;

  private Abbreviation() {}

  /**
   * Returns that of a value.
   *
   * @param skipped how many letters to leave out at the beginning if it is text, because all texts
   *     that it is compared with begin with them
   */
  public static long of(Object value, int skipped) {
    if (value instanceof String text) {
      return startOf(Kind.TEXT) + TextStart.bytes(text, skipped);
    }
    if (value instanceof Number number) {
      return ofDouble(number.doubleValue());
    }
    Kind kind = Kind.of(value);
    return switch (kind) {
      case BOOLEAN -> (Boolean) value ? TRUE : FALSE;
      case TIME -> startOf(kind) + TimeOrder.placeOf(value);
      case UUID -> startOf(kind) + (((UUID) value).getMostSignificantBits() >>> 5);
      case POINT -> ofPointsFrom(PointOrder.codeOf((GeoPoint) value));
      case BINARY, LIST, DOCUMENT -> startOf(kind);
      case NULL, NUMBER, TEXT -> LEAST; // only null is left
    };
  }

  /**
   * Returns that of an id, which differs from {@link #of} for numbers only: whole numbers stand for
   * themselves, up to eighteen digits. Abbreviations of the one and of the other do not compare.
   */
  public static long ofId(Object id, int skipped) {
    if (id instanceof Long whole && isModest(whole)) {
      return whole; // as most are
    }
    if (!(id instanceof Number number)) {
      return of(id, skipped);
    }
    if (!Numbers.isIntegral(number)) {
      return ofWholePart(Numbers.decimal(number));
    }
    long whole = number.longValue();
    return whole >= MOST_WHOLE ? NUMBERS_END - 1 : whole <= -MOST_WHOLE ? -NUMBERS_END : whole;
  }

  /** Whether every other such id has another abbreviation: it stands for itself. */
  public static boolean isExactId(Object id) {
    return id instanceof Long whole
        ? isModest(whole)
        : id instanceof Integer; // none of them is beyond
  }

  private static boolean isModest(long whole) {
    return -MOST_WHOLE < whole && whole < MOST_WHOLE;
  }

  /** Returns that of the place before all geo points from this one on, in {@link PointOrder}. */
  public static long ofPointsFrom(long code) {
    return startOf(Kind.POINT) + (code >>> 3);
  }

  /** Returns one that is not above those of all values that compare with this one. */
  public static long least(Object sample) {
    Kind kind = Kind.of(sample);
    return switch (kind) {
      case NULL, BOOLEAN -> LEAST;
      case NUMBER -> -NUMBERS_END;
      case TIME -> startOf(kind) + TimeOrder.startOf(sample);
      default -> startOf(kind);
    };
  }

  /** Returns one that is not below those of all values that compare with this one. */
  public static long greatest(Object sample) {
    Kind kind = Kind.of(sample);
    return switch (kind) {
      case NULL, BOOLEAN -> TRUE;
      case NUMBER -> NUMBERS_END - 1;
      case TIME -> startOf(kind) + TimeOrder.endOf(sample);
      default -> startOf(kind) + (1L << STRETCH_BITS) - 1;
    };
  }

  /** Returns with how many of the same letters two values begin; 0 if they are not text. */
  public static int sharedLetters(Object one, Object other) {
    if (!(one instanceof String first && other instanceof String second)) {
      return 0;
    }
    int most = Math.min(first.length(), second.length());
    int shared = 0;
    while (shared < most && first.charAt(shared) == second.charAt(shared)) {
      shared++;
    }
    return shared;
  }

  /** Compares the first letters of a value with those of text that has at least so many. */
  public static int compareShared(Object value, Object text, int letters) {
    if (!(value instanceof String one && text instanceof String other)) {
      return Values.compare(value, text);
    }
    return one.regionMatches(0, other, 0, letters) ? 0 : one.compareTo(other);
  }

  @SuppressWarnings("EnumOrdinal") // the kinds follow each other: that is what they are for
  private static long startOf(Kind kind) {
    return NUMBERS_END + ((long) (kind.ordinal() - Kind.TIME.ordinal()) << STRETCH_BITS);
  }

  /** The bits of a double are in its order, but for those of negative ones, and the lesser zero. */
  private static long ofDouble(double number) {
    long bits = Double.doubleToLongBits(number + 0.0);
    return (bits ^ ((bits >> 63) & Long.MAX_VALUE)) >> 1;
  }

  private static long ofWholePart(BigDecimal number) {
    long digits = (long) number.precision() - number.scale();
    if (number.signum() == 0) {
      return 0;
    }
    if (digits > MOST_DIGITS) {
      return number.signum() < 0 ? -NUMBERS_END : NUMBERS_END - 1;
    }
    return number.setScale(0, RoundingMode.FLOOR).longValueExact();
  }
}
