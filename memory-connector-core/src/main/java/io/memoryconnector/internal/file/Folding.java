package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings a data file and what memory holds together: takes over what people edited, then writes
 * what the journal has more. Thread-safe: one does it at a time, until it is closed.
 */
final class Folding implements AutoCloseable {
  private final ReentrantLock turn = new ReentrantLock();
  private final FileText text;
  private final LiveContent live;
  private final GroupSync sync;
  private final Checkpoint checkpoint;
  private final EditedText editedText;
  private final FileHealth health;
  private final Schedule schedule;
  private final DataFileLock lock;
  private final Notices notices;
  private volatile boolean interrupted; // and not folded yet
  private boolean closed; // guarded by turn

  /**
   * Begins with what was read.
   *
   * @param opened what holds the data file, which is made sure of each time
   */
  Folding(Opened opened, LiveContent live, GroupSync sync, Edits edits) {
    this.text = opened.text();
    this.live = live;
    this.sync = sync;
    this.checkpoint = new Checkpoint(text, live, sync);
    this.editedText = new EditedText(opened, live, edits);
    this.health = opened.health();
    this.schedule = opened.schedule();
    this.lock = opened.lock();
    this.notices = opened.notices();
    this.interrupted = opened.recovered().interrupted();
  }

  /** Whether a crash has left a journal that is not folded yet, and perhaps not on the disk. */
  boolean isInterrupted() {
    return interrupted;
  }

  /** Whether the data file lacks something, or the journal on the disk is not what it should be. */
  boolean isBehind() {
    return interrupted || health.doubt() != null || live.isAhead();
  }

  /** Whether the calling thread is doing it just now: a merge makes changes on its own. */
  boolean isDoneByThisThread() {
    return turn.isHeldByCurrentThread();
  }

  /** Brings both together. */
  void run() throws IOException {
    if (isDoneByThisThread()) { // a notice of it came to somebody who asks for it
      throw new IOException("that is being done just now");
    }
    turn.lock();
    try {
      if (!closed) {
        fold();
      } else if (isBehind()) {
        throw new IOException("it is closed"); // and somebody else's by now
      }
    } finally {
      turn.unlock();
    }
  }

  private void fold() throws IOException {
    long began = schedule.now();
    DoubtfulDiskException former = health.doubt();
    try {
      lock.renew();
      sync.apart(live::leaveDoubtful);
      editedText.merge();
      write();
      interrupted = false;
      health.trust(former);
    } catch (DoubtfulDiskException e) {
      health.distrust(e);
      throw e;
    } catch (IOException | RuntimeException | Error e) {
      health.failed(e);
      throw e;
    } finally {
      schedule.checkpointEnded(began);
    }
  }

  private void write() throws IOException {
    boolean gone = text.isGone();
    if (gone || isBehind()) {
      checkpoint.run();
      health.checkpointed(text.known().state().modified());
    }
    if (gone) {
      notices.warn(removalWarning(text.path()));
    }
  }

  /** Says that a file without which everything would have been lost is there again. */
  static String removalWarning(Path file) {
    return "Data file '%s' was removed while it was open, and has been written again. To delete what it holds, end the application first."
        .formatted(file);
  }

  /** Takes over what people edited, and no more, unless they have removed the file. */
  void look() throws IOException {
    turn.lock();
    try {
      if (text.isGone()) {
        fold();
      }
      editedText.merge();
      if (!isBehind()) {
        health.trust(null); // there is no checkpoint to do that
      }
    } finally {
      schedule.looked();
      turn.unlock();
    }
  }

  /** Brings both together for the last time, and takes the journal away if that could be done. */
  @Override
  public void close() throws IOException {
    turn.lock();
    try (sync) { // those who wait for a sync get it, even if the file cannot be brought up to date
      lock.renew(); // a journal of this name may be somebody else's
      if (isBehind() || text.isGone()) {
        fold();
      }
      live.removeJournal();
    } finally {
      closed = true;
      turn.unlock();
    }
  }
}
