package io.memoryconnector.internal.file;

import io.memoryconnector.document.RecordFormat;
import java.time.Duration;

/**
 * How a data file is opened and written.
 *
 * @param recordFormat how records are written
 * @param lockTimeout how long to wait for a file that another process holds
 * @param maxMemoryBytes the memory that data may take; a file is refused if four times its length
 *     exceeds it
 */
public record FileOptions(RecordFormat recordFormat, Duration lockTimeout, long maxMemoryBytes) {
  private static final Duration DEFAULT_LOCK_TIMEOUT = Duration.ofSeconds(5);

  /** Returns what fits most: the file keeps its form, 5 seconds, the heap of this process. */
  public static FileOptions defaults() {
    return new FileOptions(
        RecordFormat.AUTO, DEFAULT_LOCK_TIMEOUT, Runtime.getRuntime().maxMemory());
  }

  /** Returns a copy with this record format. */
  public FileOptions withRecordFormat(RecordFormat format) {
    return new FileOptions(format, lockTimeout, maxMemoryBytes);
  }

  /** Returns a copy with this lock timeout. */
  public FileOptions withLockTimeout(Duration timeout) {
    return new FileOptions(recordFormat, timeout, maxMemoryBytes);
  }

  /** Returns a copy with this limit. */
  public FileOptions withMaxMemoryBytes(long bytes) {
    return new FileOptions(recordFormat, lockTimeout, bytes);
  }
}
