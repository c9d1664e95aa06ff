package io.memoryconnector.internal.file;

import io.memoryconnector.document.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The text of a data file: what is known of it, and how another takes its place. That one is
 * written beside it first and renamed once it is safely on the disk, so that a crash leaves the old
 * text or the new. For one caller at a time.
 */
final class FileText {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final FileAccess access;
  private final Path file;
  private final Path draft;
  private final RecordFormat form;
  private Known known;

  /**
   * What is known of the present text.
   *
   * @param shape what it has besides the data
   * @param state the file's before it was read, or when it was written
   */
  record Known(FileShape shape, FileReading.FileState state, Fingerprint fingerprint) {}

  FileText(FileAccess access, Path file, RecordFormat form, Known known) {
    this.access = access;
    this.file = file;
    this.draft = draftOf(file);
    this.form = form;
    this.known = known;
  }

  static Path draftOf(Path file) {
    return file.resolveSibling(file.getFileName() + ".tmp");
  }

  Path path() {
    return file;
  }

  Known known() {
    return known;
  }

  /** Takes note of what somebody else has written and this process has read. */
  void know(Known read) {
    known = read;
  }

  /** Returns the state of the file if somebody else has written it; null if nobody has. */
  FileReading.@Nullable FileState edited() throws IOException {
    FileReading.FileState found = access.state(file);
    return found.isFile() && !found.equals(known.state()) ? found : null;
  }

  /** Returns how many bytes there is room for beside the file. */
  long freeBytes() {
    return access.freeBytes(file);
  }

  /** Whether somebody has removed the file, which is known to have been there. */
  boolean isGone() throws IOException {
    return known.state().isFile() && access.state(file).isMissing();
  }

  StreamSource source() {
    return () -> access.read(file);
  }

  /**
   * Writes a text beside the file, safely.
   *
   * @return what will be known once it is in its place
   */
  Known draft(FileShape shape, Content content) throws IOException {
    access.deleteIfExists(draft); // a crash may have left one
    Fingerprint fingerprint;
    try (FileAccess.NewFile out = access.create(draft)) {
      if (access.state(file).isFile()) {
        access.copyOwnership(file, draft);
      }
      FingerprintOutput text = new FingerprintOutput(out);
      ContentWriter.write(text, shape, form, content);
      fingerprint = text.fingerprint();
      // else the new name may reach the disk before the bytes it stands for
      DoubtfulDiskException.unlessDone(out::sync);
    }
    return new Known(shape, access.state(draft), fingerprint); // a rename changes nothing of it
  }

  /** Puts the draft in the place of the file; after a power loss there may be either. */
  void replaceWith(Known drafted) throws IOException {
    access.rename(draft, file);
    known = drafted;
  }

  /** Returns once the new text would survive a power loss. */
  void syncName() throws DoubtfulDiskException {
    DoubtfulDiskException.unlessDone(() -> access.syncDirectory(directoryOf(file)));
  }

  /** Removes a draft that came to nothing by this failure. */
  void discardDraft(Throwable failure) {
    DiskWork.after(failure, () -> access.deleteIfExists(draft));
  }

  /** Copies the text under a name of its own: what was not read is never overwritten. */
  Path copyAside(Instant modified) throws IOException {
    return copyAside(access, file, source(), suffix("conflict", modified));
  }

  /** Copies bytes beside a data file, under a name that tells what they are. */
  static Path copyAside(FileAccess access, Path file, StreamSource source, String suffix)
      throws IOException {
    String name = file.getFileName() + suffix;
    for (int attempt = 1; ; attempt++) {
      Path copy = file.resolveSibling(attempt == 1 ? name : name + "-" + attempt);
      try (FileAccess.NewFile out = access.create(copy)) {
        fill(out, source, () -> access.deleteIfExists(copy));
        return copy;
      } catch (FileAlreadyExistsException e) {
        // an earlier one of the same moment: the next number
      }
    }
  }

  /** Removes what could not be finished: it is tried again, and a full disk must not get fuller. */
  private static void fill(FileAccess.NewFile copy, StreamSource source, DiskWork removal)
      throws IOException {
    try (InputStream in = source.open()) {
      in.transferTo(copy);
      copy.sync();
    } catch (IOException | RuntimeException | Error e) {
      DiskWork.after(e, removal);
      throw e;
    }
  }

  static String suffix(String kind, Instant modified) {
    return "." + kind + "-" + UTC.format(modified);
  }

  /** Returns the directory of an absolute path. */
  static Path directoryOf(Path file) {
    Path directory = file.getParent();
    return directory == null ? file : directory;
  }
}
