package io.memoryconnector.internal.file;

import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each change by a line in a journal, which a checkpoint folds into the data file from time
 * to time. A change that was appended survives a kill; a power loss as the {@link SyncMode}
 * promises. When the disk cannot be trusted any more it takes no changes, until a checkpoint has
 * written everything to a new file.
 */
final class Journaling implements Persistence {
  private static final long MAX_PAUSE_NANOS = 200_000_000; // while there is something to fold

  private final FileText text;
  private final FileOptions options;
  private final Notices notices;
  private final Schedule schedule;
  private final Recovered recovered;
  private final ReentrantLock checkpointing = new ReentrantLock();

  private @Nullable Parts parts; // from begin on
  private volatile boolean interrupted; // and not folded yet
  private final AtomicReference<@Nullable DoubtfulDiskException> doubt = new AtomicReference<>();
  private volatile @Nullable Instant lastCheckpoint;
  private volatile @Nullable String lastError;
  private volatile boolean resting; // nothing to do until something is appended
  private volatile Runnable wake = () -> {};

  /** What works together once the content is known. */
  private record Parts(
      LiveContent live, GroupSync sync, Checkpoint checkpoint, EditedText editedText) {}

  Journaling(Opening opening, FileText text, Recovered recovered) {
    this.text = text;
    this.options = opening.options();
    this.notices = opening.notices();
    this.schedule = new Schedule(opening.environment().nanoTime());
    this.recovered = recovered;
    this.interrupted = recovered.interrupted();
  }

  @Override
  public void begin(Content content, Edits edits) throws IOException {
    Journal journal = recovered.journal();
    LiveContent live = new LiveContent(journal, content, recovered.arrivals());
    GroupSync sync = new GroupSync(live, interrupted ? 0 : journal.lastNumber());
    parts =
        new Parts(
            live,
            sync,
            new Checkpoint(text, live, sync),
            new EditedText(text, live, edits, notices));
    if (interrupted) {
      attempt(this::checkpoint); // where the disk is full, it can at least be read
    }
  }

  /** Sets what is to be called when a tick has something to do after a rest. */
  void onWork(Runnable newWake) {
    wake = newWake;
  }

  @Override
  public Receipt append(List<? extends Change> changes, Content after) throws IOException {
    DoubtfulDiskException reason = doubt.get();
    if (reason != null && !checkpointing.isHeldByCurrentThread()) { // a merge goes to a new segment
      throw Failures.readOnly(text.path(), reason);
    }
    Parts working = parts();
    try {
      long step = working.live().append(changes, after, working.sync().safe());
      schedule.appended();
      return options.sync() == SyncMode.ALWAYS ? () -> awaitSafety(step) : Receipt.NOTHING_MORE;
    } catch (DoubtfulDiskException e) {
      distrust(e);
      throw Failures.readOnly(text.path(), e);
    } finally {
      wakeIfResting();
    }
  }

  private void awaitSafety(long step) throws UnusableFileException {
    try {
      parts().sync().await(step);
    } catch (DoubtfulDiskException e) {
      distrust(e);
      throw Failures.unsafe(text.path(), e);
    }
    if (interrupted) { // what the crash left, and this step follows, is perhaps not on the disk
      throw Failures.unsafe(text.path(), new IOException(lastError));
    }
  }

  private void wakeIfResting() {
    if (resting) {
      resting = false;
      wake.run();
    }
  }

  private void distrust(DoubtfulDiskException reason) {
    if (doubt.getAndSet(reason) == null) {
      notices.warn(
          "Data file '%s' takes no changes for now: %s. Reads go on, and a checkpoint to a new file is tried every second."
              .formatted(text.path(), reason.getMessage()));
    }
    lastError = reason.getMessage();
    wakeIfResting();
  }

  @Override
  public void note(Content same) {
    parts().live().note(same);
  }

  @Override
  public void flush() throws IOException {
    checkpoint();
  }

  private void checkpoint() throws IOException {
    checkpointing.lock();
    long began = schedule.now();
    DoubtfulDiskException former = doubt.get();
    Parts working = parts();
    try {
      working.live().leaveDoubtful();
      working.editedText().merge();
      if (isBehind(working)) {
        working.checkpoint().run();
        lastCheckpoint = text.known().state().modified();
      }
      interrupted = false;
      trust(former);
    } catch (DoubtfulDiskException e) {
      distrust(e);
      throw e;
    } finally {
      schedule.checkpointEnded(began);
      checkpointing.unlock();
    }
  }

  /** Takes changes again, unless something has failed since the checkpoint began. */
  private void trust(@Nullable DoubtfulDiskException former) {
    if (doubt.compareAndSet(former, null)) {
      lastError = null;
    }
  }

  /** Whether the data file lacks something, or the journal on the disk is not what it should be. */
  private boolean isBehind(Parts working) {
    return interrupted || doubt.get() != null || working.live().isAhead();
  }

  private void look() throws IOException {
    checkpointing.lock();
    try {
      parts().editedText().merge();
    } finally {
      schedule.looked();
      checkpointing.unlock();
    }
  }

  private void syncAll() throws IOException {
    try {
      parts().sync().await(parts().live().unsynced().upto());
    } catch (DoubtfulDiskException e) {
      distrust(e);
      throw e;
    } finally {
      schedule.synced();
    }
  }

  @Override
  public long tick() {
    resting = true; // first, so that nothing that comes from now on is overlooked
    long pause = doubt.get() != null ? heal() : work();
    resting = pause == Schedule.NEVER;
    return pause;
  }

  private long heal() {
    if (schedule.untilRetry() == 0) {
      attempt(this::checkpoint);
    }
    return schedule.untilRetry();
  }

  private long work() {
    LiveContent live = parts().live();
    long pause = Schedule.NEVER;
    if (!live.unsynced().segments().isEmpty() && options.sync() == SyncMode.INTERVAL) {
      pause = due(schedule.untilSync(), this::syncAll, pause);
    }
    if (isBehind(parts())) {
      long until =
          lastError == null
              ? schedule.untilCheckpoint(live.journalLength(), text.known().fingerprint().length())
              : schedule.untilRetry();
      pause = Math.min(MAX_PAUSE_NANOS, due(until, this::checkpoint, pause));
    }
    return options.watch() ? due(schedule.untilLook(), this::look, pause) : pause;
  }

  private long due(long until, Work work, long pause) {
    if (until > 0) {
      return Math.min(until, pause);
    }
    attempt(work);
    return Math.min(MAX_PAUSE_NANOS, pause);
  }

  private void attempt(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException | Error e) { // whatever it is, the next try must come
      report(e);
    }
  }

  private void report(Throwable e) {
    String error = Failures.describe(e);
    if (!(e instanceof UnusableFileException || e instanceof DoubtfulDiskException)
        && !error.equals(lastError)) { // these two have been reported, others come every second
      notices.warn(
          "Cannot bring data file '%s' up to date: %s. Changes are kept in the journal, and this is tried again."
              .formatted(text.path(), error));
    }
    lastError = error;
  }

  /** Something that is tried again if it fails. */
  private interface Work {
    void run() throws IOException;
  }

  @Override
  public FileStatus status() {
    return new FileStatus(doubt.get() == null, lastCheckpoint, lastError);
  }

  @Override
  public void close() throws IOException {
    Parts working = parts;
    if (working == null) {
      return; // it never began, and has changed nothing
    }
    try {
      if (isBehind(working)) {
        checkpoint();
      }
      working.live().removeJournal();
    } catch (IOException e) {
      throw Failures.notFolded(text.path(), e);
    } finally {
      working.live().close();
    }
  }

  private Parts parts() {
    Parts working = parts;
    if (working == null) {
      throw new IllegalStateException("Data file '%s' has not begun.".formatted(text.path()));
    }
    return working;
  }
}
