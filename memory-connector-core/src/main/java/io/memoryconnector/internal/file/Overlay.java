package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    of(name).known = true;
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
    take(collection, read, of(collection).found.contains(name) ? read.key() : name);
  }

  private void take(String collection, Found read, String name) {
    CollectionSteps steps = of(collection);
    String key = read.key();
    Document record = read.record();
    Effect effect = steps.effects.get(name);
    steps.found.add(name);
    if (effect == null) {
      if (!steps.cleared) {
        receiver.record(collection, key, record);
      } else if (edited) {
        conflicts.add(new Edits.RecordName(collection, key)); // perhaps: nobody knows what it was
      }
      return;
    }
    if (edited
        && !record.equals(effect.record())
        && !RecordVersion.of(record).equals(effect.was())) {
      conflicts.add(new Edits.RecordName(collection, key));
    }
    if (effect.record() != null) {
      receiver.record(collection, key, effect.record());
    }
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
    if (!steps.known) {
      receiver.collection(name);
    }
    steps.effects.forEach(
        (key, effect) -> {
          Document record = effect.record();
          if (!steps.found.contains(key) && record != null) {
            arrivals.add(name, key);
            receiver.record(name, key, record);
            if (edited && effect.was() != null) {
              conflicts.add(new Edits.RecordName(name, key)); // deleted by hand
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

  /**
   * What becomes of a record.
   *
   * @param record null if it is deleted
   * @param was the version that the data file had before the first step; null if nothing
   */
  private record Effect(@Nullable Document record, @Nullable String was) {}

  /** All steps of one collection, taken together. */
  private static final class CollectionSteps {
    private final Map<String, Effect> effects = new LinkedHashMap<>();
    private final Set<String> found = new LinkedHashSet<>();
    private final Map<String, String> names = new HashMap<>(); // by their plain forms
    private boolean known;
    private boolean cleared;
    private @Nullable Long sequence; // null as long as no step sets it
    private long raised;

    void add(Step step) {
      if (step.change() instanceof Change.Put put) {
        note(put.id());
        set(RecordKeys.textOf(put.id()), put.record(), step.was());
        if (put.id() instanceof Number) {
          raise(RecordKeys.wholeNumberOf(put.id()) + 1);
        }
      } else if (step.change() instanceof Change.Delete delete) {
        note(delete.id());
        set(RecordKeys.textOf(delete.id()), null, step.was());
      } else if (step.change() instanceof Change.Sequence next) {
        sequence = next.next();
      } else {
        cleared = true;
        effects.clear();
      }
    }

    private void note(Object id) {
      if (id instanceof Number || id instanceof Document) {
        String name = RecordKeys.textOf(id);
        names.put(id instanceof Number ? name : RecordKeys.plain(name), name);
      }
    }

    /**
     * Returns the key that the steps may have for a record of the file: people write 1.0 or 01 for
     * 1, and the parts of an object in any order. Only where the version says that it is the same
     * record, for those may be other ids as well. In a file that nobody edited, an object that is
     * not the id of its record needs no version: somebody laid it out before it was first read.
     */
    String nameOf(String key, Document record, boolean edited) {
      if (names.isEmpty() || effects.containsKey(key)) {
        return key;
      }
      String name = names.getOrDefault(RecordKeys.plain(key), key);
      Effect effect = effects.get(name);
      if (effect == null || effect.was() == null) {
        return key;
      }
      boolean isLaidOut = !edited && key.startsWith("{") && !RecordKeys.isTextIn(key, record);
      return isLaidOut || RecordVersion.of(record).equals(effect.was()) ? name : key;
    }

    private void set(String key, @Nullable Document record, @Nullable String was) {
      Effect before = effects.get(key);
      if (before != null && before.record() == null) {
        effects.remove(key); // what comes back stands last
      }
      effects.put(key, new Effect(record, before == null ? was : before.was()));
    }

    private void raise(long next) {
      raised = Math.max(raised, next);
      Long set = sequence;
      if (set != null) {
        sequence = Math.max(set, next);
      }
    }

    long next(long inFile) {
      return sequence == null ? Math.max(inFile, raised) : sequence;
    }
  }
}
