package io.memoryconnector;

import io.memoryconnector.document.Document;

/**
 * What {@link MemoryCollection#findOrCreate} did.
 *
 * @param record the record found, or the new one
 */
public record FindOrCreate(Document record, Outcome outcome) {
  /** Whether the record had been there. */
  public enum Outcome {
    /** A record that fits the filter was there. */
    FOUND,
    /** No record did, so this one was made. */
    CREATED
  }

  /** Whether the record is new. */
  public boolean isCreated() {
    return outcome == Outcome.CREATED;
  }
}
