package io.memoryconnector.internal.file;

import io.memoryconnector.document.RecordFormat;
import io.memoryconnector.document.SyncMode;
import java.time.Duration;

/**
 * How a data file is opened and written.
 *
 * @param sync when the journal is forced to the disk
 * @param journal whether changes go to a journal; else each writes the whole file
 * @param recordFormat how records are written
 * @param lockTimeout how long to wait for a file that another process holds
 * @param watch whether to look for edits every second
 * @param maxMemoryBytes the memory that data may take; a file is refused if four times its length
 *     exceeds it
 */
public record FileOptions(
    SyncMode sync,
    boolean journal,
    RecordFormat recordFormat,
    Duration lockTimeout,
    boolean watch,
    long maxMemoryBytes) {
  private static final int MEMORY_PER_BYTE = 4;
  private static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(5);

  /**
   * Returns what fits most: a journal that is synced every second, the form that the file has, 5
   * seconds, the heap of this process.
   */
  public static FileOptions defaults() {
    return new FileOptions(
        SyncMode.INTERVAL,
        true,
        RecordFormat.AUTO,
        DEFAULT_LOCK_TIMEOUT,
        false,
        Runtime.getRuntime().maxMemory());
  }

  /** Whether the memory is enough to read a text of this length. */
  boolean hasMemoryFor(long length) {
    return length <= maxMemoryBytes / MEMORY_PER_BYTE;
  }

  /**
   * Says that it is not, as part of a sentence.
   *
   * @param text what is to be read, with its length
   */
  String lackOfMemory(String text) {
    return "reading %s takes about four times as much memory, and this process has %d bytes at most"
        .formatted(text, maxMemoryBytes);
  }

  /** Returns a copy with this sync mode. */
  public FileOptions withSync(SyncMode mode) {
    return new FileOptions(mode, journal, recordFormat, lockTimeout, watch, maxMemoryBytes);
  }

  /** Returns a copy in which each change writes the whole file. */
  public FileOptions withoutJournal() {
    return new FileOptions(sync, false, recordFormat, lockTimeout, watch, maxMemoryBytes);
  }

  /** Returns a copy with this record format. */
  public FileOptions withRecordFormat(RecordFormat format) {
    return new FileOptions(sync, journal, format, lockTimeout, watch, maxMemoryBytes);
  }

  /** Returns a copy with this lock timeout. */
  public FileOptions withLockTimeout(Duration timeout) {
    return new FileOptions(sync, journal, recordFormat, timeout, watch, maxMemoryBytes);
  }

  /** Returns a copy that looks for edits every second. */
  public FileOptions watching() {
    return new FileOptions(sync, journal, recordFormat, lockTimeout, true, maxMemoryBytes);
  }

  /** Returns a copy with this limit. */
  public FileOptions withMaxMemoryBytes(long bytes) {
    return new FileOptions(sync, journal, recordFormat, lockTimeout, watch, bytes);
  }
}
