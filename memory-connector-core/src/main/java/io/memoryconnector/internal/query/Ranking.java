package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What decides which record comes first.
 *
 * @param nearest the distance that comes before the order, whatever this says; null if there is
 *     none
 */
record Ranking(@Nullable Distance nearest, RecordOrder order) {

  /** Returns the distance of a record, or 0 if no distance decides. */
  double distanceOf(Document record) {
    return nearest == null ? 0 : nearest.of(record);
  }
}
