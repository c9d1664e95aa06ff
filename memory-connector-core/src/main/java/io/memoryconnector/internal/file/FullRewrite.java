package io.memoryconnector.internal.file;

import io.memoryconnector.document.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps each change by writing the whole file anew: a draft beside it first, which takes its place
 * in one step once it is safely on the disk. Costs what the content costs, not the change.
 */
final class FullRewrite {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final FileAccess access;
  private final Path file;
  private final Path draft;
  private final RecordFormat form;
  private final Consumer<String> warnings;

  private FileShape shape;
  private FileAccess.FileState known;
  private @Nullable Content content;

  /**
   * Takes over a file that was read.
   *
   * @param shape what it has besides the data
   * @param known its state before it was read
   */
  FullRewrite(Opening opening, Path file, FileShape shape, FileAccess.FileState known) {
    this.access = opening.access();
    this.file = file;
    this.draft = draftOf(file);
    this.form = opening.options().recordFormat();
    this.warnings = opening.warnings();
    this.shape = shape;
    this.known = known;
  }

  static Path draftOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".tmp");
  }

  /** Returns once this content is on the disk. A crash leaves the old text or the new. */
  void append(List<? extends Change> changes, Content after) throws IOException {
    requireReadable(changes);
    FileShape next = shape.next(content, changes, after);
    try {
      writeDraft(next, after);
      setEditsAside();
      FileAccess.FileState written = access.state(draft); // a rename changes nothing of it
      access.rename(draft, file);
      known = written;
    } catch (IOException | RuntimeException | Error e) {
      discardDraft(e);
      throw e;
    }
    access.syncDirectory(directory()); // else the new name may not survive a power loss
    shape = next;
    content = after;
  }

  private static void requireReadable(List<? extends Change> changes) throws IOException {
    for (Change change : changes) {
      if (change instanceof Change.Put put
          && put.id() instanceof String id
          && id.codePoints().anyMatch(FullRewrite::isHalfCharacter)) {
        throw new IOException(
            "the id '%s' in '%s' has half a character in it, which JSON cannot name"
                .formatted(id, put.collection()));
      }
    }
  }

  private static boolean isHalfCharacter(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private void writeDraft(FileShape next, Content after) throws IOException {
    access.deleteIfExists(draft); // a crash may have left one
    try (FileAccess.Draft out = access.create(draft)) {
      if (access.state(file).isFile()) {
        access.copyOwnership(file, draft);
      }
      ContentWriter.write(out, next, form, after);
      out.sync(); // else the new name may reach the disk before the bytes it stands for
    }
  }

  /** Copies a text that somebody else wrote since: what was not read is never overwritten. */
  private void setEditsAside() throws IOException {
    FileAccess.FileState found = access.state(file);
    if (!found.isFile() || found.equals(known)) {
      return;
    }
    Path copy = copyAside(file.getFileName() + ".conflict-" + UTC.format(found.modified()));
    warnings.accept(
        "Data file '%s' was changed by somebody else while it was open: that text is kept as '%s', and the content of this data source takes its place."
            .formatted(file, copy));
  }

  private Path copyAside(String name) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path copy = file.resolveSibling(attempt == 1 ? name : name + "-" + attempt);
      try (FileAccess.Draft out = access.create(copy);
          InputStream in = access.read(file)) {
        in.transferTo(out);
        out.sync();
        return copy;
      } catch (FileAlreadyExistsException e) {
        // an earlier edit of the same moment: the next number
      }
    }
  }

  private void discardDraft(Throwable failure) {
    try {
      access.deleteIfExists(draft);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private Path directory() {
    Path directory = file.getParent();
    return directory == null ? file : directory;
  }
}
