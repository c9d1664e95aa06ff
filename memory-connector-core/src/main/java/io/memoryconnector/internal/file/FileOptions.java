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
}
