package io.memoryconnector.internal.file;

import java.util.concurrent.locks.LockSupport;

/**
 * A thread that does a chore for a data file, of which nobody waits for the end. Rests as long as
 * there is nothing to do, and ends with {@link #close}.
 */
final class Housekeeper {
  private static final long PAUSE_AFTER_ERROR_NANOS = 1_000_000_000;

  private final Chore chore;
  private final Thread thread;
  private volatile boolean closed;

  private Housekeeper(Chore chore, String name) {
    this.chore = chore;
    this.thread = new Thread(this::run, name);
    this.thread.setDaemon(true);
  }

  static Housekeeper start(Chore chore, String name) {
    Housekeeper housekeeper = new Housekeeper(chore, name);
    chore.onWork(housekeeper::wake);
    housekeeper.thread.start();
    return housekeeper;
  }

  private void run() {
    while (!closed) {
      long pause = tick();
      if (!closed) { // looked at anew: a lock that the chore waited for may have taken the wake
        LockSupport.parkNanos(this, pause);
      }
      Thread.interrupted(); // it ends by closing only: an interrupted thread would never rest again
    }
  }

  private long tick() {
    try {
      return chore.tick();
    } catch (RuntimeException | Error e) { // of a log handler, or no memory: the file outlives it
      return PAUSE_AFTER_ERROR_NANOS;
    }
  }

  private void wake() {
    LockSupport.unpark(thread);
  }

  boolean isCurrentThread() {
    return Thread.currentThread() == thread;
  }

  /** Returns once the thread has ended, which must be another one than the caller. */
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
