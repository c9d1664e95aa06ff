package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;

/**
 * Reads a data file together with the journal that a crash has left beside it. Changes nothing on
 * the disk, but for copies of what would be lost otherwise: a crash here leads here again.
 */
final class Recovery {
  private final Opening opening;
  private final Path file;
  private final FileReading files;
  private final Copies copies;

  /**
   * Begins with the files.
   *
   * @param copies keeps what of them is left out
   */
  Recovery(Opening opening, FileReading files, Path file, Copies copies) {
    this.opening = opening;
    this.files = files;
    this.file = file;
    this.copies = copies;
  }

  /**
   * Hands the content to a receiver.
   *
   * @throws UnusableFileException if file and journal do not belong together, or are damaged
   */
  Recovered read(ContentReceiver receiver) throws IOException {
    FileReading.FileState state = files.state(file);
    NavigableMap<Long, Path> segments = new SegmentNames(files, file).existing();
    return segments.isEmpty() ? readFile(state, receiver) : readBoth(state, segments, receiver);
  }

  private Recovered readFile(FileReading.FileState state, ContentReceiver receiver)
      throws IOException {
    ContentReader.Text read = readText(state, receiver);
    return new Recovered(known(read, state), false, anew(read.fingerprint()), new Arrivals());
  }

  private Recovered readBoth(
      FileReading.FileState state, NavigableMap<Long, Path> paths, ContentReceiver receiver)
      throws IOException {
    List<ScannedSegment> segments = scanned(paths.values());
    Provenance provenance = Provenance.of(opening, file, segments);
    Fingerprint text = fingerprint(state);
    Provenance.Origin origin = provenance.originOf(text);
    Replay replay = Replay.of(new Binding(text, origin.upto()), segments);
    requireSynced(replay, segments);
    Overlay overlay = Overlay.of(origin, replay.steps(), receiver);
    ContentReader.Text read = readText(state, overlay);
    if (origin.edited()) {
      provenance.requireRecords(read.extent());
      provenance.requireNotOlder(read.nextIds());
    }
    overlay.finish();
    setRestAside(replay, segments); // here nothing is refused any more
    setConflictsAside(overlay.conflicts(), state);
    Continuation found = provenance.continuation(replay, paths.lastKey(), anew(text));
    return new Recovered(known(read, state), true, found, overlay.arrivals());
  }

  private List<ScannedSegment> scanned(Collection<Path> paths) throws IOException {
    opening.requireMemory(files, file, paths);
    List<ScannedSegment> segments = new ArrayList<>();
    for (Path path : paths) {
      segments.add(SegmentReader.read(files, path));
    }
    return segments;
  }

  private Fingerprint fingerprint(FileReading.FileState state) throws IOException {
    return state.isMissing() ? Fingerprint.OF_NOTHING : FingerprintInput.of(() -> files.read(file));
  }

  private Continuation anew(Fingerprint text) {
    return Continuation.begin(opening.environment().randomness(), text);
  }

  private static FileText.Known known(ContentReader.Text read, FileReading.FileState state) {
    return new FileText.Known(read.shape(), state, read.fingerprint());
  }

  private ContentReader.Text readText(FileReading.FileState state, ContentReceiver receiver)
      throws IOException {
    return state.isMissing()
        ? ContentReader.Text.NONE
        : ContentReader.readText(file, () -> files.read(file), receiver, opening.notices()::warn);
  }

  /** Refuses a journal that has lost what was on the disk safely. */
  private void requireSynced(Replay replay, List<ScannedSegment> segments)
      throws UnusableFileException {
    Replay.End end = replay.end();
    long lost = replay.lastNumber() + 1;
    if (end != null && segments.stream().anyMatch(segment -> segment.synced() >= lost)) {
      throw opening.refusal(
          file,
          "its journal '%s' is damaged at line %d, although change %d had been on the disk safely"
              .formatted(end.segment().path(), end.line(), lost),
          "Restore copies of both; or move the journal away to go back to the last checkpoint");
    }
  }

  /** Reports what of the journal is not used: the end of a broken write, or more than that. */
  private void setRestAside(Replay replay, List<ScannedSegment> segments) throws IOException {
    Notices notices = opening.notices();
    Replay.End end = replay.end();
    if (end != null && end.goodLinesFollow()) {
      Path copy = setTornAside(end, segments);
      notices.warn(
          "The journal of data file '%s' is damaged at line %d of '%s', as after a power loss: changes from number %d on are left out, and their bytes are kept as '%s'."
              .formatted(
                  file,
                  end.line(),
                  end.segment().path().getFileName(),
                  replay.lastNumber() + 1,
                  copy));
    } else if (end != null) {
      notices.inform(
          "Data file '%s': the last write to its journal was broken off, and is left out."
              .formatted(file));
    }
  }

  private Path setTornAside(Replay.End end, List<ScannedSegment> segments) throws IOException {
    List<ScannedSegment> rest = segments.subList(segments.indexOf(end.segment()), segments.size());
    return copies.keep(
        () -> {
          List<InputStream> streams = new ArrayList<>();
          for (ScannedSegment segment : rest) {
            streams.add(files.read(segment.path()));
          }
          streams.get(0).skipNBytes(end.offset());
          return new SequenceInputStream(Collections.enumeration(streams));
        },
        FileText.suffix("torn", files.state(end.segment().path()).modified()));
  }

  private void setConflictsAside(List<Edits.RecordName> conflicts, FileReading.FileState state)
      throws IOException {
    if (!conflicts.isEmpty()) {
      Path copy =
          copies.keep(() -> files.read(file), FileText.suffix("conflict", state.modified()));
      opening.notices().warn(EditedText.conflictWarning(file, conflicts, copy));
    }
  }
}
