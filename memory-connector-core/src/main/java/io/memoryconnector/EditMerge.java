package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.file.Change;
import io.memoryconnector.internal.file.Edits.Merge;
import io.memoryconnector.internal.file.Edits.RecordName;
import io.memoryconnector.internal.file.Edits.TakenValue;
import io.memoryconnector.internal.file.RecordKeys;
import io.memoryconnector.internal.index.IndexedRecords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Takes over what somebody changed in a data file, record by record: what changed only there comes
 * in, what changed only here stays, and where both changed a record differently ours stays and is
 * named, as it does where a unique value belongs to another record. For one merge.
 */
final class EditMerge {
  private final DataSourceState base;
  private final DataSourceState theirs;
  private final List<Change> changes = new ArrayList<>();
  private final List<RecordName> conflicts = new ArrayList<>();
  private final List<TakenValue> taken = new ArrayList<>();

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

  /** Returns our state with their changes; the result tells what could not come in. */
  Written<Merge> into(DataSourceState ours) {
    DataSourceState merged = ours;
    for (String name : names()) {
      merged = merged.with(merge(name, ours));
    }
    return new Written<>(merged, changes, new Merge(theirs, conflicts, taken));
  }

  private Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    theirs.collections().forEach(collection -> names.add(collection.name()));
    base.collections().forEach(collection -> names.add(collection.name()));
    return names;
  }

  private CollectionState merge(String name, DataSourceState ours) {
    CollectionState own = ours.collectionOrEmpty(name);
    CollectionState edited = theirs.collectionOrEmpty(name);
    EditedRecords winners = new EditedRecords(name, own.records().edit());
    forEachEdit(base.collectionOrEmpty(name), edited, record -> decide(record, own, winners));
    IndexedRecords records = winners.putIn();
    changes.addAll(winners.changes());
    taken.addAll(winners.taken());
    long nextId = Math.max(own.nextId(), edited.nextId());
    if (nextId > own.nextId()) {
      changes.add(new Change.Sequence(name, nextId));
    }
    return new CollectionState(name, records, nextId);
  }

  /** Hands over what is gone, then what is new or another. */
  private static void forEachEdit(
      CollectionState before, CollectionState edited, Consumer<EditedRecord> action) {
    before.forEach(
        (id, record) -> {
          if (edited.find(id) == null) {
            action.accept(new EditedRecord(id, record, null));
          }
        });
    edited.forEach(
        (id, record) -> {
          Document then = before.find(id);
          if (!record.equals(then)) {
            action.accept(new EditedRecord(id, then, record));
          }
        });
  }

  private void decide(EditedRecord edited, CollectionState own, EditedRecords winners) {
    Document ours = own.find(edited.id());
    if (Objects.equals(ours, edited.after())) {
      return;
    }
    if (Objects.equals(ours, edited.before())) {
      winners.add(edited);
    } else {
      conflicts.add(new RecordName(own.name(), RecordKeys.textOf(edited.id())));
    }
  }
}
