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
 * @param order the order of the filter
 * @param orderOfFew the order of the filter for less than {@link #FEW} records
 * @param firstTerm the first term of the order alone
 * @param orderById the order of the filter and then that of the ids, however records were found;
 *     without the distance
 */
record Ranking(
    @Nullable Distance nearest,
    Comparator<Hit> order,
    Comparator<Hit> orderOfFew,
    Comparator<Document> firstTerm,
    Comparator<Hit> orderById) {
  /**
   * From so many records on, values of different kinds are sorted by kind. Less are sorted as
   * LoopBack does it, which finds such values equal: sorting by insertion copes with that, and
   * finds the same order; sorting by merging does not.
   */
  static final int FEW = 32;

  static Ranking of(@Nullable Distance nearest, Ordering ordering) {
    RecordOrder order = RecordOrder.of(ordering.terms(), Values::compareToSort);
    return new Ranking(
        nearest,
        comparator(order),
        comparator(RecordOrder.of(ordering.terms(), Values::compareWithinKinds)),
        order.ofFirstTerm(),
        orderById(order, ordering));
  }

  private static Comparator<Hit> orderById(RecordOrder order, Ordering ordering) {
    PropertyPath property = ordering.id();
    if (property == null) {
      return Comparator.comparing(Hit::record, order);
    }
    PathReader id = new PathReader(property);
    Comparator<Document> ids = (left, right) -> Values.compare(id.read(left), id.read(right));
    return Comparator.comparing(
        Hit::record, order.thenComparing(ordering.ids() == Direction.ASC ? ids : ids.reversed()));
  }

  /** Returns the distance of a record, or 0 if no distance decides. */
  double distanceOf(Document record) {
    return nearest == null ? 0 : nearest.of(record);
  }

  private static Comparator<Hit> comparator(RecordOrder order) {
    return (left, right) -> {
      int byDistance = Double.compare(left.distance(), right.distance());
      if (byDistance != 0) {
        return byDistance;
      }
      int byOrder = order.compare(left.record(), right.record());
      return byOrder != 0 ? byOrder : Integer.compare(left.sequence(), right.sequence());
    };
  }
}
