package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What comes of changes on two sides, as naive as can be.
 *
 * @param base the texts of records by their ids, from which both sides start
 * @param theirs what the hand made of them
 * @param ours what the application made of them
 */
public record NaiveMerge(
    Map<Integer, String> base, Map<Integer, String> theirs, Map<Integer, String> ours) {
  private static final int IDS = 12;

  /** Returns texts with a few changes, additions and deletions. */
  public static Map<Integer, String> changed(
      Map<Integer, String> texts, String text, SplittableRandom random) {
    Map<Integer, String> changed = new TreeMap<>(texts);
    for (int i = random.nextInt(4); i > 0; i--) {
      set(changed, 1 + random.nextInt(IDS), random.nextInt(3) == 0 ? null : text + i);
    }
    return changed;
  }

  /** Returns what changed on one side only, and ours of what changed on both. */
  public Map<Integer, String> merged() {
    Map<Integer, String> merged = new TreeMap<>(ours);
    for (int id = 1; id <= IDS; id++) {
      if (Objects.equals(base.get(id), ours.get(id))) {
        set(merged, id, theirs.get(id));
      }
    }
    return merged;
  }

  /** Returns the same, but ours also where texts would not be unique any more. */
  public Map<Integer, String> mergedUniquely() {
    Map<Integer, String> merged = merged();
    for (int id = 1; id <= IDS; id++) {
      String text = merged.get(id);
      if (!Objects.equals(text, ours.get(id)) && text != null && isTaken(id, text, merged)) {
        set(merged, id, ours.get(id));
        id = 0; // this one may have a text that another one has taken: once more
      }
    }
    return merged;
  }

  private boolean isTaken(int id, String text, Map<Integer, String> merged) {
    return merged.entrySet().stream()
        .anyMatch(
            each ->
                each.getKey() != id
                    && each.getValue().equals(text)
                    && text.equals(ours.get(each.getKey())));
  }

  /** Returns texts of which two change places now and then. */
  public static Map<Integer, String> moved(Map<Integer, String> texts, SplittableRandom random) {
    Map<Integer, String> moved = new TreeMap<>(texts);
    for (int i = random.nextInt(3); i > 0; i--) {
      int left = 1 + random.nextInt(IDS);
      int right = 1 + random.nextInt(IDS);
      String former = moved.get(left);
      set(moved, left, moved.get(right));
      set(moved, right, former);
    }
    return moved;
  }

  /** Whether a record of theirs is lost. */
  public boolean isConflict() {
    for (int id = 1; id <= IDS; id++) {
      String their = theirs.get(id);
      if (!Objects.equals(base.get(id), their)
          && !Objects.equals(base.get(id), ours.get(id))
          && !Objects.equals(ours.get(id), their)) {
        return true;
      }
    }
    return false;
  }

  /** Does something with each text that is another in these texts; null for none. */
  public static void forEachChange(
      Map<Integer, String> from, Map<Integer, String> to, TextChange action) {
    for (int id = 1; id <= IDS; id++) {
      if (!Objects.equals(from.get(id), to.get(id))) {
        action.change(id, to.get(id));
      }
    }
  }

  /** Returns the text of a data file that somebody may have written by hand. */
  public static String byHand(String collection, Map<Integer, String> texts) {
    Document records = Document.empty();
    for (Map.Entry<Integer, String> text : texts.entrySet()) {
      Document record = Document.of("text", text.getValue()).with("id", text.getKey());
      records = records.with(text.getKey().toString(), record);
    }
    return Document.of("models", Document.of(collection, records)).with("by", "hand").toJson();
  }

  /** One text that changes. */
  public interface TextChange {
    /** Sets the text of a record, or deletes it. */
    void change(int id, @Nullable String text);
  }

  private static void set(Map<Integer, String> texts, int id, @Nullable String text) {
    if (text == null) {
      texts.remove(id);
    } else {
      texts.put(id, text);
    }
  }
}
