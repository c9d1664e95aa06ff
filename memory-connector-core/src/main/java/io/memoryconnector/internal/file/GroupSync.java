package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Forces the journal to the disk, once for all who wait. While one syncs, the others gather; when
 * it is done, those whose steps it had go on at once, and one of the rest syncs for all of them.
 * Thread-safe.
 */
final class GroupSync implements Closeable {
  private final LiveContent live;
  private final Lock lock = new ReentrantLock(); // never held while the disk works
  private final Condition ended = lock.newCondition();
  private boolean running; // guarded by lock
  private volatile long synced; // all steps up to here are, of the segments of this process
  private volatile long safe;
  private volatile boolean gapless; // whether all before the segments of this process is safe
  private volatile boolean closed;

  /**
   * Begins when everything up to a step is safe. Where steps of an old journal stand behind it,
   * which nobody can sync any more, no later one is until a checkpoint has them.
   */
  GroupSync(LiveContent live, long safe) {
    this.live = live;
    this.synced = safe;
    this.safe = safe;
    this.gapless = safe == live.unsynced().upto();
  }

  /** Returns the number of the last step that would survive a power loss. */
  long safe() {
    return safe;
  }

  /** Returns once a step is safe, as far as syncs can make it so. */
  void await(long step) throws DoubtfulDiskException {
    while (synced < step) {
      if (begin(step)) {
        try {
          syncAll();
        } finally {
          end();
        }
      }
    }
  }

  /** A segment that failed goes on failing until a checkpoint has made it superfluous. */
  private void syncAll() throws DoubtfulDiskException {
    if (closed) { // nobody can make safe any more what the last sync has not
      throw new DoubtfulDiskException(new IOException("it is closed"));
    }
    LiveContent.Unsynced unsynced = live.unsynced();
    for (Segment segment : unsynced.segments()) {
      segment.sync();
    }
    if (gapless) {
      safe = Math.max(safe, unsynced.upto());
    }
    synced = Math.max(synced, unsynced.upto());
  }

  /** Does something while nothing is synced, as it may take a segment away. */
  void apart(DiskWork work) throws IOException {
    begin(Long.MAX_VALUE);
    try {
      work.run();
    } finally {
      end();
    }
  }

  /** Returns once all that this segment has by now is safe. */
  void force(Segment segment) throws DoubtfulDiskException {
    begin(Long.MAX_VALUE);
    try {
      segment.sync();
    } finally {
      end();
    }
  }

  /**
   * Takes note that a checkpoint has made steps safe; nothing is synced while their segments go.
   */
  void checkpointed(long upto, DiskWork removal) throws IOException {
    begin(Long.MAX_VALUE);
    try {
      safe = Math.max(safe, upto);
      synced = Math.max(synced, upto);
      gapless = true;
      removal.run();
    } finally {
      end();
    }
  }

  /**
   * Syncs what no checkpoint has made safe, for all who wait or will wait, and ends the writing:
   * nobody may be syncing a segment when it is closed.
   */
  @Override
  public void close() throws IOException {
    begin(Long.MAX_VALUE);
    try (live) {
      syncAll();
    } catch (DoubtfulDiskException e) {
      throw new DoubtfulDiskException(e); // the caller may be about to throw that very one
    } finally {
      closed = true;
      end();
    }
  }

  /**
   * Waits until nobody else is at work, and begins.
   *
   * @return false if a step was synced meanwhile, so that there is nothing to begin
   */
  private boolean begin(long step) {
    lock.lock();
    try {
      while (running && synced < step) {
        ended.awaitUninterruptibly();
      }
      if (synced < step) {
        running = true;
        return true;
      }
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      running = false;
      ended.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
