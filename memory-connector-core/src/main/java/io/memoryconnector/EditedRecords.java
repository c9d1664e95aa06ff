package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.file.Change;
import io.memoryconnector.internal.file.Edits.RecordName;
import io.memoryconnector.internal.file.Edits.TakenValue;
import io.memoryconnector.internal.file.RecordKeys;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.RecordsEditor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of one collection that changed in an edited file only. Puts them in all at once, as
 * people move a unique value from one record to another; what finds its value taken stays as it
 * was. For one merge.
 */
final class EditedRecords {
  private final String collection;
  private final RecordsEditor editor;
  private final Map<Object, EditedRecord> winners = new LinkedHashMap<>();
  private final List<TakenValue> taken = new ArrayList<>();

  /**
   * Begins with nothing edited.
   *
   * @param editor of the records that are there
   */
  EditedRecords(String collection, RecordsEditor editor) {
    this.collection = collection;
    this.editor = editor;
  }

  /** Adds a record that is still there as it was before. */
  void add(EditedRecord edited) {
    winners.put(edited.id(), edited);
  }

  /** Returns the records with those that were added; to be called once. */
  IndexedRecords putIn() {
    winners.keySet().forEach(editor::remove); // first: they may take values of each other
    for (EditedRecord edited : List.copyOf(winners.values())) {
      Document after = edited.after();
      if (after != null && winners.containsKey(edited.id())) {
        putIn(edited, after);
      }
    }
    return editor.toRecords();
  }

  private void putIn(EditedRecord edited, Document after) {
    IndexedRecords.Rivalry rivalry = editor.rivalOf(edited.id(), null, after);
    if (rivalry == null) {
      editor.put(edited.id(), after);
    } else {
      winners.remove(edited.id());
      lose(edited, rivalry.rivalId());
    }
  }

  /** Lets a record stay as it was, and so each one that had taken a value that it gave free. */
  private void lose(EditedRecord first, Object rivalId) {
    Deque<EditedRecord> losers = new ArrayDeque<>();
    note(first, rivalId);
    losers.add(first);
    for (EditedRecord loser = losers.poll(); loser != null; loser = losers.poll()) {
      Document before = loser.before();
      if (before != null) {
        for (EditedRecord next = takeOut(loser, before);
            next != null;
            next = takeOut(loser, before)) {
          note(next, loser.id());
          losers.add(next);
        }
        editor.put(loser.id(), before);
      }
    }
  }

  /** Takes out one that has a value of what comes back, and returns it; null if there is none. */
  private @Nullable EditedRecord takeOut(EditedRecord back, Document before) {
    IndexedRecords.Rivalry rivalry = editor.rivalOf(back.id(), null, before);
    EditedRecord edited = rivalry == null ? null : winners.remove(rivalry.rivalId());
    if (edited != null) {
      editor.remove(edited.id());
    }
    return edited;
  }

  private void note(EditedRecord loser, Object rivalId) {
    taken.add(
        new TakenValue(
            new RecordName(collection, RecordKeys.textOf(loser.id())), RecordKeys.textOf(rivalId)));
  }

  /** Returns what came in. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (EditedRecord edited : winners.values()) {
      Document after = edited.after();
      changes.add(
          after == null
              ? new Change.Delete(collection, edited.id())
              : new Change.Put(collection, edited.id(), after));
    }
    return changes;
  }

  /** Returns what stayed as it was. */
  List<TakenValue> taken() {
    return taken;
  }
}
