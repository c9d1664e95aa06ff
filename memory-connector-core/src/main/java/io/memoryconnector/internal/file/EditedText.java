package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what people write into the data file while it is open, record by record. A text that
 * makes no sense is left alone, and asked for again when it has changed. For one caller at a time.
 */
final class EditedText {
  private static final int MAX_NAMED = 5;

  private final FileText text;
  private final LiveContent live;
  private final Edits edits;
  private final Notices notices;
  private final FileOptions options;
  private @Nullable Rejection rejection;

  private record Rejection(FileReading.FileState state, UnusableFileException reason) {}

  EditedText(Opened opened, LiveContent live, Edits edits) {
    this.text = opened.text();
    this.live = live;
    this.edits = edits;
    this.notices = opened.notices();
    this.options = opened.options();
  }

  /**
   * Takes over an edited text if there is one.
   *
   * @throws UnusableFileException if it makes no sense; this is reported once
   */
  void merge() throws IOException {
    FileReading.FileState found = text.edited();
    if (found == null) {
      return;
    }
    Rejection known = rejection;
    if (known != null && known.state().equals(found)) {
      throw known.reason();
    }
    try {
      merge(found);
    } catch (UnusableFileException e) {
      rejection = new Rejection(found, e);
      notices.warn(
          "%s Until then its edits are not taken over, and changes are kept in the journal only."
              .formatted(e.getMessage()));
      throw e;
    }
  }

  private void merge(FileReading.FileState found) throws IOException {
    if (!options.hasMemoryFor(found.length())) {
      throw refusal(
          "%s. Make it smaller, or give the process more memory (java -Xmx)."
              .formatted(options.lackOfMemory("its %d bytes".formatted(found.length()))),
          null);
    }
    Edits.Edit edit = edits.begin();
    ContentReader.Text read =
        ContentReader.readText(text.path(), text.source(), edit, warning -> {});
    requireRecords(read);
    FileText.Known known = new FileText.Known(read.shape(), found, read.fingerprint());
    if (!read.fingerprint().equals(text.known().fingerprint())) {
      takeOver(edit, known);
    }
    text.know(known);
  }

  /** Who leaves all records out has hardly meant to delete them. */
  private void requireRecords(ContentReader.Text read) throws UnusableFileException {
    switch (read.extent()) {
      case NOTHING -> throw loss("it has become empty"); // perhaps only for a moment
      case NO_MODELS -> {
        if (hasRecords(live.baseContent())) {
          throw loss("it has no 'models' any more, which its records were in");
        }
      }
      case MODELS -> {}
    }
  }

  private UnusableFileException loss(String reason) {
    return refusal(
        reason + ". Correct the file, or write {\"models\": {}} to delete all records.", null);
  }

  private static boolean hasRecords(Content content) {
    return content.collections().stream().anyMatch(collection -> !collection.isEmpty());
  }

  private void takeOver(Edits.Edit edit, FileText.Known read) throws IOException {
    Edits.Merge merge;
    try {
      merge = edit.merge(live.baseContent());
    } catch (UnfitEditException e) {
      throw refusal(String.valueOf(e.getMessage()), e);
    }
    if (!merge.conflicts().isEmpty() || !merge.taken().isEmpty()) {
      warn(merge, text.copyAside(read.state().modified()));
    }
    live.rebase(read.fingerprint(), merge.theirs());
  }

  private void warn(Edits.Merge merge, Path copy) {
    if (!merge.conflicts().isEmpty()) {
      notices.warn(conflictWarning(text.path(), merge.conflicts(), copy));
    }
    if (!merge.taken().isEmpty()) {
      notices.warn(
          "Data file '%s' was edited, but values that must be unique belong to other records, for %s: the application's own version stays, and the edited file is kept as '%s'."
              .formatted(text.path(), named(merge.taken()), copy));
    }
  }

  /** Says which edits lost, and where they are kept. */
  static String conflictWarning(Path file, List<Edits.RecordName> conflicts, Path copy) {
    return "Data file '%s' was edited, but the application changed %s as well: its own version stays, and the edited file is kept as '%s'."
        .formatted(file, named(conflicts), copy);
  }

  private static String named(List<?> records) {
    String names =
        records.stream().limit(MAX_NAMED).map(Object::toString).collect(Collectors.joining(", "));
    int more = records.size() - MAX_NAMED;
    return more > 0 ? "%s and %d more".formatted(names, more) : names;
  }

  private UnusableFileException refusal(String reason, @Nullable Throwable cause) {
    return new UnusableFileException(
        text.path(),
        "Cannot take over edits of data file '%s': %s".formatted(text.path(), reason),
        cause);
  }
}
