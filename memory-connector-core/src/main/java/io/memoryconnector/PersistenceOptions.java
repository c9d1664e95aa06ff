package io.memoryconnector;

import io.memoryconnector.document.RecordFormat;
import io.memoryconnector.document.SyncMode;
import java.time.Duration;

/**
 * How a data source keeps its data in a file. Immutable; without a file it has no effect.
 *
 * @param sync when changes are forced to the disk
 * @param journal whether changes are appended to a journal beside the file, which costs what the
 *     change costs; else each change writes the whole file anew
 * @param recordFormat how records stand in the file
 * @param lockTimeout how long to wait for a file that another process has open
 * @param watch whether to look every second if somebody edited the file, and not only when the
 *     journal is folded into it
 */
public record PersistenceOptions(
    SyncMode sync,
    boolean journal,
    RecordFormat recordFormat,
    Duration lockTimeout,
    boolean watch) {

  /** What fits most: a journal, synced every second. */
  public static final PersistenceOptions DEFAULT =
      new PersistenceOptions(
          SyncMode.INTERVAL, true, RecordFormat.AUTO, Duration.ofSeconds(5), false);

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if the lock timeout is negative
   */
  public PersistenceOptions {
    if (lockTimeout.isNegative()) {
      throw new IllegalArgumentException(
          "Cannot wait '%s' for the lock of a data file: the time is negative. Give zero or more."
              .formatted(lockTimeout));
    }
  }

  /** Returns these options with another time to sync. */
  public PersistenceOptions withSync(SyncMode newSync) {
    return new PersistenceOptions(newSync, journal, recordFormat, lockTimeout, watch);
  }

  /** Returns these options with each change writing the whole file. */
  public PersistenceOptions withoutJournal() {
    return new PersistenceOptions(sync, false, recordFormat, lockTimeout, watch);
  }

  /** Returns these options with another form of the records in the file. */
  public PersistenceOptions withRecordFormat(RecordFormat newFormat) {
    return new PersistenceOptions(sync, journal, newFormat, lockTimeout, watch);
  }

  /** Returns these options with another time to wait for the file. */
  public PersistenceOptions withLockTimeout(Duration newTimeout) {
    return new PersistenceOptions(sync, journal, recordFormat, newTimeout, watch);
  }

  /** Returns these options with a look for edits every second. */
  public PersistenceOptions watching() {
    return new PersistenceOptions(sync, journal, recordFormat, lockTimeout, true);
  }
}
