package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.value.Values;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What decides which record comes first: nearest first, then by the order, then as found.
 *
 * @param nearest the distance that comes before the order, whatever this says; null if there is
 *     none
 * @param first the places of the first term of the order; null if it has none
 * @param order the order of the filter
 * @param orderOfFew the order of the filter for less than {@link #FEW} records
 * @param firstTerm the first term of the order alone
 * @param orderById the order of the filter and then that of the ids, however records were found;
 *     without the distance
 */
record Ranking(
    @Nullable Distance nearest,
    @Nullable SortPlace first,
    Comparator<Hit> order,
    Comparator<Hit> orderOfFew,
    Comparator<Hit> firstTerm,
    Comparator<Hit> orderById) {
  /**
   * From so many records on, values of different kinds are sorted by kind. Less are sorted as
   * LoopBack does it, which finds such values equal: sorting by insertion copes with that, and
   * finds the same order; sorting by merging does not.
   */
  static final int FEW = 32;

  private static final Comparator<Hit> AS_FOUND = Comparator.comparingInt(Hit::sequence);

  static Ranking of(@Nullable Distance nearest, Ordering ordering) {
    RecordOrder order = RecordOrder.of(ordering.terms(), Values::compareToSort);
    Comparator<Hit> ofFew =
        RecordOrder.of(ordering.terms(), Values::compareWithinKinds).thenComparing(AS_FOUND);
    return new Ranking(
        nearest,
        ordering.terms().isEmpty() ? null : new SortPlace(ordering.terms().get(0)),
        byPlace(order.thenComparing(AS_FOUND)),
        nearest == null ? ofFew : byPlace(ofFew), // places of values tell kinds apart
        byPlace(order.ofFirstTerm()),
        byPlace(orderById(order, ordering)));
  }

  private static Comparator<Hit> byPlace(Comparator<Hit> otherwise) {
    return (left, right) -> {
      int byPlace = Long.compare(left.place(), right.place());
      return byPlace != 0 ? byPlace : otherwise.compare(left, right);
    };
  }

  private static Comparator<Hit> orderById(RecordOrder order, Ordering ordering) {
    PropertyPath property = ordering.id();
    if (property == null) {
      return order;
    }
    PathReader id = new PathReader(property);
    Comparator<Hit> ids =
        (left, right) -> Values.compare(id.read(left.record()), id.read(right.record()));
    return order.thenComparing(ordering.ids() == Direction.ASC ? ids : ids.reversed());
  }

  /**
   * Returns a record that waits to be sorted.
   *
   * @param sequence how many were found before it
   */
  Hit hit(Document record, int sequence) {
    Object value = first == null ? null : first.reader().read(record);
    long place =
        nearest != null ? placeOf(nearest.of(record)) : first == null ? 0 : first.of(value);
    return new Hit(record, place, value, sequence);
  }

  /** The bits of a number that is not negative are in its order. */
  private static long placeOf(double distance) {
    return Double.doubleToLongBits(distance);
  }

  /** Returns the distance of a hit at this place, where distances decide first. */
  static double distanceAt(long place) {
    return Double.longBitsToDouble(place);
  }
}
