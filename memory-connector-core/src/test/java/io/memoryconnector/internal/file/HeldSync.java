package io.memoryconnector.internal.file;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** A sync of a simulated disk that takes until it is released. */
final class HeldSync {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  /** Is called by the disk. */
  void hold() throws IOException {
    begun.countDown();
    try {
      released.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  void awaitBegin() throws InterruptedException {
    begun.await();
  }

  void release() {
    released.countDown();
  }
}
