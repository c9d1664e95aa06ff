package io.memoryconnector.internal.file;

import java.util.concurrent.locks.LockSupport;

/**
 * The thread that does for a data file what nobody waits for: syncs, checkpoints, looks. Rests as
 * long as there is nothing to do, and ends with {@link #close}.
 */
final class Housekeeper {
  private final Persistence persistence;
  private final Thread thread;
  private volatile boolean closed;

  private Housekeeper(Persistence persistence, String name) {
    this.persistence = persistence;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
  }

  static Housekeeper start(Persistence persistence, String name) {
    Housekeeper housekeeper = new Housekeeper(persistence, name);
    housekeeper.thread.start();
    return housekeeper;
  }

  private void run() {
    while (!closed) {
      LockSupport.parkNanos(this, persistence.tick());
    }
  }

  /** Calls it back to work. */
  void wake() {
    LockSupport.unpark(thread);
  }

  /** Returns once the thread has ended. */
  void close() {
    closed = true;
    boolean interrupted = false;
    while (thread.isAlive()) {
      wake();
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
