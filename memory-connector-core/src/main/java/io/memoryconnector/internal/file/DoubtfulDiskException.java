package io.memoryconnector.internal.file;

import java.io.IOException;

/**
 * A sync failed, or what was half written could not be taken back: nobody knows any more what is on
 * the disk. Only a new file can be trusted again; to sync once more would report success for data
 * that is lost.
 */
final class DoubtfulDiskException extends IOException {
  private static final long serialVersionUID = 1L;

  DoubtfulDiskException(IOException cause) {
    super(Failures.reasonOf(cause), cause);
  }

  /** Syncs, or takes something back. */
  static void unlessDone(DiskWork work) throws DoubtfulDiskException {
    try {
      work.run();
    } catch (IOException e) {
      throw new DoubtfulDiskException(e);
    }
  }
}
