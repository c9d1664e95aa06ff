package io.memoryconnector.internal.file;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * How a data file and its journal are doing: whether the disk can be trusted, and what went wrong
 * last. Reports each trouble once. Thread-safe.
 */
final class FileHealth {
  private final Path file;
  private final Notices notices;
  private final AtomicReference<@Nullable DoubtfulDiskException> doubt = new AtomicReference<>();
  private volatile Runnable onDoubt = () -> {};
  private volatile @Nullable Instant lastCheckpoint;
  private volatile @Nullable String lastError;
  private volatile @Nullable String warned; // what of it is in the log

  FileHealth(Path file, Notices notices) {
    this.file = file;
    this.notices = notices;
  }

  /** Sets what is to be called with each doubt. */
  void onDoubt(Runnable action) {
    onDoubt = action;
  }

  /** Returns why the disk cannot be trusted, so that no changes are taken; null if it can. */
  @Nullable DoubtfulDiskException doubt() {
    return doubt.get();
  }

  /** Returns what went wrong last and has not been made up for; null if nothing. */
  @Nullable String lastError() {
    return lastError;
  }

  FileStatus status() {
    return new FileStatus(doubt.get() == null, lastCheckpoint, lastError);
  }

  /** Takes no changes from now on. */
  void distrust(DoubtfulDiskException reason) {
    boolean isNew = doubt.getAndSet(reason) == null;
    lastError = reason.getMessage();
    warned = lastError;
    onDoubt.run();
    if (isNew) { // last: whoever takes the notice may throw
      notices.warn(
          "Data file '%s' takes no changes for now: %s. Reads go on, and a checkpoint to a new file is tried every second."
              .formatted(file, reason.getMessage()));
    }
  }

  /**
   * Takes changes again after a checkpoint, unless something has failed since it began.
   *
   * @param former the doubt when it began
   */
  void trust(@Nullable DoubtfulDiskException former) {
    if (doubt.compareAndSet(former, null)) {
      lastError = null;
      warned = null;
    }
  }

  /** Takes note of a checkpoint. */
  void checkpointed(Instant time) {
    lastCheckpoint = time;
  }

  /** Takes note of something that failed, of which the caller is told. */
  void failed(Throwable failure) {
    lastError = Failures.describe(failure);
  }

  /** Takes note of something that failed with no caller to tell, and will be tried again. */
  void report(Throwable failure) {
    failed(failure);
    String error = Failures.describe(failure);
    String former = warned;
    warned = error;
    if (!(failure instanceof UnusableFileException || failure instanceof DoubtfulDiskException)
        && !error.equals(former)) { // these two have been reported, others come every second
      notices.warn(
          "Cannot bring data file '%s' up to date: %s. Changes are kept in the journal, and this is tried again."
              .formatted(file, error));
    }
  }
}
