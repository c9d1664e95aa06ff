package io.memoryconnector.spring.test;

import java.util.ArrayList;
import java.util.List;

/** The tests that use the data sources of a context now. Thread-safe. */
final class Claims {
  private final List<Claim> present = new ArrayList<>();

  /**
   * Lets a test in.
   *
   * @throws TestsAtOnceException if another test is there that excludes it
   */
  synchronized void enter(Claim claim, String dataSource) {
    for (Claim other : present) {
      if (claim.excludes(other)) {
        throw new TestsAtOnceException(claim.test(), other.test(), dataSource);
      }
    }
    present.add(claim);
  }

  /** Whether no test is there. */
  synchronized boolean isEmpty() {
    return present.isEmpty();
  }

  /** Does nothing if the test is not there. */
  @SuppressWarnings("ReferenceEquality") // claims have no other identity
  synchronized void leave(Claim claim) {
    present.removeIf(other -> other == claim);
  }
}
