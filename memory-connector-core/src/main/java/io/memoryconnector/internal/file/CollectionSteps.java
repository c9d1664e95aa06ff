package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All steps of a journal for one collection, taken together. For one reading. */
final class CollectionSteps {
  private final Map<String, Effect> effects = new LinkedHashMap<>();
  private final Set<String> found = new LinkedHashSet<>();
  private final Map<String, String> names = new HashMap<>(); // by their plain forms
  private boolean cleared;
  private @Nullable Long sequence; // null as long as no step sets it
  private long raised;

  /**
   * What becomes of a record.
   *
   * @param record null if it is deleted
   * @param was the version that the data file had before the first step; null if nothing
   */
  record Effect(@Nullable Document record, @Nullable String was) {}

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

  /**
   * Returns the key that the steps may have for a record of the file: people write 1.0 or 01 for 1,
   * and the parts of an object in any order. Only where the version says that it is the same
   * record, for those may be other ids as well. In a file that nobody edited, an object that is not
   * the id of its record needs no version: somebody laid it out before it was first read.
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

  /** Takes note of a record that the file has, and returns what becomes of it; null for nothing. */
  @Nullable Effect find(String name) {
    found.add(name);
    return effects.get(name);
  }

  /** Whether the file has had a record of this name so far. */
  boolean hasFound(String name) {
    return found.contains(name);
  }

  /** Whether all records of the file are gone that no step names. */
  boolean isCleared() {
    return cleared;
  }

  /** Hands over the names that the file does not have, with what becomes of their records. */
  void forEachMissing(BiConsumer<String, Effect> action) {
    effects.forEach(
        (name, effect) -> {
          if (!found.contains(name)) {
            action.accept(name, effect);
          }
        });
  }

  /**
   * Returns the number that the sequence goes on with.
   *
   * @param inFile the one in the file
   */
  long next(long inFile) {
    return sequence == null ? Math.max(inFile, raised) : sequence;
  }
}
