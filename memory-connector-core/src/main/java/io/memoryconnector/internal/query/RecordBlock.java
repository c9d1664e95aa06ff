package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/** Some records that are tested at once, so few that a {@code long} can say something of each. */
interface RecordBlock {
  /** Returns the record at this place. */
  Document value(int index);

  /**
   * Returns the values of a property side by side, or null if each record is better looked at.
   *
   * @param candidates the records of which the values are wanted: a bit stands for each
   */
  @Nullable Column column(PathReader reader, long candidates);
}
