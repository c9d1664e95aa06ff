package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords.Rivalry;
import io.memoryconnector.internal.tree.TreeEditor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes many changes to records at once, cheaper than one by one. Starts from records, which stay
 * as they are, and gives new ones with {@link #toRecords}. Confined to one thread.
 */
public final class RecordsEditor {
  private final TreeEditor<Object, Document> byId;
  private final List<PropertyIndex> indexes;
  private final @Nullable IndexEditor[] editors; // of those indexes that have changed

  RecordsEditor(IndexedRecords records) {
    this.byId = records.byId().edit();
    this.indexes = records.indexes();
    this.editors = new IndexEditor[indexes.size()];
  }

  /** Returns the record with this id, or null if there is none. */
  public @Nullable Document get(Object id) {
    return byId.get(id);
  }

  /**
   * Returns the first other record, earlier changes of this editor included, that has the same
   * values as this one in a unique index, or null if there is none.
   *
   * @param before the record that the id has now, or null
   */
  public @Nullable Rivalry rivalOf(Object id, @Nullable Document before, Document record) {
    for (int position = 0; position < editors.length; position++) {
      PropertyIndex index = indexes.get(position);
      if (index.isUnique() && (before == null || !index.isSame(before, record))) {
        IndexEditor editor = editors[position];
        Object rival = editor == null ? index.rivalOf(id, record) : editor.rivalOf(id, record);
        if (rival != null) {
          return new Rivalry(index.definition(), rival);
        }
      }
    }
    return null;
  }

  /** Gives this id this record, be it new or a replacement; returns what it had, or null. */
  public @Nullable Document put(Object id, Document record) {
    Document before = byId.put(id, record);
    for (int position = 0; position < editors.length; position++) {
      if (before == null || !indexes.get(position).isSame(before, record)) {
        editor(position).replace(id, before, record); // the usual update leaves most alone
      }
    }
    return before;
  }

  /** Removes this id; returns the record that it had, or null. */
  public @Nullable Document remove(Object id) {
    Document before = byId.remove(id);
    for (int position = 0; before != null && position < editors.length; position++) {
      editor(position).remove(id, before);
    }
    return before;
  }

  /** Returns the records with all changes so far. */
  public IndexedRecords toRecords() {
    return new IndexedRecords(byId.toTree(), changesIndexes() ? toIndexes() : indexes);
  }

  private boolean changesIndexes() {
    for (IndexEditor editor : editors) {
      if (editor != null) {
        return true;
      }
    }
    return false;
  }

  private List<PropertyIndex> toIndexes() {
    List<PropertyIndex> changed = new ArrayList<>(editors.length);
    for (int position = 0; position < editors.length; position++) {
      IndexEditor editor = editors[position];
      changed.add(editor == null ? indexes.get(position) : editor.toIndex());
    }
    return changed;
  }

  private IndexEditor editor(int position) {
    IndexEditor editor = editors[position];
    if (editor == null) {
      editor = new IndexEditor(indexes.get(position));
      editors[position] = editor;
    }
    return editor;
  }
}
