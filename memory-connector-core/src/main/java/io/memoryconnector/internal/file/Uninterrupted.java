package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/**
 * Runs what an interrupt of the thread would break off; the thread stays interrupted afterwards.
 */
final class Uninterrupted {
  private Uninterrupted() {}

  /** Runs work that opens its channel itself, as it may have to run again. */
  static void run(DiskWork work) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        interrupted |= Thread.interrupted();
        try {
          work.run();
          return;
        } catch (ClosedByInterruptException e) {
          interrupted = true; // it came in between: again
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
