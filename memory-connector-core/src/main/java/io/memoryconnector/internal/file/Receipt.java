package io.memoryconnector.internal.file;

/** A change that is made: it would survive a kill of the process already. */
@FunctionalInterface
public interface Receipt {
  /** For changes of which nothing more is promised. */
  Receipt NOTHING_MORE = () -> {};

  /**
   * Returns once the change would survive all that the options promise. Waits for the disk, so it
   * must not be called under a lock that other writers need.
   *
   * @throws UnusableFileException if nobody knows whether it would; the message says so
   */
  void await() throws UnusableFileException;
}
