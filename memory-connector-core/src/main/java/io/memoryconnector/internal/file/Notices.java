package io.memoryconnector.internal.file;

/** Takes sentences about a data file, now and later, from any thread. */
@FunctionalInterface
public interface Notices {
  /** Something is odd, but no reason to stop. */
  void warn(String sentence);

  /** Something that was to be expected. */
  default void inform(String sentence) {}
}
