package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import org.jspecify.annotations.Nullable;

/**
 * A file with a lock of the operating system on it, which ends with the process at the latest.
 * Within one process such a lock is lost when anybody closes the same file: see {@link OpenFiles}.
 */
final class ChannelLock implements FileAccess.LockedFile {
  private static final long FAR_AWAY = Long.MAX_VALUE - 1; // Windows hides locked bytes from others
  private static final int MAX_TEXT_BYTES = 1_000;

  private final NamedFile name;
  private final RandomAccessFile file; // its channel only locks: an interrupt would close it

  private ChannelLock(Path path, RandomAccessFile file) throws IOException {
    this.name = NamedFile.of(path);
    this.file = file;
  }

  static @Nullable ChannelLock tryLock(Path path, FileAttribute<?>[] attributes)
      throws IOException {
    makeIfMissing(path, attributes);
    RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
    try {
      if (file.getChannel().tryLock(FAR_AWAY, 1, false) != null) {
        return new ChannelLock(path, file);
      }
    } catch (OverlappingFileLockException e) {
      // held by this process: as good as held by another
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
    file.close();
    return null;
  }

  private static void makeIfMissing(Path path, FileAttribute<?>[] attributes) throws IOException {
    try {
      Files.createFile(path, attributes);
    } catch (FileAlreadyExistsException e) {
      if (Files.isSymbolicLink(path)) {
        throw new FileSystemException(
            path.toString(), null, "it is a symbolic link, which a lock file must not be");
      }
      if (Files.isDirectory(path)) {
        throw new FileSystemException(
            path.toString(),
            null,
            "'%s' is a directory, which a lock file must not be".formatted(path));
      }
    }
  }

  @Override
  public String text() throws IOException {
    byte[] bytes = new byte[(int) Math.min(file.length(), MAX_TEXT_BYTES)];
    file.seek(0);
    file.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Override
  public void replaceText(String text) throws IOException {
    file.setLength(0);
    file.seek(0);
    file.write(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean isThere() throws IOException {
    return name.isThere();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
