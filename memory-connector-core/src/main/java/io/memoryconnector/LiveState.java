package io.memoryconnector;

import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.DataSourceClosedException;
import io.memoryconnector.internal.file.Receipt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The state of an open data source, which one writer after the other replaces by the next one, and
 * the storage that keeps it. Thread-safe: a reader takes the state of a moment and never waits.
 */
final class LiveState {
  private final String sourceName;
  private final Storage storage;
  private final ReentrantLock writer = new ReentrantLock();
  private volatile @Nullable DataSourceState root; // null once closed
  private volatile boolean closing;

  LiveState(String sourceName, Storage storage, DataSourceState root) {
    this.sourceName = sourceName;
    this.storage = storage;
    this.root = root;
  }

  /**
   * Takes initial data into memory if there is nothing yet, not even an empty collection. The file
   * has to wait for the first change: an application that does not come up must leave none behind.
   */
  void begin(@Nullable InitialData data) {
    writer.lock(); // an edit of the file may be coming in already
    try {
      if (data != null && now().collections().isEmpty()) {
        LoadedContent content = new LoadedContent();
        storage.begin(data, content);
        root = content.toState();
      }
    } finally {
      writer.unlock();
    }
  }

  /** Returns the state of this moment, which a reader keeps for as long as it reads. */
  DataSourceState now() {
    DataSourceState state = root;
    if (state == null) {
      throw closed();
    }
    return state;
  }

  private DataSourceClosedException closed() {
    return new DataSourceClosedException(
        "Cannot use '%s': the data source is closed. Open another one.".formatted(sourceName));
  }

  /**
   * Makes the next state. The work checks and builds; if it throws, or if what it built cannot be
   * kept, nothing has happened.
   *
   * @throws DataFileException if it cannot be kept, or if nobody knows whether it would survive a
   *     power loss although it must: the message says which
   */
  <R> R write(Function<DataSourceState, Written<R>> work) {
    return writeToTheEnd(
        state -> {
          if (closing) {
            throw closed();
          }
          return work.apply(state);
        });
  }

  /** Does the same, even while it is being closed: edits of the file may still have to come in. */
  <R> R writeToTheEnd(Function<DataSourceState, Written<R>> work) {
    Written<R> written;
    Receipt receipt;
    requireNoOuterWrite("Cannot change '%s' within another change"); // it would be lost
    writer.lock();
    try {
      written = work.apply(now());
      // first: memory must not hold what a restart loses
      receipt = storage.keep(written.changes(), written.state());
      root = written.state();
    } finally {
      writer.unlock();
    }
    storage.await(receipt); // the next writer need not wait for the disk: they share it
    return written.result();
  }

  boolean isClosed() {
    return closing || root == null;
  }

  /** Brings the storage up to date, for which edits of the file may have to come in. */
  void flush() {
    now();
    requireNoOuterWrite("Cannot bring the file of '%s' up to date within a change");
    storage.flush();
  }

  private void requireNoOuterWrite(String refusal) {
    if (writer.isHeldByCurrentThread()) {
      throw new IllegalStateException(
          (refusal + " of the same thread. Do one after the other.").formatted(sourceName));
    }
  }

  /**
   * Lets running writes finish and closes the storage. Does nothing if called again. A thread that
   * is writing, or keeps house for the storage, would wait for itself: it may come here by way of a
   * log handler, and leaves the rest to another one.
   */
  void close() {
    boolean waitsForItself = writer.isHeldByCurrentThread() || storage.isHousekeeping();
    if (!beginClosing()) {
      return;
    }
    if (waitsForItself) {
      new Thread(() -> storage.report(this::closeStorage), sourceName + "-close").start();
    } else {
      closeStorage();
    }
  }

  private boolean beginClosing() {
    writer.lock();
    try {
      boolean begins = !isClosed();
      closing = true;
      return begins;
    } finally {
      writer.unlock();
    }
  }

  private void closeStorage() {
    awaitRunningWrite(); // without keeping the lock: edits of the file may still have to come in
    try {
      storage.close();
    } finally {
      root = null;
    }
  }

  private void awaitRunningWrite() {
    writer.lock();
    try {
      assert closing : "No other write begins once a data source is being closed.";
    } finally {
      writer.unlock();
    }
  }
}
