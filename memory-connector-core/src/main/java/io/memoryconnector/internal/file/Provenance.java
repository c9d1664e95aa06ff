package io.memoryconnector.internal.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a data file came about, as far as the journal beside it can tell: it is what the journal goes
 * on from, or somebody has edited that; everything else is refused. Immutable.
 */
final class Provenance {
  private final Opening opening;
  private final Path file;
  private final List<ScannedSegment> segments;

  private Provenance(Opening opening, Path file, List<ScannedSegment> segments) {
    this.opening = opening;
    this.file = file;
    this.segments = segments;
  }

  /**
   * Begins with all segments of the journal, of which there is at least one.
   *
   * @throws UnusableFileException if they are of several journals
   */
  static Provenance of(Opening opening, Path file, List<ScannedSegment> segments)
      throws UnusableFileException {
    Provenance provenance = new Provenance(opening, file, segments);
    provenance.requireOneStore();
    return provenance;
  }

  /**
   * What a data file is to the journal.
   *
   * @param upto the number of the last step in it
   * @param edited whether somebody wrote it, so that it may lack what a step says of a record
   */
  record Origin(long upto, boolean edited) {}

  /**
   * Finds the text among those that the journal knows; another one was edited.
   *
   * @throws UnusableFileException if the journal cannot go on from it
   */
  Origin originOf(Fingerprint text) throws UnusableFileException {
    long first = segments.stream().mapToLong(ScannedSegment::from).min().orElse(Long.MAX_VALUE);
    if (first == Long.MAX_VALUE) {
      return new Origin(0, false); // no segment was ever finished
    }
    Long upto = lastStepIn(text);
    if (upto == null) {
      requireText(text);
      return new Origin(first - 1, true);
    }
    if (upto + 1 < first) {
      requireText(text);
      if (segments.get(0).header() != null) { // a lost header says nothing
        throw older();
      }
    }
    return new Origin(upto, false);
  }

  /** Returns the number of the last step in a text that the journal knows; null if it does not. */
  private @Nullable Long lastStepIn(Fingerprint text) {
    return bindings()
        .filter(binding -> binding.text().equals(text))
        .map(Binding::upto)
        .max(Long::compare)
        .orElse(null);
  }

  /**
   * Refuses an unknown text that has lost all records of the one that the journal goes on from: who
   * leaves them out has hardly meant to delete them.
   */
  void requireRecords(ContentReader.Extent extent) throws UnusableFileException {
    if (bindings().noneMatch(binding -> binding.text().length() > 0)) {
      return; // there was no file before
    }
    switch (extent) {
      case NOTHING -> throw empty();
      case NO_MODELS ->
          throw opening.refusal(
              file,
              "it has no 'models', but its journal '%s' goes on from the records that were there"
                  .formatted(segments.get(0).path()),
              "Correct the file, or write {\"models\": {}} to keep only what is in the journal");
      case MODELS -> {}
    }
  }

  /**
   * Refuses an unknown text that goes on with smaller ids than the one that the journal goes on
   * from: mostly it is no edit of that, but older, and what it lacks nobody has deleted.
   *
   * @param nextIds of the collections of which the text names one
   */
  void requireNotOlder(Map<String, Long> nextIds) throws UnusableFileException {
    SegmentHeader header = segments.get(0).header();
    if (header != null && !mayGoBack()) {
      for (Map.Entry<String, Long> former : header.nextIds().entrySet()) {
        Long next = nextIds.get(former.getKey());
        if (next != null && next < former.getValue()) {
          throw olderOrEdited(former.getKey(), next, former.getValue());
        }
      }
    }
  }

  private UnusableFileException olderOrEdited(String collection, long next, long former) {
    return opening.refusal(
        file,
        "it seems to be older than its journal '%s', as if it came from a backup: the next id of '%s' is %d here, and was %d"
            .formatted(segments.get(0).path(), collection, next, former),
        "Restore the file that the journal belongs to; if this is that one, edited by hand, write %d there and start again; or remove '%s.journal.*' to go back to this one"
            .formatted(former, file.getFileName()));
  }

  /** Whether ids began anew, so that a later text may have smaller ones. */
  private boolean mayGoBack() {
    return segments.stream()
        .flatMap(segment -> segment.steps().stream())
        .anyMatch(step -> step.change() instanceof Change.Clear);
  }

  private UnusableFileException older() {
    return opening.refusal(
        file,
        "it is older than its journal '%s' and lacks changes that are no longer there, as if it came from a backup"
            .formatted(segments.get(0).path()),
        "Restore the file that the journal belongs to, or remove '%s.journal.*' to go back to this one"
            .formatted(file.getFileName()));
  }

  private Stream<Binding> bindings() {
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

  private void requireText(Fingerprint text) throws UnusableFileException {
    if (text.length() == 0 && segments.get(0).header() != null) {
      throw empty();
    }
  }

  private UnusableFileException empty() {
    return opening.refusal(
        file,
        "it is missing or empty, but its journal '%s' goes on from what it had"
            .formatted(segments.get(0).path()),
        "Restore the file, or remove '%s.journal.*' to begin anew".formatted(file.getFileName()));
  }

  private void requireOneStore() throws UnusableFileException {
    List<ScannedSegment> known = new ArrayList<>(segments);
    known.removeIf(segment -> segment.header() == null);
    for (ScannedSegment segment : known) {
      if (!storeOf(segment).equals(storeOf(known.get(0)))) {
        throw opening.refusal(
            file,
            "its journals '%s' and '%s' do not belong together, as if one came from a backup"
                .formatted(known.get(0).path(), segment.path()),
            "Remove the one that does not belong to this file");
      }
    }
  }

  private static String storeOf(ScannedSegment segment) {
    return Objects.requireNonNull(segment.header()).store();
  }

  /** Returns where the journal goes on after these steps. */
  Continuation continuation(Replay replay, long lastSegment, Continuation anew) {
    String store =
        segments.stream()
            .filter(segment -> segment.header() != null)
            .map(Provenance::storeOf)
            .findFirst()
            .orElse(anew.store());
    return new Continuation(store, replay.base(), replay.lastNumber(), lastSegment);
  }
}
