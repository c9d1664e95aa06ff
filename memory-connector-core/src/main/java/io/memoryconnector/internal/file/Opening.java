package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * How a data file is opened: checked, locked, read, in this order, so that a refusal leaves
 * everything as it was.
 */
record Opening(Environment environment, FileOptions options, Notices notices) {
  DataFile open(Path path, ContentReceiver receiver) throws UnusableFileException {
    Path file = resolve(path);
    try {
      requireUsable(file);
      DataFileLock lock = DataFileLock.acquire(access(), file, options.lockTimeout());
      try {
        return new DataFile(file, access(), lock, read(file, lock, receiver));
      } catch (IOException | RuntimeException | Error e) {
        try (lock) {
          throw e;
        }
      }
    } catch (UnusableFileException e) {
      throw e;
    } catch (IOException e) {
      throw refusal(file, e);
    }
  }

  /** Reads the file and its journal, if there are any, and leaves everything as it is. */
  void readOnly(Path path, ContentReceiver receiver) throws UnusableFileException {
    try {
      readOnlyFrom(access().resolve(path), receiver);
    } catch (UnusableFileException e) {
      throw e;
    } catch (NoSuchFileException e) {
      // its directory is missing: nobody will write a file there, so this is as good as no file
    } catch (IOException e) {
      throw refusal(path.toAbsolutePath(), e);
    }
  }

  private void readOnlyFrom(Path file, ContentReceiver receiver) throws IOException {
    FileReading.FileState state = access().state(file);
    requireReadable(file, state);
    CapturedFiles captured = CapturedFiles.of(this, file);
    if (captured != null) {
      readOnly(file, captured, receiver);
    } else if (!access().state(file).isMissing()) { // its first checkpoint may just have come
      ContentReader.readText(file, () -> access().read(file), receiver, notices::warn);
    }
  }

  /** Recovers from what was captured; sentences that tell of copies beside the file would lie. */
  private void readOnly(Path file, CapturedFiles captured, ContentReceiver receiver)
      throws IOException {
    ForgottenCopies copies = new ForgottenCopies(file);
    Notices onlyTrue =
        sentence -> {
          if (!copies.isAny()) {
            notices.warn(sentence);
          }
        };
    new Recovery(new Opening(environment, options, onlyTrue), captured, file, copies)
        .read(receiver);
    if (copies.isAny()) {
      notices.warn(
          "Data file '%s': changes that are damaged or contradict each other are left out. The next start that may write the file keeps a copy of them and tells more."
              .formatted(file));
    }
  }

  private Path resolve(Path path) throws UnusableFileException {
    try {
      return access().resolve(path);
    } catch (NoSuchFileException e) {
      throw refusal(
          path.toAbsolutePath(),
          "the directory '%s' does not exist".formatted(e.getFile()),
          "Create this directory");
    } catch (FileSystemLoopException e) {
      throw refusal(
          path.toAbsolutePath(), "it is a symbolic link that leads back to itself", "Remove it");
    } catch (IOException e) {
      throw refusal(path.toAbsolutePath(), e);
    }
  }

  private void requireReadable(Path file, FileReading.FileState state)
      throws UnusableFileException {
    switch (state.kind()) {
      case DIRECTORY -> throw refusal(file, "it is a directory", "Name a file within it");
      case OTHER -> throw refusal(file, "it is not a regular file", "Remove it");
      case FILE -> requireReadable(file, state.length());
      case MISSING -> {}
    }
  }

  private void requireUsable(Path file) throws IOException {
    FileReading.FileState state = access().state(file);
    requireReadable(file, state);
    if (!state.isMissing() && !access().isWritable(file)) {
      throw refusal(file, "it is read-only", "Give this process the right to write to it");
    }
    Path directory = file.getParent();
    if (directory != null && !access().isWritable(directory)) {
      throw refusal(
          file,
          "its directory '%s' is read-only, and changes make new files there".formatted(directory),
          "Give this process the right to write there");
    }
  }

  private void requireReadable(Path file, long length) throws UnusableFileException {
    if (!access().isReadable(file)) {
      throw refusal(file, "it cannot be read", "Give this process the right to read it");
    }
    requireMemory(file, length, "its %d bytes");
  }

  /** Refuses a file that would fill the memory together with its journal, before they are read. */
  void requireMemory(FileReading files, Path file, Collection<Path> segments) throws IOException {
    long sum = files.state(file).length();
    for (Path segment : segments) {
      sum += files.state(segment).length();
    }
    requireMemory(file, sum, "its %d bytes, those of its journal among them,");
  }

  private void requireMemory(Path file, long length, String text) throws UnusableFileException {
    if (!options.hasMemoryFor(length)) {
      throw refusal(
          file,
          options.lackOfMemory(text.formatted(length)),
          "Give the process more memory (java -Xmx)");
    }
  }

  private Persistence read(Path file, DataFileLock lock, ContentReceiver receiver)
      throws IOException {
    Copies copies = (source, suffix) -> FileText.copyAside(access(), file, source, suffix);
    Recovered recovered = new Recovery(this, access(), file, copies).read(receiver);
    access().deleteIfExists(FileText.draftOf(file)); // a crash may have left one
    FileText text = new FileText(access(), file, options.recordFormat(), recovered.known());
    Opened opened = Opened.of(this, lock, text, recovered);
    Journaling journaling = new Journaling(opened);
    return options.journal() ? journaling : new FullRewrite(opened, journaling);
  }

  private FileAccess access() {
    return environment.access();
  }

  private UnusableFileException refusal(Path file, IOException cause) {
    return refusal(file, Failures.reasonOf(cause), remedyFor(cause));
  }

  private static String remedyFor(IOException cause) {
    if (cause instanceof NotDirectoryException) {
      return "Make a directory of it";
    }
    return cause instanceof FileAlreadyExistsException
            || cause instanceof DirectoryNotEmptyException
        ? "Remove it"
        : "Mend this";
  }

  UnusableFileException refusal(Path file, String reason, String remedy) {
    return new UnusableFileException(
        file,
        "Cannot open data file '%s': %s. %s, or use another file.".formatted(file, reason, remedy),
        null);
  }
}
