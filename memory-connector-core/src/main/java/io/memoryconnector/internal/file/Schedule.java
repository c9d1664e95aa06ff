package io.memoryconnector.internal.file;

import java.util.function.LongSupplier;

/**
 * When a sync, a checkpoint or a look at the file is due. Knows nothing but times, of which only
 * differences count. Thread-safe.
 */
final class Schedule {
  static final long SECOND = 1_000_000_000L;
  static final long NEVER = Long.MAX_VALUE;

  private static final long SHARE = 9; // a checkpoint of one second, then nine without
  private static final long MIN_JOURNAL_BYTES = 4L << 20;

  private final LongSupplier nanoTime;
  private volatile long lastAppend;
  private volatile long lastSync;
  private volatile long lastLook;
  private volatile long checkpointEnd;
  private volatile long rest;

  Schedule(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    long now = nanoTime.getAsLong();
    lastAppend = now;
    lastSync = now;
    lastLook = now;
    checkpointEnd = now;
  }

  long now() {
    return nanoTime.getAsLong();
  }

  void appended() {
    lastAppend = now();
  }

  void synced() {
    lastSync = now();
  }

  void looked() {
    lastLook = now();
  }

  void checkpointEnded(long began) {
    long end = now();
    checkpointEnd = end;
    rest = (end - began) * SHARE;
  }

  /** Returns the time until the next regular sync of a journal that has something to sync. */
  long untilSync() {
    return left(lastSync, SECOND);
  }

  /**
   * Returns the time until the next checkpoint of a journal that has steps.
   *
   * @param freeBytes what the disk still takes: another file must not wait until it does not fit,
   *     but where it does not fit already, the journal can make better use of the room
   */
  long untilCheckpoint(long journalBytes, long fileBytes, long freeBytes) {
    boolean isLong = journalBytes > Math.max(MIN_JOURNAL_BYTES, fileBytes);
    boolean isShort =
        fileBytes < freeBytes && freeBytes - MIN_JOURNAL_BYTES < fileBytes + journalBytes;
    long wanted = isLong || isShort ? 0 : left(lastAppend, SECOND);
    return Math.max(wanted, left(checkpointEnd, rest));
  }

  /** Returns the time until something that failed is tried again. */
  long untilRetry() {
    return left(checkpointEnd, Math.max(SECOND, rest));
  }

  long untilLook() {
    return left(lastLook, SECOND);
  }

  private long left(long since, long span) {
    return Math.max(0, since + span - now());
  }
}
