package io.memoryconnector.internal.file;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Forces the journal to the disk, once for all who wait. Whoever comes while a sync is running
 * waits for its turn, and mostly finds then that the one before has done its work as well.
 * Thread-safe.
 */
final class GroupSync {
  private final Lock turn = new ReentrantLock();
  private final LiveContent live;
  private volatile long safe;
  private @Nullable DoubtfulDiskException failure; // guarded by turn

  /** Begins when everything up to a step is safe. */
  GroupSync(LiveContent live, long safe) {
    this.live = live;
    this.safe = safe;
  }

  /** Returns the number of the last step that would survive a power loss. */
  long safe() {
    return safe;
  }

  /** Returns once a step is safe. */
  void await(long step) throws DoubtfulDiskException {
    if (safe < step) {
      turn.lock();
      try {
        if (safe < step) {
          syncAll();
        }
      } finally {
        turn.unlock();
      }
    }
  }

  /** Never again after a failure: the system may have dropped what it could not write. */
  private void syncAll() throws DoubtfulDiskException {
    if (failure != null) {
      throw failure;
    }
    try {
      LiveContent.Unsynced unsynced = live.unsynced();
      for (Segment segment : unsynced.segments()) {
        segment.sync();
      }
      safe = Math.max(safe, unsynced.upto());
    } catch (DoubtfulDiskException e) {
      failure = e;
      throw e;
    }
  }

  /**
   * Takes note that a checkpoint has made steps safe; nothing is synced while their segments go.
   */
  void checkpointed(long upto, Work removal) throws IOException {
    turn.lock();
    try {
      safe = Math.max(safe, upto);
      failure = null; // what could not be synced is in the data file now
      removal.run();
    } finally {
      turn.unlock();
    }
  }

  /** Something that no sync may run beside. */
  interface Work {
    void run() throws IOException;
  }
}
