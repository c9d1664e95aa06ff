package io.memoryconnector.internal.file;

import java.io.IOException;

/** Something that works on the disk, and may fail. */
@FunctionalInterface
interface DiskWork {
  void run() throws IOException;

  /** Cleans up behind a failure, which tells of it if this fails as well. */
  static void after(Throwable failure, DiskWork cleaning) {
    try {
      cleaning.run();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
