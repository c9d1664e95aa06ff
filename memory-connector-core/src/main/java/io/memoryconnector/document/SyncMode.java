package io.memoryconnector.document;

/**
 * When changes of a data file are forced to the disk. A process may be killed in any mode without
 * loss; the modes differ in what a power loss can take.
 */
public enum SyncMode {
  /** Before each change is acknowledged: nothing is lost. Callers that wait share one sync. */
  ALWAYS,
  /** Every second while there are changes: at most the last second or so is lost. */
  INTERVAL,
  /** When the journal is folded into the data file: what came since then may be lost. */
  CHECKPOINT
}
