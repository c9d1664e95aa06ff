package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two records by the order of a filter, in the plainest way. */
final class NaiveOrder {
  private NaiveOrder() {}

  static int compare(Document left, Document right, Order order) {
    for (Order.Term term : order.terms()) {
      int result = compare(left, right, term);
      if (result != 0) {
        return result;
      }
    }
    return 0;
  }

  private static int compare(Document left, Document right, Order.Term term) {
    Object first = single(left, term);
    Object second = single(right, term);
    int sign = term.direction() == Direction.ASC ? 1 : -1;
    if (isValue(first) && isValue(second)) {
      return sign * NaiveEvaluator.order(first, second, term.textCase());
    }
    return switch (term.nulls()) {
      case NATIVE -> sign * Integer.compare(rank(first), rank(second));
      case FIRST -> Boolean.compare(isValue(first), isValue(second));
      case LAST -> Boolean.compare(isValue(second), isValue(first));
    };
  }

  private static @Nullable Object single(Document record, Order.Term term) {
    List<@Nullable Object> leaves = new ArrayList<>();
    NaiveEvaluator.collect(record, term.property().segments(), leaves);
    return leaves.get(0);
  }

  private static boolean isValue(@Nullable Object value) {
    return value != null && value != NaiveEvaluator.MISSING;
  }

  private static int rank(@Nullable Object value) {
    if (value == NaiveEvaluator.MISSING) {
      return 0;
    }
    return value == null ? 1 : 2;
  }
}
