package io.memoryconnector.internal.query;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts what all regular expressions of a query cost while it is run once. To look at each
 * character of a text once is free, however many texts there are: what takes long is to look again.
 * Thread-safe.
 */
final class PatternSteps {
  private final AtomicLong again = new AtomicLong();

  /** Adds the steps that were taken on a text; returns how many of all went beyond one look. */
  long add(long steps, String text) {
    return steps > text.length() ? again.addAndGet(steps - text.length()) : again.get();
  }
}
