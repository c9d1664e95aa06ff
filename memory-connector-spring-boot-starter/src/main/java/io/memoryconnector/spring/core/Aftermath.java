package io.memoryconnector.spring.core;

import org.jspecify.annotations.Nullable;

/**
 * What is left to do when records have been written: all of it, since nothing takes the writes
 * back. If some of it fails, the first failure is thrown at the end. For one thread.
 */
final class Aftermath {
  private @Nullable RuntimeException failure;

  /** Does something now, and keeps what it throws. */
  void add(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException thrown) {
      if (failure == null) {
        failure = thrown;
      } else if (failure != thrown) {
        failure.addSuppressed(thrown);
      }
    }
  }

  /** Throws the first of what was kept, with the others within. */
  void rethrow() {
    if (failure != null) {
      throw failure;
    }
  }
}
