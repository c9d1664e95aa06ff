package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;

/**
 * Reads a data file together with the journal that a crash has left beside it. Changes nothing on
 * the disk, but for copies of what would be lost otherwise: a crash here leads here again.
 */
final class Recovery {
  private final Opening opening;
  private final Path file;
  private final FileAccess access;
  private final SegmentNames names;

  Recovery(Opening opening, Path file) {
    this.opening = opening;
    this.file = file;
    this.access = opening.environment().access();
    this.names = new SegmentNames(access, file);
  }

  /**
   * Hands the content to a receiver.
   *
   * @throws UnusableFileException if file and journal do not belong together, or are damaged
   */
  Recovered read(ContentReceiver receiver) throws IOException {
    FileAccess.FileState state = access.state(file);
    NavigableMap<Long, Path> paths = names.existing();
    if (paths.isEmpty()) {
      FileText.Known known = readText(state, receiver);
      return new Recovered(
          known, false, journal(new Binding(known.fingerprint(), 0), 0, 0), new Arrivals());
    }
    List<ScannedSegment> segments = new ArrayList<>();
    for (Path path : paths.values()) {
      segments.add(SegmentReader.read(access, path));
    }
    Fingerprint text =
        state.isMissing() ? Fingerprint.OF_NOTHING : FingerprintInput.of(() -> access.read(file));
    Origin origin = origin(text, segments);
    Replay replay = Replay.of(new Binding(text, origin.upto()), segments);
    handleEnd(replay, segments);
    Overlay overlay =
        origin.edited()
            ? Overlay.onEdited(replay.steps(), receiver)
            : Overlay.onBase(replay.steps(), receiver);
    FileText.Known known = readText(state, overlay);
    overlay.finish();
    setConflictsAside(overlay.conflicts(), state);
    return new Recovered(
        known,
        true,
        journal(replay.base(), replay.lastNumber(), paths.lastKey()),
        overlay.arrivals());
  }

  private Journal journal(Binding base, long lastNumber, long lastSegment) {
    return new Journal(opening.environment(), names, base, lastNumber, lastSegment);
  }

  private FileText.Known readText(FileAccess.FileState state, ContentReceiver receiver)
      throws IOException {
    if (state.isMissing()) {
      return new FileText.Known(FileShape.NEW, state, Fingerprint.OF_NOTHING);
    }
    ContentReader.Text text =
        ContentReader.readText(file, () -> access.read(file), receiver, opening.notices()::warn);
    return new FileText.Known(text.shape(), state, text.fingerprint());
  }

  /**
   * How the data file came about.
   *
   * @param upto the number of the last step in it
   * @param edited whether somebody wrote it, so that it may lack what a step says of a record
   */
  private record Origin(long upto, boolean edited) {}

  private Origin origin(Fingerprint text, List<ScannedSegment> segments)
      throws UnusableFileException {
    long first = segments.stream().mapToLong(ScannedSegment::from).min().orElse(Long.MAX_VALUE);
    if (first == Long.MAX_VALUE) {
      return new Origin(0, false); // no segment was ever finished
    }
    Long upto =
        bindings(segments)
            .filter(binding -> binding.text().equals(text))
            .map(Binding::upto)
            .max(Long::compare)
            .orElse(null);
    if (upto == null) {
      requireText(text, segments);
      return new Origin(first - 1, true);
    }
    if (upto + 1 < first) {
      requireText(text, segments);
    }
    if (upto + 1 < first && segments.get(0).header() != null) { // a lost header says nothing
      throw opening.refusal(
          file,
          "it is older than its journal '%s' and lacks changes that are no longer there, as if it came from a backup"
              .formatted(segments.get(0).path()),
          "Restore the file that the journal belongs to, or remove '%s.journal.*' to go back to this one"
              .formatted(file.getFileName()));
    }
    return new Origin(upto, false);
  }

  private static Stream<Binding> bindings(List<ScannedSegment> segments) {
    return segments.stream()
        .flatMap(
            segment -> {
              SegmentHeader header = segment.header();
              Stream<Binding> checkpoints = segment.bindings().stream();
              return header == null
                  ? checkpoints
                  : Stream.concat(
                      Stream.of(new Binding(header.base(), header.upto())), checkpoints);
            });
  }

  private void requireText(Fingerprint text, List<ScannedSegment> segments)
      throws UnusableFileException {
    if (text.length() == 0 && segments.get(0).header() != null) {
      throw opening.refusal(
          file,
          "it is missing or empty, but its journal '%s' goes on from what it had"
              .formatted(segments.get(0).path()),
          "Restore the file, or remove '%s.journal.*' to begin anew".formatted(file.getFileName()));
    }
  }

  /** Reports what of the journal is not used: the end of a broken write, or more than that. */
  private void handleEnd(Replay replay, List<ScannedSegment> segments) throws IOException {
    Replay.End end = replay.end();
    if (end == null) {
      return;
    }
    long lost = replay.lastNumber() + 1;
    if (segments.stream().anyMatch(segment -> segment.synced() >= lost)) {
      throw opening.refusal(
          file,
          "its journal '%s' is damaged at line %d, although change %d had been on the disk safely"
              .formatted(end.segment().path(), end.line(), lost),
          "Restore copies of both; or move the journal away to go back to the last checkpoint");
    }
    if (!end.goodLinesFollow()) {
      opening
          .notices()
          .inform(
              "Data file '%s': the last write to its journal was broken off, and is left out."
                  .formatted(file));
      return;
    }
    Path copy = setTornAside(end, segments);
    opening
        .notices()
        .warn(
            "The journal of data file '%s' is damaged at line %d of '%s', as after a power loss: changes from number %d on are left out, and their bytes are kept as '%s'."
                .formatted(file, end.line(), end.segment().path().getFileName(), lost, copy));
  }

  private Path setTornAside(Replay.End end, List<ScannedSegment> segments) throws IOException {
    List<ScannedSegment> rest = segments.subList(segments.indexOf(end.segment()), segments.size());
    return FileText.copyAside(
        access,
        file,
        () -> {
          List<InputStream> streams = new ArrayList<>();
          for (ScannedSegment segment : rest) {
            streams.add(access.read(segment.path()));
          }
          streams.get(0).skipNBytes(end.offset());
          return new SequenceInputStream(Collections.enumeration(streams));
        },
        FileText.suffix("torn", access.state(end.segment().path()).modified()));
  }

  private void setConflictsAside(List<Edits.RecordName> conflicts, FileAccess.FileState state)
      throws IOException {
    if (!conflicts.isEmpty()) {
      Path copy =
          FileText.copyAside(
              access, file, () -> access.read(file), FileText.suffix("conflict", state.modified()));
      opening.notices().warn(EditedText.conflictWarning(file, conflicts, copy));
    }
  }
}
