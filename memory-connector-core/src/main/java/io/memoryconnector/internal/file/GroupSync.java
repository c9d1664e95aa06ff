package io.memoryconnector.internal.file;

import java.io.IOException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces the journal to the disk, once for all who wait. Whoever comes while a sync is running
 * waits for its turn, and mostly finds then that the one before has done its work as well.
 * Thread-safe.
 */
final class GroupSync {
  private final Lock turn = new ReentrantLock();
  private final LiveContent live;
  private volatile long safe;
  private boolean
      gapless; // guarded by turn: whether all before the segments of this process is safe

  /**
   * Begins when everything up to a step is safe. Where steps of an old journal stand behind it,
   * which nobody can sync any more, no later one is until a checkpoint has them.
   */
  GroupSync(LiveContent live, long safe) {
    this.live = live;
    this.safe = safe;
    this.gapless = safe == live.unsynced().upto();
  }

  /** Returns the number of the last step that would survive a power loss. */
  long safe() {
    return safe;
  }

  /** Returns once a step is safe, as far as syncs can make it so. */
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

  /** A segment that failed goes on failing until a checkpoint has made it superfluous. */
  private void syncAll() throws DoubtfulDiskException {
    LiveContent.Unsynced unsynced = live.unsynced();
    for (Segment segment : unsynced.segments()) {
      segment.sync();
    }
    if (gapless) {
      safe = Math.max(safe, unsynced.upto());
    }
  }

  /** Returns once all that this segment has by now is safe. */
  void force(Segment segment) throws DoubtfulDiskException {
    turn.lock();
    try {
      segment.sync();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Takes note that a checkpoint has made steps safe; nothing is synced while their segments go.
   */
  void checkpointed(long upto, Work removal) throws IOException {
    turn.lock();
    try {
      safe = Math.max(safe, upto);
      gapless = true;
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
