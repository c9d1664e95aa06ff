package io.memoryconnector;

import io.memoryconnector.document.Document;
import java.util.List;

/**
 * A part of the records that satisfy a condition, and how many there are of them altogether: both
 * of one moment.
 *
 * @param total the number of records that satisfy the where, on whichever page
 */
public record RecordPage(List<Document> records, long total) {
  /** Copies the list. */
  public RecordPage {
    records = List.copyOf(records);
  }
}
