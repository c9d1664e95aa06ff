package io.memoryconnector.internal.index;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.internal.value.Abbreviation;
import io.memoryconnector.internal.value.PointOrder;
import io.memoryconnector.internal.value.Values;

/**
 * What may stand in a key in place of a value. {@link #MISSING} and {@link #NULL} stand in the keys
 * of records, before all values; the others lie between values of different kinds, where no record
 * stands, and serve to search. Immutable.
 */
public abstract sealed class Landmark {
  /** Where the property is not there: before all else. */
  public static final Landmark MISSING = new Absence(0);

  /** Where the property is null. */
  public static final Landmark NULL = new Absence(1);

  private static final int RANK_OF_VALUES = 2;

  private Landmark() {}

  /** Returns the place just before all values that compare with this one. */
  public static Landmark beforeAllLike(Object sample) {
    return new KindEdge(sample, -1);
  }

  /** Returns the place just after all values that compare with this one. */
  public static Landmark afterAllLike(Object sample) {
    return new KindEdge(sample, 1);
  }

  /** Returns the place just before all geo points from this one on, in {@link PointOrder}. */
  public static Landmark beforePointsFrom(long code) {
    return new PointEdge(code);
  }

  abstract int rank();

  abstract int compareToValue(Object value);

  /** Returns what stands for it among the abbreviations of values. */
  abstract long abbreviation();

  /** Compares two parts of keys of which at least one is a landmark; two edges never meet. */
  static int compare(Object left, Object right) {
    int byRank = Integer.compare(rankOf(left), rankOf(right));
    if (byRank != 0 || left instanceof Absence) {
      return byRank;
    }
    return left instanceof Landmark edge
        ? edge.compareToValue(right)
        : -((Landmark) right).compareToValue(left);
  }

  private static int rankOf(Object part) {
    return part instanceof Landmark landmark ? landmark.rank() : RANK_OF_VALUES;
  }

  private static final class Absence extends Landmark {
    private final int rank;

    Absence(int rank) {
      this.rank = rank;
    }

    @Override
    int rank() {
      return rank;
    }

    @Override
    int compareToValue(Object value) {
      return rank - RANK_OF_VALUES;
    }

    @Override
    long abbreviation() {
      return Abbreviation.LEAST;
    }
  }

  private static final class PointEdge extends Landmark {
    private static final GeoPoint ANY = new GeoPoint(0, 0);
    private final long code;

    PointEdge(long code) {
      this.code = code;
    }

    @Override
    int rank() {
      return RANK_OF_VALUES;
    }

    @Override
    int compareToValue(Object value) {
      return value instanceof GeoPoint point
          ? (code <= PointOrder.codeOf(point) ? -1 : 1)
          : Values.compare(ANY, value);
    }

    @Override
    long abbreviation() {
      return Abbreviation.ofPointsFrom(code);
    }
  }

  private static final class KindEdge extends Landmark {
    private final Object sample;
    private final int side;

    KindEdge(Object sample, int side) {
      this.sample = sample;
      this.side = side;
    }

    @Override
    int rank() {
      return RANK_OF_VALUES;
    }

    @Override
    int compareToValue(Object value) {
      return Values.comparable(sample, value) ? side : Values.compare(sample, value);
    }

    @Override
    long abbreviation() {
      return side < 0 ? Abbreviation.least(sample) : Abbreviation.greatest(sample);
    }
  }
}
