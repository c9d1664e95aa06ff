package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.file.Change;
import io.memoryconnector.internal.file.Edits.RecordName;
import io.memoryconnector.internal.file.RecordKeys;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.RecordsEditor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what somebody changed in a data file, record by record: what changed only there comes
 * in, what changed only here stays, and where both changed a record differently ours stays and is
 * named. For one merge.
 */
final class EditMerge {
  private final DataSourceState base;
  private final DataSourceState theirs;
  private final List<Change> changes = new ArrayList<>();
  private final List<RecordName> conflicts = new ArrayList<>();

  /**
   * Prepares a merge.
   *
   * @param base the content from which both sides started, in the types of the models
   * @param theirs the content of the file, in the same types
   */
  EditMerge(DataSourceState base, DataSourceState theirs) {
    this.base = base;
    this.theirs = theirs;
  }

  /** Returns our state with their changes; what both sides changed is the result. */
  Written<List<RecordName>> into(DataSourceState ours) {
    DataSourceState merged = ours;
    for (String name : names()) {
      merged = merged.with(merge(name, ours));
    }
    return new Written<>(merged, changes, conflicts);
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    theirs.collections().forEach(collection -> names.add(collection.name()));
    base.collections().forEach(collection -> names.add(collection.name()));
    return names;
  }

  private CollectionState merge(String name, DataSourceState ours) {
    CollectionState own = collection(ours, name);
    CollectionState edited = collection(theirs, name);
    CollectionState before = collection(base, name);
    RecordsEditor editor = own.records().edit();
    before.forEach( // first: a deletion may give a unique value free
        (id, record) -> {
          if (edited.find(id) == null) {
            settle(new Edited(name, id, record, null), editor);
          }
        });
    edited.forEach(
        (id, record) -> {
          Document then = before.find(id);
          if (!record.equals(then)) {
            settle(new Edited(name, id, then, record), editor);
          }
        });
    long nextId = Math.max(own.nextId(), edited.nextId());
    if (nextId > own.nextId()) {
      changes.add(new Change.Sequence(name, nextId));
    }
    return new CollectionState(name, editor.toRecords(), nextId);
  }

  private static CollectionState collection(DataSourceState state, String name) {
    CollectionState collection = state.collection(name);
    return collection == null ? CollectionState.empty(name) : collection;
  }

  /**
   * A record that is another in the file than it was.
   *
   * @param before null if there was none
   * @param after null if there is none any more
   */
  private record Edited(
      String collection, Object id, @Nullable Document before, @Nullable Document after) {
    RecordName name() {
      return new RecordName(collection, RecordKeys.textOf(id));
    }
  }

  private void settle(Edited edited, RecordsEditor editor) {
    Document own = editor.get(edited.id());
    Document after = edited.after();
    if (Objects.equals(own, after)) {
      return;
    }
    if (!Objects.equals(own, edited.before()) || isTaken(edited, editor)) {
      conflicts.add(edited.name());
    } else if (after == null) {
      editor.remove(edited.id());
      changes.add(new Change.Delete(edited.collection(), edited.id()));
    } else {
      editor.put(edited.id(), after);
      changes.add(new Change.Put(edited.collection(), edited.id(), after));
    }
  }

  private static boolean isTaken(Edited edited, RecordsEditor editor) {
    Document after = edited.after();
    IndexedRecords.Rivalry rivalry =
        after == null ? null : editor.rivalOf(edited.id(), editor.get(edited.id()), after);
    return rivalry != null;
  }
}
