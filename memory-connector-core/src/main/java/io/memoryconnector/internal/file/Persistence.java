package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.util.List;

/** Keeps content beyond the end of the process. For one caller at a time. */
public interface Persistence extends Closeable {
  /** Keeps nothing: for data sources without a file. */
  Persistence NONE =
      new Persistence() {
        @Override
        public void append(List<? extends Change> changes, Content after) {}

        @Override
        public void close() {}
      };

  /**
   * Returns once these changes would survive the end of the process: all of them, or none if this
   * fails.
   *
   * @param after the content with these changes
   * @throws UnusableFileException if they could not be kept; the message is complete, and the next
   *     call is tried normally
   */
  void append(List<? extends Change> changes, Content after) throws UnusableFileException;

  /**
   * Ends the persistence and gives its file free. Does nothing if called again.
   *
   * @throws UnusableFileException if what it left could not be cleaned up; the data is safe
   */
  @Override
  void close() throws UnusableFileException;
}
