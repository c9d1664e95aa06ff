package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;

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

  private Segment(Environment environment, SegmentNames names, long number, SegmentHeader header)
      throws IOException {
    this.access = environment.access();
    this.nanoTime = environment.nanoTime();
    this.lastLook = nanoTime.getAsLong();
    this.path = names.pathOf(number);
    this.directory = names.directory();
    this.number = number;
    this.header = header;
    this.writer = new LineWriter(header.salt());
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
      try (segment) {
        environment.access().deleteIfExists(segment.path);
      } catch (IOException suppressed) {
        e.addSuppressed(suppressed);
      }
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
      requirePresenceAtTimes();
      file.write(lines.bytes(), 0, lines.length());
      long longer = length + lines.length();
      length = longer;
    } catch (DoubtfulDiskException e) {
      throw e;
    } catch (IOException e) {
      DoubtfulDiskException.unlessDone(() -> file.cutTo(length));
      throw e;
    } finally {
      writer.clear();
    }
  }

  boolean isSynced() {
    return syncedLength == length;
  }

  /** Returns once all that was appended before this call would survive a power loss. */
  void sync() throws DoubtfulDiskException {
    long written = length;
    requirePresence();
    DoubtfulDiskException.unlessDone(file::sync);
    if (syncedLength == 0) { // its name is not safe yet either
      DoubtfulDiskException.unlessDone(() -> access.syncDirectory(directory));
    }
    syncedLength = written;
  }

  private void requirePresenceAtTimes() throws DoubtfulDiskException {
    long now = nanoTime.getAsLong();
    if (now - lastLook > LOOK_NANOS) {
      requirePresence();
      lastLook = now;
    }
  }

  private void requirePresence() throws DoubtfulDiskException {
    if (!file.isThere()) {
      throw new DoubtfulDiskException(new java.nio.file.NoSuchFileException(path.toString()));
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
