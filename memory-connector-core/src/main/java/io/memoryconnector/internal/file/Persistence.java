package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** How the content of a data file is kept beyond the end of the process. */
interface Persistence extends Closeable {
  /**
   * Begins with the content that was read; brings the file up to date if a crash left it behind.
   *
   * @param edits takes what somebody writes into the file meanwhile
   */
  void begin(Content content, Edits edits) throws IOException;

  /**
   * Keeps changes, all or none, so that they would survive the end of the process. For one caller
   * at a time.
   *
   * @param after the content with these changes
   */
  Receipt append(List<? extends Change> changes, Content after) throws IOException;

  /** Takes note of content that says the same in other types. */
  void note(Content same);

  /** Brings the data file up to date. */
  void flush() throws IOException;

  /** Whether the calling thread is bringing it up to date, from where it cannot be closed. */
  default boolean isBusyByThisThread() {
    return false;
  }

  /** Returns what is to be done while it is open, each by a thread of its own. */
  List<Chore> chores();

  FileStatus status();

  /** Brings the data file up to date and ends the writing. */
  @Override
  void close() throws IOException;
}
