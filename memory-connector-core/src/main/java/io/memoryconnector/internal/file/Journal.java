package io.memoryconnector.internal.file;

import io.memoryconnector.internal.file.Change.Clear;
import io.memoryconnector.internal.file.Change.Put;
import io.memoryconnector.internal.file.Change.Sequence;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The changes since the last checkpoint, one line each, in numbered files beside the data file. A
 * step that was appended survives a kill of the process; a power loss only once its segment is
 * synced. Not thread-safe: {@link LiveContent} guards it.
 */
final class Journal implements Closeable {
  private static final int MAX_HISTORY = 64;
  private static final long MAX_SEGMENT_BYTES = 16L << 20; // each is read as a whole

  private final Environment environment;
  private final SegmentNames names;
  private final String store;
  private final Deque<Segment> segments = new ArrayDeque<>(); // written by this process, in order
  private final Deque<Binding> history = new ArrayDeque<>(); // oldest first
  private Binding base;
  private Base content = new Base(List::of); // what the data file contains, too
  private long lastNumber;
  private long lastSegment;
  private long markedUpTo;
  private boolean isCutInVain; // whether the last checkpoint has not come to its end

  /** Goes on behind what was found. */
  Journal(Environment environment, SegmentNames names, Continuation found) {
    this.environment = environment;
    this.names = names;
    this.store = found.store();
    this.base = found.base();
    this.lastNumber = found.lastNumber();
    this.lastSegment = found.lastSegment();
    this.markedUpTo = lastNumber;
  }

  /** Returns the number of the last step. */
  long lastNumber() {
    return lastNumber;
  }

  /** Returns the number of the last step that the data file contains. */
  long baseNumber() {
    return base.upto();
  }

  /** Returns the content of the data file. */
  Base base() {
    return content;
  }

  /** Takes note of what the content of the data file is, or is in other types. */
  void note(Base same) {
    content = same;
  }

  /** Returns the number of bytes that a checkpoint would make superfluous. */
  long length() {
    return segments.stream().mapToLong(Segment::length).sum();
  }

  /**
   * Appends a batch of changes, all or none.
   *
   * @param latest what memory held before
   * @param synced the number of the last step that is known to be on the disk
   * @return the puts of records that the data file does not have
   */
  List<Put> append(List<? extends Change> changes, Content latest, long synced) throws IOException {
    List<? extends Change> steps = withoutImplied(changes);
    Segment segment = current();
    if (segment.length() >= MAX_SEGMENT_BYTES) {
      segment = begin(latest);
    }
    LineWriter lines = segment.writer();
    try {
      if (synced > markedUpTo) {
        lines.synced(synced);
      }
      List<Put> arrivals = write(steps, lines);
      segment.append();
      lastNumber += steps.size();
      markedUpTo = Math.max(markedUpTo, synced);
      return arrivals;
    } finally {
      lines.clear(); // a value that cannot be written leaves a part of its line
    }
  }

  /** Writes a line for each step, and returns the puts of records that the data file lacks. */
  private List<Put> write(List<? extends Change> steps, LineWriter lines) {
    List<Put> arrivals = new ArrayList<>();
    long number = lastNumber;
    for (int i = 0; i < steps.size(); i++) {
      Change change = steps.get(i);
      String was = content.versionBefore(change);
      if (was == null && change instanceof Put put) {
        arrivals.add(put);
      }
      lines.step(new Step(++number, change, was, i < steps.size() - 1));
    }
    return arrivals;
  }

  /** Leaves out what the put of a new number says already: the sequence goes on behind it. */
  private static List<? extends Change> withoutImplied(List<? extends Change> changes) {
    if (changes.size() == 1) {
      return changes;
    }
    List<Change> steps = new ArrayList<>(changes.size());
    Change before = null;
    boolean mayGoBack = false;
    for (Change change : changes) {
      mayGoBack |= change instanceof Clear; // a put only moves the sequence on
      if (mayGoBack || !(change instanceof Sequence sequence) || !isImplied(sequence, before)) {
        steps.add(change);
      }
      before = change;
    }
    return steps;
  }

  private static boolean isImplied(Sequence sequence, @Nullable Change before) {
    return before instanceof Put put
        && put.collection().equals(sequence.collection())
        && put.id() instanceof Number
        && sequence.next() == RecordKeys.wholeNumberOf(put.id()) + 1;
  }

  private Segment current() throws IOException {
    Segment last = segments.peekLast();
    return last == null ? begin(content.content()) : last;
  }

  /**
   * Begins a segment; the one before gets no more lines.
   *
   * @param latest what memory holds, where ids may have begun anew since the data file was written
   */
  Segment begin(Content latest) throws IOException {
    String salt = "%08x".formatted(environment.randomness().nextInt());
    SegmentHeader header =
        new SegmentHeader(
            store,
            salt,
            base.text(),
            base.upto(),
            lastNumber + 1,
            content.leastNextIds(new Base(latest)));
    lastSegment++; // another try must not meet what this one may leave
    Segment segment = Segment.create(environment, names, lastSegment, header, List.copyOf(history));
    segments.add(segment);
    return segment;
  }

  /** Goes on in a new segment if the last one is doubtful; that one stays if it has steps. */
  void leaveDoubtful(Content latest) throws IOException {
    Segment last = segments.peekLast();
    if (last != null && last.isDoubtful()) {
      begin(latest);
      if (last.from() > lastNumber) {
        segments.remove(last);
        last.remove(); // a disk that goes on failing must not be filled with them
      }
    }
  }

  /**
   * Begins a segment for what comes after a checkpoint, unless the last one has no steps. A disk on
   * which checkpoints go on failing is not filled with them: there the last one goes on while it is
   * small, and stays until the next checkpoint.
   *
   * @return where the journal goes on
   */
  Segment rotate(Content latest) throws IOException {
    Segment last = segments.peekLast();
    boolean goesOn =
        last != null
            && (last.from() > lastNumber || (isCutInVain && last.length() < MAX_SEGMENT_BYTES));
    isCutInVain = true;
    return goesOn ? last : begin(latest);
  }

  /** Notes that this text, which is about to be the data file or is it already, contains steps. */
  void bind(Binding binding) throws IOException {
    Segment segment = current();
    segment.writer().checkpoint(binding);
    segment.append();
  }

  /** Takes note of what the data file contains now; the one before is remembered. */
  void rebase(Binding newBase, Base newContent) {
    history.add(base);
    if (history.size() > MAX_HISTORY) {
      history.remove();
    }
    base = newBase;
    content = newContent;
  }

  /** Returns the segments with lines that a power loss could take, oldest first. */
  List<Segment> unsynced() {
    return segments.stream().filter(segment -> !segment.isSynced()).toList();
  }

  /**
   * Removes what is older than this segment, oldest first: of what an interruption leaves, the
   * newest tells what the data file contains.
   */
  void removeBefore(long number) throws IOException {
    isCutInVain = false;
    while (!segments.isEmpty() && segments.element().number() < number) {
      segments.remove().close();
    }
    for (Path old : names.existing().headMap(number, false).values()) {
      environment.access().deleteIfExists(old);
    }
  }

  /** Removes everything, after a checkpoint of all steps. */
  void remove() throws IOException {
    Map.Entry<Long, Path> last = names.existing().lastEntry();
    close();
    if (last != null) {
      removeBefore(last.getKey());
      environment.access().syncDirectory(names.directory()); // the newest goes last
      environment.access().deleteIfExists(last.getValue());
    }
  }

  /** Ends the writing; what is on the disk stays. */
  @Override
  public void close() throws IOException {
    while (!segments.isEmpty()) {
      segments.remove().close();
    }
  }
}
