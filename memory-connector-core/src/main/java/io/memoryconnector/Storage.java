package io.memoryconnector;

import io.memoryconnector.error.CorruptDataFileException;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.internal.file.Change;
import io.memoryconnector.internal.file.ContentReader;
import io.memoryconnector.internal.file.ContentReceiver;
import io.memoryconnector.internal.file.DataFile;
import io.memoryconnector.internal.file.Edits;
import io.memoryconnector.internal.file.FileOptions;
import io.memoryconnector.internal.file.FileStatus;
import io.memoryconnector.internal.file.MalformedFileException;
import io.memoryconnector.internal.file.Receipt;
import io.memoryconnector.internal.file.RecordKeys;
import io.memoryconnector.internal.file.UnusableFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a data source keeps its content: in its data file, or nowhere. Turns what the file reports
 * into the errors that users see. Confined to the writer.
 */
final class Storage implements AutoCloseable {
  private static final LoggedNotices NOTICES = new LoggedNotices();

  private final @Nullable DataFile file;
  private @Nullable Path origin; // of content in memory only, until somebody changes it

  private Storage(@Nullable DataFile file, @Nullable Path origin) {
    this.file = file;
    this.origin = origin;
  }

  /** Opens the file of the options, if they have one, and hands its content to the receiver. */
  static Storage open(MemoryOptions options, ContentReceiver receiver) {
    Path path = options.file();
    if (path == null) {
      return new Storage(null, null);
    }
    FileOptions fileOptions = fileOptions(options.persistence());
    try {
      if (options.fileUse() == FileUse.READ_ONLY) {
        DataFile.read(path, fileOptions, receiver, NOTICES);
        return new Storage(null, path.toAbsolutePath());
      }
      return new Storage(DataFile.open(path, fileOptions, receiver, NOTICES), null);
    } catch (UnusableFileException e) {
      throw publicError(e);
    }
  }

  private static FileOptions fileOptions(PersistenceOptions options) {
    return new FileOptions(
        options.sync(),
        options.journal(),
        options.recordFormat(),
        options.lockTimeout(),
        options.watch(),
        Runtime.getRuntime().maxMemory());
  }

  /** Begins with what was read from the file; from now on it is kept up to date. */
  void begin(String name, DataSourceState read, Edits edits) {
    onFile(
        it -> {
          it.begin(read, edits);
          it.keepHouse("memory-connector-" + name);
        });
  }

  /** Hands initial data to the receiver; the file gets it with the first change. */
  void begin(InitialData data, ContentReceiver receiver) {
    try {
      ContentReader.read(data.name(), data::open, receiver, NOTICES::warn);
      origin = data.name();
    } catch (UnusableFileException e) {
      throw publicError(e);
    }
  }

  /** Returns the file: absolute, without symbolic links. */
  Optional<Path> path() {
    return Optional.ofNullable(file).map(DataFile::path);
  }

  /**
   * Returns what the content came from: the file; or what was only read, initial data for example,
   * until somebody changes the content.
   */
  Optional<Path> origin() {
    return origin == null ? path() : Optional.of(origin);
  }

  /**
   * Keeps changes so that they would survive the end of the process; without a file this does
   * nothing.
   *
   * @return what to {@linkplain #await await} when nobody needs the writer any more
   */
  Receipt keep(List<Change> changes, DataSourceState after) {
    if (changes.isEmpty()) {
      note(after);
      return Receipt.NOTHING_MORE;
    }
    Receipt receipt = Receipt.NOTHING_MORE;
    if (file != null) {
      try {
        receipt =
            file.append(origin == null ? changes : changes(DataSourceState.EMPTY, after), after);
      } catch (UnusableFileException e) {
        throw publicError(e);
      }
    }
    origin = null;
    return receipt;
  }

  private void note(DataSourceState after) {
    if (file != null && origin == null) {
      file.note(after);
    }
  }

  /** Returns once changes are as safe as the options promise. */
  void await(Receipt receipt) {
    try {
      receipt.await();
    } catch (UnusableFileException e) {
      throw publicError(e);
    }
  }

  /** Brings the file up to date. */
  void flush() {
    onFile(DataFile::flush);
  }

  /** Returns how the file of an open data source is doing. */
  Health health() {
    if (file == null) {
      return new Health(Health.State.OPEN, null, null);
    }
    FileStatus status = file.status();
    return new Health(
        status.writable() ? Health.State.OPEN : Health.State.READ_ONLY,
        status.lastCheckpoint(),
        status.lastError());
  }

  /**
   * Returns what leads from one state to another with the same collections; nothing without a file.
   */
  List<Change> changes(DataSourceState from, DataSourceState to) {
    List<Change> changes = new ArrayList<>();
    if (file != null) {
      for (CollectionState collection : to.collections()) {
        if (!collection.equals(from.collection(collection.name()))) {
          changes.add(new Change.Clear(collection.name()));
          collection.forEach(
              (id, record) -> changes.add(new Change.Put(collection.name(), id, record)));
          changes.add(new Change.Sequence(collection.name(), collection.nextId()));
        }
      }
    }
    return changes;
  }

  /** Whether the calling thread keeps house for the file, so that closing it would never end. */
  boolean isHousekeeping() {
    return file != null && file.isHousekeeping();
  }

  /** Does something of which nobody waits for the end; an error is logged. */
  void report(Runnable work) {
    try {
      work.run();
    } catch (DataFileException e) {
      NOTICES.warn(e);
    }
  }

  /** Gives the file free. */
  @Override
  public void close() {
    onFile(DataFile::close);
  }

  /** Throws the error for a record of the file whose own id differs from its key. */
  void refuseKey(String collection, Object key, Object ownId) {
    if (file != null && origin == null) {
      try {
        throw publicError(file.keyDiffers(collection, RecordKeys.textOf(key), ownId));
      } catch (UnusableFileException e) {
        throw publicError(e);
      }
    }
  }

  private void onFile(FileCall call) {
    if (file != null) {
      try {
        call.on(file);
      } catch (UnusableFileException e) {
        throw publicError(e);
      }
    }
  }

  /** Something that only a file does. */
  private interface FileCall {
    void on(DataFile file) throws UnusableFileException;
  }

  private static DataFileException publicError(UnusableFileException e) {
    return e instanceof MalformedFileException malformed
        ? new CorruptDataFileException(
            e.file(), malformed.line(), malformed.column(), String.valueOf(e.getMessage()), e)
        : new DataFileException(e.file(), String.valueOf(e.getMessage()), e);
  }
}
