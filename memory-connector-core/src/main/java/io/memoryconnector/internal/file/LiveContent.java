package io.memoryconnector.internal.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What memory holds, and the journal that leads there from the data file. Thread-safe: a checkpoint
 * takes a cut of it while saves go on.
 */
final class LiveContent implements Closeable {
  private final Lock lock = new ReentrantLock(); // held for one append at most
  private final Journal journal;
  private Content latest;
  private Arrivals arrivals;

  /**
   * Begins with what was read.
   *
   * @param arrivals what the journal added to the data file
   */
  LiveContent(Journal journal, Content content, Arrivals arrivals) {
    this.journal = journal;
    journal.note(new Base(content));
    this.latest = content;
    this.arrivals = arrivals;
  }

  /**
   * All that a checkpoint needs of one moment.
   *
   * @param segment where the journal goes on
   * @param upto the number of the last step that the content has
   */
  record Cut(Content content, Arrivals arrivals, Segment segment, long upto) {}

  /** What a sync has to do: when these segments are synced, all steps up to a number are. */
  record Unsynced(List<Segment> segments, long upto) {}

  /** Appends changes and returns the number of the last one. */
  long append(List<? extends Change> changes, Content after, long synced) throws IOException {
    lock.lock();
    try {
      for (Change.Put put : journal.append(changes, latest, synced)) {
        arrivals.add(put.collection(), RecordKeys.textOf(put.id()));
      }
      latest = after;
      return journal.lastNumber();
    } finally {
      lock.unlock();
    }
  }

  /** Takes note of content that says the same in other types. */
  void note(Content same) {
    lock.lock();
    try {
      if (latest == journal.base().content()) { // its records are found by their ids of now
        journal.note(new Base(same));
      }
      latest = same;
    } finally {
      lock.unlock();
    }
  }

  /** Whether there are changes that the data file does not contain. */
  boolean isAhead() {
    lock.lock();
    try {
      return journal.lastNumber() > journal.baseNumber();
    } finally {
      lock.unlock();
    }
  }

  long journalLength() {
    lock.lock();
    try {
      return journal.length();
    } finally {
      lock.unlock();
    }
  }

  Unsynced unsynced() {
    lock.lock();
    try {
      return new Unsynced(journal.unsynced(), journal.lastNumber());
    } finally {
      lock.unlock();
    }
  }

  /** Goes on in a new segment if the present one cannot be relied on. */
  void leaveDoubtful() throws IOException {
    lock.lock();
    try {
      journal.leaveDoubtful(latest);
    } finally {
      lock.unlock();
    }
  }

  /** Returns the content of this moment; what comes later goes to another segment. */
  Cut cut() throws IOException {
    lock.lock();
    try {
      Cut cut = new Cut(latest, arrivals, journal.rotate(latest), journal.lastNumber());
      arrivals = new Arrivals();
      return cut;
    } finally {
      lock.unlock();
    }
  }

  /** Takes a cut back of which no checkpoint has come. */
  void putBack(Cut cut) {
    lock.lock();
    try {
      cut.arrivals().addAll(arrivals);
      arrivals = cut.arrivals();
    } finally {
      lock.unlock();
    }
  }

  void bind(Binding binding) throws IOException {
    lock.lock();
    try {
      journal.bind(binding);
    } finally {
      lock.unlock();
    }
  }

  /** Takes note that the data file has this text, which contains the steps of the binding. */
  void rebase(Binding binding, Content content) {
    lock.lock();
    try {
      journal.rebase(binding, new Base(content));
    } finally {
      lock.unlock();
    }
  }

  /** Takes note that somebody edited the data file: other text and content, but no more steps. */
  void rebase(Fingerprint edited, Content content) throws IOException {
    lock.lock();
    try {
      Binding binding = new Binding(edited, journal.baseNumber());
      journal.bind(binding); // the steps made again on this text are the merge
      journal.rebase(binding, new Base(content));
    } finally {
      lock.unlock();
    }
  }

  Content baseContent() {
    lock.lock();
    try {
      return journal.base().content();
    } finally {
      lock.unlock();
    }
  }

  void removeBefore(Segment segment) throws IOException {
    lock.lock();
    try {
      journal.removeBefore(segment.number());
    } finally {
      lock.unlock();
    }
  }

  void removeJournal() throws IOException {
    lock.lock();
    try {
      journal.remove();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    lock.lock();
    try {
      journal.close();
    } finally {
      lock.unlock();
    }
  }
}
