package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/**
 * A file that takes a lock of the operating system, which ends with the process at the latest.
 * Within one process such a lock is lost when anybody closes the same file: see {@link OpenFiles}.
 */
final class ChannelLock implements FileAccess.LockedFile {
  private static final long FAR_AWAY = Long.MAX_VALUE - 1; // Windows hides locked bytes from others
  private static final int MAX_TEXT_BYTES = 1_000;

  private final NamedFile name;
  private final RandomAccessFile file; // its channel only locks: an interrupt would close it

  ChannelLock(NamedFile name, RandomAccessFile file) {
    this.name = name;
    this.file = file;
  }

  /** Opens the file, which is made if needed, without a lock so far. */
  static ChannelLock open(Path path, FileAttribute<?>[] attributes) throws IOException {
    while (true) {
      makeIfMissing(path, attributes);
      try {
        NamedFile name = NamedFile.of(path); // first: another file may take the name at any moment
        return new ChannelLock(name, new RandomAccessFile(path.toFile(), "rw"));
      } catch (NoSuchFileException e) {
        // its owner has just let go
      }
    }
  }

  private static void makeIfMissing(Path path, FileAttribute<?>[] attributes) throws IOException {
    try {
      Files.createFile(path, attributes);
    } catch (FileAlreadyExistsException e) {
      if (Files.isSymbolicLink(path)) {
        throw inTheWay(path, "is a symbolic link, which a lock file must not be");
      }
      if (Files.isDirectory(path)) {
        throw inTheWay(path, "is a directory, which a lock file must not be");
      }
    }
  }

  private static FileAlreadyExistsException inTheWay(Path path, String problem) {
    return new FileAlreadyExistsException(
        path.toString(), null, "'%s' %s".formatted(path, problem));
  }

  /**
   * Tries to get the lock.
   *
   * @return false if another process has it, or if the file has lost its name to another one: its
   *     former owner is gone, and perhaps somebody has that one by now
   */
  boolean tryLock() throws IOException {
    try {
      return file.getChannel().tryLock(FAR_AWAY, 1, false) != null && isThere();
    } catch (OverlappingFileLockException e) {
      return false; // held by this process: as good as held by another
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
  public void release() throws IOException {
    try (file) {
      if (isThere()) { // else the one of this name may be somebody else's
        try {
          replaceText(""); // if it cannot be removed, it must not speak of a live process
        } finally {
          if (name.canBeRemovedWhileOpen()) { // while it is locked, so that it is nobody else's
            Files.deleteIfExists(name.path());
          }
        }
      }
    }
    if (!name.canBeRemovedWhileOpen()) {
      removeUnlessTaken();
    }
  }

  private void removeUnlessTaken() {
    try {
      Files.deleteIfExists(name.path());
    } catch (IOException e) {
      // another process has it open by now
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
