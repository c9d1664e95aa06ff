package io.memoryconnector;

/** What a data source does with its file. */
public enum FileUse {
  /** Reads it, holds it locked, and keeps each change in it. */
  READ_AND_WRITE,

  /**
   * Reads it when the data source is opened, and never again: for tests. It is neither locked nor
   * written, may be missing together with its directory, and changes are kept in memory only.
   * Changes that stand in a journal beside it, after a crash or while another process has it open,
   * are read as well.
   */
  READ_ONLY
}
