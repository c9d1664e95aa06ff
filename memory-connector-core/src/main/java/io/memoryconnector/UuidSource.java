package io.memoryconnector;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes UUIDs (RFC 9562). Those of version 7 ascend, also within a millisecond and when the clock
 * is set back. Confined to the writer of a data source.
 */
final class UuidSource {
  private static final int TIME_SHIFT = 16;
  private static final long VERSION_BITS = 0xF000L;
  private static final long VERSION_7 = 0x7000L;
  private static final long VERSION_4 = 0x4000L;
  private static final long HEAD_BITS = 0x0FFFL;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long TAIL_BITS = 0x3FFF_FFFF_FFFF_FFFFL;
  private static final long STEP_BITS = 0xFFFF_FFFF_FFFFL; // thousands fit into a millisecond

  private final Clock clock;
  private final RandomGenerator randomness;
  private long millis = -1; // so that the very first one starts a new millisecond
  private long head;
  private long tail;

  UuidSource(Clock clock, RandomGenerator randomness) {
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Returns a time-ordered UUID that is greater than all before. */
  UUID next() {
    long now = clock.millis();
    if (now > millis) {
      start(now);
    } else {
      tail += 1 + (randomness.nextLong() & STEP_BITS); // a step that nobody can guess
      if (tail > TAIL_BITS) {
        start(millis + 1); // the time in an id may run ahead of the clock: order matters more
      }
    }
    return new UUID((millis << TIME_SHIFT) | VERSION_7 | head, VARIANT | tail);
  }

  private void start(long newMillis) {
    millis = newMillis;
    head = randomness.nextLong() & HEAD_BITS;
    tail = randomness.nextLong() & (TAIL_BITS >>> 1); // the upper half is room to count
  }

  /** Returns a random UUID. */
  UUID random() {
    return new UUID(
        (randomness.nextLong() & ~VERSION_BITS) | VERSION_4,
        (randomness.nextLong() & TAIL_BITS) | VARIANT);
  }
}
