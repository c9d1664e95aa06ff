package io.memoryconnector.internal.file;

import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each change by a line in a journal, which a checkpoint folds into the data file from time
 * to time. A change that was appended survives a kill; a power loss as the {@link SyncMode}
 * promises. When the disk cannot be trusted any more it takes no changes, until a checkpoint has
 * written everything to a new file.
 */
final class Journaling implements Persistence {
  private final Opened opened;
  private final FileText text;
  private final FileHealth health;
  private final Chore syncing = new Chore(() -> parts().upkeep().sync());
  private final Chore folding = new Chore(() -> parts().upkeep().fold());
  private @Nullable Parts parts; // from begin on

  /** What works together once the content is known. */
  private record Parts(LiveContent live, GroupSync sync, Folding folding, Upkeep upkeep) {
    static Parts of(Opened opened, Content content, Edits edits) {
      Recovered recovered = opened.recovered();
      Journal journal = opened.journal();
      LiveContent live = new LiveContent(journal, content, recovered.arrivals());
      GroupSync sync = new GroupSync(live, recovered.interrupted() ? 0 : journal.lastNumber());
      Folding folding = new Folding(opened, live, sync, edits);
      return new Parts(live, sync, folding, new Upkeep(opened, live, sync, folding));
    }
  }

  Journaling(Opened opened) {
    this.opened = opened;
    this.text = opened.text();
    this.health = opened.health();
    health.onDoubt(folding::wakeIfResting); // to heal
  }

  @Override
  public void begin(Content content, Edits edits) {
    Parts begun = Parts.of(opened, content, edits);
    parts = begun;
    if (begun.folding().isInterrupted()) { // where the disk is full, it can at least be read
      begun.upkeep().attempt(begun.folding()::run);
    }
  }

  @Override
  public List<Chore> chores() {
    return opened.options().sync() == SyncMode.INTERVAL
        ? List.of(syncing, folding)
        : List.of(folding);
  }

  @Override
  public Receipt append(List<? extends Change> changes, Content after) throws IOException {
    Parts working = parts();
    DoubtfulDiskException reason = health.doubt();
    if (reason != null && !working.folding().isDoneByThisThread()) { // it has a new segment
      throw Failures.readOnly(text.path(), reason);
    }
    try {
      long step = working.live().append(changes, after, working.sync().safe());
      opened.schedule().appended();
      return opened.options().sync() == SyncMode.ALWAYS
          ? () -> awaitSafety(step)
          : Receipt.NOTHING_MORE;
    } catch (OversizeException e) {
      throw Failures.oversize(text.path(), e);
    } catch (DoubtfulDiskException e) {
      health.distrust(e);
      throw Failures.readOnly(text.path(), e);
    } catch (IOException e) {
      health.failed(e);
      throw e;
    } finally {
      syncing.wakeIfResting();
      folding.wakeIfResting();
    }
  }

  private void awaitSafety(long step) throws UnusableFileException {
    try {
      parts().sync().await(step);
    } catch (DoubtfulDiskException e) {
      health.distrust(e);
      throw Failures.unsafe(text.path(), e);
    }
    if (parts().folding().isInterrupted()) { // what the crash left is perhaps not on the disk
      throw Failures.unsafe(text.path(), new IOException(health.lastError()));
    }
  }

  @Override
  public void note(Content same) {
    parts().live().note(same);
  }

  @Override
  public void flush() throws IOException {
    parts().folding().run();
  }

  @Override
  public boolean isBusyByThisThread() {
    Parts working = parts;
    return working != null && working.folding().isDoneByThisThread();
  }

  @Override
  public FileStatus status() {
    return health.status();
  }

  @Override
  public void close() throws IOException {
    if (parts == null) {
      return; // it never began, and has changed nothing
    }
    try {
      parts().folding().close();
    } catch (IOException e) {
      health.failed(e);
      throw Failures.notFolded(text.path(), e);
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
