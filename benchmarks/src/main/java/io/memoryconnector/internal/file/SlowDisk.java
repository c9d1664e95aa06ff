package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.RecordFormat;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A data file in mode {@code always} on a disk that takes its time for each sync, with threads that
 * save, each of which waits for its save to be safe before the next.
 */
public final class SlowDisk {
  private final Path path;
  private final SlowFiles files;

  /**
   * What came of it.
   *
   * @param savesPerSecond how many were acknowledged, by the time that passed
   * @param savesPerSync how many shared one sync
   */
  public record Figures(double savesPerSecond, double savesPerSync) {}

  /** Prepares a disk that keeps its file there. */
  public SlowDisk(Path path, int syncMillis) {
    this.path = path;
    this.files = new SlowFiles(TimeUnit.MILLISECONDS.toNanos(syncMillis));
  }

  /** Saves by so many threads, so many times each. */
  public Figures save(int threads, int saves) throws IOException, InterruptedException {
    Environment environment =
        new Environment(files, System::nanoTime, RandomGenerator.getDefault());
    FileOptions options =
        new FileOptions(
            SyncMode.ALWAYS, true, RecordFormat.AUTO, Duration.ZERO, false, Long.MAX_VALUE);
    try (DataFile file =
        new Opening(environment, options, sentence -> {}).open(path, new Nobody())) {
      file.begin(
          List::of,
          () -> {
            throw new IllegalStateException("Nobody edits '%s'.".formatted(path));
          });
      Object writer = new Object();
      List<Thread> all = new ArrayList<>();
      for (int number = 0; number < threads; number++) {
        int first = number * saves;
        all.add(new Thread(() -> save(file, writer, first, saves)));
      }
      int syncs = files.syncs.get();
      long begin = System.nanoTime();
      all.forEach(Thread::start);
      for (Thread thread : all) {
        thread.join();
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      return new Figures(
          threads * saves / seconds, (double) threads * saves / (files.syncs.get() - syncs));
    }
  }

  /** As a data source does it: one writer at a time, but they wait for the disk together. */
  private static void save(DataFile file, Object writer, int first, int saves) {
    try {
      for (int number = first; number < first + saves; number++) {
        Document record = Document.of("id", number).with("text", "x".repeat(200));
        Receipt receipt;
        synchronized (writer) {
          receipt = file.append(List.of(new Change.Put("Note", number, record)), List::of);
        }
        receipt.await();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** There is nothing to receive. */
  private static final class Nobody implements ContentReceiver {
    @Override
    public void collection(String name) {}

    @Override
    public void record(String collection, String key, Document record) {}

    @Override
    public void nextId(String collection, long next) {}
  }

  /** The disk of this machine, but for the syncs of files. */
  private static final class SlowFiles implements FileAccess {
    private final FileAccess disk = new DiskFiles();
    private final AtomicInteger syncs = new AtomicInteger();
    private final long syncNanos;

    SlowFiles(long syncNanos) {
      this.syncNanos = syncNanos;
    }

    @Override
    public NewFile create(Path path) throws IOException {
      NewFile file = disk.create(path);
      return new NewFile() {
        @Override
        public void write(int value) throws IOException {
          file.write(value);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          file.write(bytes, offset, length);
        }

        @Override
        void sync() {
          syncs.incrementAndGet();
          long end = System.nanoTime() + syncNanos;
          for (long left = syncNanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
          }
        }

        @Override
        void cutTo(long length) throws IOException {
          file.cutTo(length);
        }

        @Override
        boolean isThere() throws IOException {
          return file.isThere();
        }

        @Override
        public void close() throws IOException {
          file.close();
        }
      };
    }

    @Override
    public long freeBytes(Path path) {
      return disk.freeBytes(path);
    }

    @Override
    public Path resolve(Path path) throws IOException {
      return disk.resolve(path);
    }

    @Override
    public FileState state(Path path) throws IOException {
      return disk.state(path);
    }

    @Override
    public boolean isReadable(Path path) {
      return disk.isReadable(path);
    }

    @Override
    public boolean isWritable(Path path) {
      return disk.isWritable(path);
    }

    @Override
    public InputStream read(Path path) throws IOException {
      return disk.read(path);
    }

    @Override
    public List<Path> list(Path directory, String prefix) throws IOException {
      return disk.list(directory, prefix);
    }

    @Override
    public void copyOwnership(Path from, Path to) throws IOException {
      disk.copyOwnership(from, to);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      disk.rename(from, to);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
      disk.syncDirectory(directory);
    }

    @Override
    public void deleteIfExists(Path path) throws IOException {
      disk.deleteIfExists(path);
    }

    @Override
    public @Nullable LockedFile tryLock(Path path) throws IOException {
      return disk.tryLock(path);
    }
  }
}
