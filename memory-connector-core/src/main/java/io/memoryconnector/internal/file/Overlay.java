package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.file.CollectionSteps.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the steps of a journal again on a data file while it is read, so that a receiver gets each
 * record once. Where the file was edited meanwhile, it finds the records that both sides changed.
 * For one reading.
 */
final class Overlay implements ContentReceiver {
  private final ContentReceiver receiver;
  private final boolean edited;
  private final Map<String, CollectionSteps> collections = new LinkedHashMap<>();
  private final Map<String, Long> nextIds = new LinkedHashMap<>();
  private final Set<String> known = new HashSet<>(); // the collections that the file has
  private final List<Edits.RecordName> conflicts = new ArrayList<>();
  private final Arrivals arrivals = new Arrivals();

  /** Takes the records that the steps may name otherwise: told once all of the file is read. */
  private final List<Runnable> doubtful = new ArrayList<>();

  private Overlay(List<Step> steps, ContentReceiver receiver, boolean edited) {
    this.receiver = receiver;
    this.edited = edited;
    for (Step step : steps) {
      of(step.change().collection()).add(step);
    }
  }

  /**
   * Begins for the very file that the steps go on from, or one that somebody edited after them:
   * both count then, but the steps come first.
   */
  static Overlay of(Provenance.Origin origin, List<Step> steps, ContentReceiver receiver) {
    return new Overlay(steps, receiver, origin.edited());
  }

  private CollectionSteps of(String collection) {
    return collections.computeIfAbsent(collection, name -> new CollectionSteps());
  }

  @Override
  public void collection(String name) {
    receiver.collection(name);
    of(name);
    known.add(name);
  }

  @Override
  public void record(String collection, String key, Document record) {
    String name = of(collection).nameOf(key, record, edited);
    if (name.equals(key)) {
      take(collection, new Found(key, record), name);
    } else {
      doubtful.add(() -> takeDoubtful(collection, new Found(key, record), name));
    }
  }

  /** Leaves a record its own key if the file has another one under the name in the steps. */
  private void takeDoubtful(String collection, Found read, String name) {
    take(collection, read, of(collection).hasFound(name) ? read.key() : name);
  }

  private void take(String collection, Found read, String name) {
    CollectionSteps steps = of(collection);
    Effect effect = steps.find(name);
    if (effect == null) {
      takeUntouched(collection, read, steps);
    } else {
      takeChanged(collection, read, effect);
    }
  }

  private void takeUntouched(String collection, Found read, CollectionSteps steps) {
    if (!steps.isCleared()) {
      receiver.record(collection, read.key(), read.record());
    } else if (edited) {
      addConflict(collection, read.key()); // perhaps: nobody knows what it was
    }
  }

  private void takeChanged(String collection, Found read, Effect effect) {
    Document record = read.record();
    if (edited
        && !record.equals(effect.record())
        && !RecordVersion.of(record).equals(effect.was())) {
      addConflict(collection, read.key());
    }
    if (effect.record() != null) {
      receiver.record(collection, read.key(), effect.record());
    }
  }

  private void addConflict(String collection, String key) {
    conflicts.add(new Edits.RecordName(collection, key));
  }

  @Override
  public void nextId(String collection, long next) {
    nextIds.put(collection, next);
  }

  /** Delivers what the file does not have; to be called once it is read. */
  void finish() {
    doubtful.forEach(Runnable::run);
    collections.forEach(this::finish);
    collections.forEach(
        (name, steps) -> receiver.nextId(name, nextId(steps, nextIds.getOrDefault(name, 1L))));
  }

  /** Ids that were used in an edited file must not come again, wherever the steps went back to. */
  private long nextId(CollectionSteps steps, long inFile) {
    return edited ? Math.max(inFile, steps.next(inFile)) : steps.next(inFile);
  }

  private void finish(String name, CollectionSteps steps) {
    if (!known.contains(name)) {
      receiver.collection(name);
    }
    steps.forEachMissing(
        (key, effect) -> {
          Document record = effect.record();
          if (record != null) {
            arrivals.add(name, key);
            receiver.record(name, key, record);
            if (edited && effect.was() != null) {
              addConflict(name, key); // deleted by hand
            }
          }
        });
  }

  /** Returns the records that the file and the journal changed differently. */
  List<Edits.RecordName> conflicts() {
    return conflicts;
  }

  /** Returns the records that the file does not have. */
  Arrivals arrivals() {
    return arrivals;
  }

  /** A record as the file has it. */
  private record Found(String key, Document record) {}
}
