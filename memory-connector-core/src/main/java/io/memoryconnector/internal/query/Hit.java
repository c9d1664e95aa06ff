package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import java.util.Comparator;

/**
 * A record that satisfies a filter and waits to be sorted.
 *
 * @param distance from the point that the filter searches near to; 0 if there is none
 * @param sequence as the how manieth it was found
 */
record Hit(Document record, double distance, int sequence) {

  /** Nearest first, then by the order, then as found. */
  static Comparator<Hit> by(RecordOrder order) {
    return (left, right) -> {
      int byDistance = Double.compare(left.distance, right.distance);
      if (byDistance != 0) {
        return byDistance;
      }
      int byOrder = order.compare(left.record, right.record);
      return byOrder != 0 ? byOrder : Integer.compare(left.sequence, right.sequence);
    };
  }
}
