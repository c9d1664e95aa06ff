package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each change by writing the whole file anew. Costs what the content costs, not the change.
 */
final class FullRewrite implements Persistence {
  private final FileText text;
  private final DataFileLock lock;
  private final Journaling former;
  private final Notices notices;
  private final Lock turn = new ReentrantLock();
  private Base base = new Base(List::of); // guarded by turn
  private boolean complete; // guarded by turn: whether that is all the data
  private volatile FileStatus status = new FileStatus(true, null, null);

  /**
   * Takes over a file that was read.
   *
   * @param former folds what a journal may have left
   */
  FullRewrite(Opened opened, Journaling former) {
    this.text = opened.text();
    this.lock = opened.lock();
    this.former = former;
    this.notices = opened.notices();
  }

  @Override
  public void begin(Content content, Edits edits) throws IOException {
    former.begin(content, edits);
    former.close();
    base = new Base(content);
    complete = true;
  }

  @Override
  public Receipt append(List<? extends Change> changes, Content after) throws IOException {
    turn.lock();
    try {
      return write(changes, after);
    } finally {
      turn.unlock();
    }
  }

  private Receipt write(List<? extends Change> changes, Content after) throws IOException {
    FileShape next = text.known().shape().next(arrivals(changes), after);
    boolean gone;
    try {
      lock.renew();
      gone = complete && text.isGone();
      FileText.Known draft = text.draft(next, after);
      setEditsAside();
      text.replaceWith(draft);
    } catch (IOException | RuntimeException | Error e) {
      text.discardDraft(e);
      status = new FileStatus(true, status.lastCheckpoint(), Failures.describe(e));
      throw e;
    }
    base = new Base(after);
    complete = true;
    Receipt receipt = acknowledge(text.known().state().modified());
    if (gone) {
      notices.warn(Folding.removalWarning(text.path()));
    }
    return receipt;
  }

  /** The change is made, whatever becomes of its name. */
  private Receipt acknowledge(Instant written) {
    try {
      text.syncName();
      status = new FileStatus(true, written, null);
      return Receipt.NOTHING_MORE;
    } catch (DoubtfulDiskException e) {
      status = new FileStatus(true, written, Failures.describe(e));
      return () -> {
        throw Failures.unsafe(text.path(), e);
      };
    }
  }

  private Arrivals arrivals(List<? extends Change> changes) {
    Arrivals arrivals = new Arrivals();
    for (Change change : changes) {
      if (change instanceof Change.Put put && !base.contains(put)) {
        arrivals.add(put.collection(), RecordKeys.textOf(put.id()));
      }
    }
    return arrivals;
  }

  /** Copies a text that somebody else wrote since: what was not read is never overwritten. */
  private void setEditsAside() throws IOException {
    FileReading.@Nullable FileState edited = text.edited();
    if (edited == null
        || FingerprintInput.of(text.source()).equals(text.known().fingerprint())) { // touched only
      return;
    }
    Path copy = text.copyAside(edited.modified());
    notices.warn(
        "Data file '%s' was changed by somebody else while it was open: that text is kept as '%s', and the content of this data source takes its place."
            .formatted(text.path(), copy));
  }

  @Override
  public void note(Content same) {}

  /** Writes the file again if somebody has removed it. */
  @Override
  public void flush() throws IOException {
    turn.lock();
    try {
      if (complete && text.isGone()) {
        write(List.of(), base.content()).await();
      }
    } catch (UnusableFileException e) {
      throw e;
    } catch (IOException e) {
      throw Failures.notRestored(text.path(), e);
    } finally {
      turn.unlock();
    }
  }

  @Override
  public List<Chore> chores() {
    return List.of();
  }

  @Override
  public FileStatus status() {
    return status;
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
