package io.memoryconnector.internal.file;

import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Where a journal goes on behind what was found.
 *
 * @param store names the journal, also when another process goes on with it
 * @param base what the data file contains
 * @param lastNumber the number of the last step
 * @param lastSegment the number of the last segment, 0 if there is none
 */
record Continuation(String store, Binding base, long lastNumber, long lastSegment) {
  /** Begins a journal for a data file that has none. */
  static Continuation begin(RandomGenerator randomness, Fingerprint text) {
    String store = new UUID(randomness.nextLong(), randomness.nextLong()).toString();
    return new Continuation(store, new Binding(text, 0), 0, 0);
  }
}
