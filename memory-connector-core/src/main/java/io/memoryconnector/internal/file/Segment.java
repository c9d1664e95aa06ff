package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One file of a journal while it is being written. Lines are built in memory and appended with one
 * write; what could not be appended whole is taken back. For one writer at a time, which a sync
 * does not disturb.
 */
final class Segment implements Closeable {
  private static final long LOOK_NANOS = 10_000_000; // a look costs more than an append

  private final FileAccess access;
  private final LongSupplier nanoTime;
  private final Path path;
  private final Path directory;
  private final long number;
  private final SegmentHeader header;
  private final FileAccess.NewFile file;
  private final LineWriter writer;
  private long lastLook;
  private volatile long length;
  private volatile long syncedLength;
  private volatile @Nullable DoubtfulDiskException doubt; // for good: see DoubtfulDiskException

  private Segment(Environment environment, SegmentNames names, long number, SegmentHeader header)
      throws IOException {
    this.access = environment.access();
    this.nanoTime = environment.nanoTime();
    this.lastLook = nanoTime.getAsLong();
    this.path = names.pathOf(number);
    this.directory = names.directory();
    this.number = number;
    this.header = header;
    this.writer = new LineWriter(new LineBuffer(header.salt()));
    this.file = access.create(path);
  }

  /** Makes a file that begins with this header and with what is known of former checkpoints. */
  static Segment create(
      Environment environment,
      SegmentNames names,
      long number,
      SegmentHeader header,
      List<Binding> history)
      throws IOException {
    Segment segment = new Segment(environment, names, number, header);
    try {
      segment.writer.header(header);
      history.forEach(segment.writer::checkpoint);
      segment.append();
      return segment;
    } catch (IOException | RuntimeException | Error e) {
      DiskWork.after(e, segment::remove);
      throw e;
    }
  }

  long number() {
    return number;
  }

  /** Returns the number of the first step that it has or would have. */
  long from() {
    return header.from();
  }

  /** Returns where to write the lines that are to be appended. */
  LineWriter writer() {
    return writer;
  }

  long length() {
    return length;
  }

  /**
   * Appends all lines of the writer.
   *
   * @throws DoubtfulDiskException if the file is gone, or a part of the lines may have stayed
   */
  void append() throws IOException {
    LineBuffer lines = writer.lines();
    try {
      requireTrust();
      requirePresenceAtTimes();
      file.write(lines.bytes(), 0, lines.length());
      long longer = length + lines.length();
      length = longer;
    } catch (DoubtfulDiskException e) {
      throw e;
    } catch (IOException e) {
      unlessDone(() -> file.cutTo(length));
      throw e;
    } finally {
      writer.clear();
    }
  }

  boolean isSynced() {
    return syncedLength == length;
  }

  /**
   * Returns once all that was appended before this call would survive a power loss. For one caller
   * at a time: the system tells of a failure only once.
   */
  void sync() throws DoubtfulDiskException {
    requireTrust();
    long written = length;
    requirePresence();
    unlessDone(file::sync);
    if (syncedLength == 0) { // its name is not safe yet either
      unlessDone(() -> access.syncDirectory(directory));
    }
    syncedLength = written;
  }

  /** Whether it takes nothing any more, as nobody knows what it has on the disk, or it is gone. */
  boolean isDoubtful() throws IOException {
    return doubt != null || !file.isThere();
  }

  private void requireTrust() throws DoubtfulDiskException {
    DoubtfulDiskException reason = doubt;
    if (reason != null) {
      throw reason;
    }
  }

  private void unlessDone(DiskWork work) throws DoubtfulDiskException {
    try {
      DoubtfulDiskException.unlessDone(work);
    } catch (DoubtfulDiskException e) {
      doubt = e;
      throw e;
    }
  }

  private void requirePresenceAtTimes() throws DoubtfulDiskException {
    long now = nanoTime.getAsLong();
    if (now - lastLook > LOOK_NANOS) {
      requirePresence();
      lastLook = now;
    }
  }

  private void requirePresence() throws DoubtfulDiskException {
    unlessDone(
        () -> {
          if (!file.isThere()) {
            throw access.missing(path);
          }
        });
  }

  /** Takes the file away. */
  void remove() throws IOException {
    close();
    access.deleteIfExists(path);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
