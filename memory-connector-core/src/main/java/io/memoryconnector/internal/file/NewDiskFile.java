package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file of the operating system that is being written: without a channel, which an interrupt would
 * close. For one writer at a time, beside whom others may sync.
 */
final class NewDiskFile extends FileAccess.NewFile {
  private final NamedFile name;
  private final RandomAccessFile file;

  NewDiskFile(Path path) throws IOException {
    this.name = NamedFile.of(path);
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public void write(int value) throws IOException {
    file.write(value);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    file.write(bytes, offset, length);
  }

  @Override
  void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  void cutTo(long length) throws IOException {
    file.setLength(length);
    file.seek(length);
  }

  @Override
  boolean isThere() throws IOException {
    return name.isThere();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
