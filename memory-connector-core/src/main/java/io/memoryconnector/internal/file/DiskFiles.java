package io.memoryconnector.internal.file;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files of the operating system. Stateless. */
final class DiskFiles implements FileAccess {
  private static final int MAX_LINKS = 40;
  private static final boolean DIRECTORIES_CAN_BE_SYNCED = File.separatorChar == '/'; // not Windows

  @Override
  public Path resolve(Path path) throws IOException {
    Path target = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(target); links++) {
      if (links == MAX_LINKS) {
        throw new FileSystemLoopException(path.toString());
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    Path directory = target.getParent();
    Path name = target.getFileName();
    requireDirectories(directory);
    Path resolved =
        directory == null || name == null ? target : directory.toRealPath().resolve(name);
    return Files.exists(resolved) ? resolved.toRealPath() : resolved;
  }

  /** Names the file that stands where there must be a directory: the system does not. */
  private static void requireDirectories(@Nullable Path directory) throws IOException {
    for (Path each = directory; each != null; each = each.getParent()) {
      if (Files.exists(each)) {
        if (!Files.isDirectory(each)) {
          throw new NotDirectoryException(each.toString());
        }
        return;
      }
    }
  }

  @Override
  public FileState state(Path path) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return new FileState(
          kindOf(attributes),
          attributes.size(),
          attributes.lastModifiedTime().toInstant(),
          attributes.fileKey());
    } catch (NoSuchFileException e) {
      return FileState.MISSING;
    }
  }

  private static FileState.Kind kindOf(BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      return FileState.Kind.FILE;
    }
    return attributes.isDirectory() ? FileState.Kind.DIRECTORY : FileState.Kind.OTHER;
  }

  @Override
  public boolean isReadable(Path path) {
    return Files.isReadable(path);
  }

  @Override
  public boolean isWritable(Path path) {
    return Files.isWritable(path);
  }

  @Override
  public InputStream read(Path path) throws IOException {
    return Files.newInputStream(path);
  }

  @Override
  public NewFile create(Path path) throws IOException {
    try {
      Files.createFile(path, ownerOnly(path)); // fails if there is a file or a link of this name
    } catch (NoSuchFileException e) {
      throw missing(path);
    }
    return new NewDiskFile(path);
  }

  @Override
  public NoSuchFileException missing(Path path) {
    Path directory = FileText.directoryOf(path);
    return Files.exists(directory)
        ? FileAccess.super.missing(path)
        : new NoSuchFileException(
            directory.toString(), null, "the directory '%s' does not exist".formatted(directory));
  }

  @Override
  public List<Path> list(Path directory, String prefix) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(
            directory, entry -> entry.getFileName().toString().startsWith(prefix))) {
      entries.forEach(found::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return found;
  }

  @Override
  public long freeBytes(Path path) {
    long usable = FileText.directoryOf(path).toFile().getUsableSpace();
    return usable == 0 ? Long.MAX_VALUE : usable; // 0 also stands for what nobody can tell
  }

  @Override
  public void copyOwnership(Path from, Path to) throws IOException {
    PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source == null || target == null) {
      return; // no such thing on this file system
    }
    PosixFileAttributes wanted = source.readAttributes();
    PosixFileAttributes given = target.readAttributes();
    if (!given.group().equals(wanted.group())) {
      asFarAsPermitted(() -> target.setGroup(wanted.group()));
    }
    if (!given.owner().equals(wanted.owner())) {
      asFarAsPermitted(() -> target.setOwner(wanted.owner()));
    }
    target.setPermissions(wanted.permissions());
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void syncDirectory(Path directory) throws IOException {
    if (DIRECTORIES_CAN_BE_SYNCED) {
      Uninterrupted.run(
          () -> {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
              channel.force(true);
            }
          });
    }
  }

  @Override
  public void deleteIfExists(Path path) throws IOException {
    Files.deleteIfExists(path);
  }

  @Override
  public @Nullable LockedFile tryLock(Path path) throws IOException {
    ChannelLock lock = openLock(path);
    try {
      if (lock.tryLock()) {
        return lock;
      }
    } catch (IOException | RuntimeException | Error e) {
      try (lock) {
        throw e;
      }
    }
    lock.close();
    return null;
  }

  private ChannelLock openLock(Path path) throws IOException {
    try {
      return ChannelLock.open(path, ownerOnly(path));
    } catch (NoSuchFileException e) {
      throw missing(path);
    }
  }

  private static FileAttribute<?>[] ownerOnly(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static void asFarAsPermitted(DiskWork change) throws IOException {
    try {
      change.run();
    } catch (FileSystemException e) {
      // Only a privileged process may give files away; that is no reason to lose a change.
    }
  }
}
