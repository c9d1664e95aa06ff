package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexedRecords.Rivalry;
import io.memoryconnector.internal.tree.TreeEditor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes many changes to records at once, cheaper than one by one. Starts from records, which stay
 * as they are, and gives new ones with {@link #toRecords}. Confined to one thread.
 */
public final class RecordsEditor {
  private final TreeEditor<Object, Document> byId;
  private final List<IndexEditor> indexes;

  RecordsEditor(IndexedRecords records) {
    this.byId = records.byId().edit();
    this.indexes = records.indexes().stream().map(IndexEditor::new).toList();
  }

  /** Returns the record with this id, or null if there is none. */
  public @Nullable Document get(Object id) {
    return byId.get(id);
  }

  /**
   * Returns the first other record, earlier changes of this editor included, that has the same
   * values as this one in a unique index, or null if there is none.
   */
  public @Nullable Rivalry rivalOf(Object id, Document record) {
    for (IndexEditor editor : indexes) {
      Object rival = editor.rivalOf(id, record);
      if (rival != null) {
        return new Rivalry(editor.index().definition(), rival);
      }
    }
    return null;
  }

  /** Gives this id this record, be it new or a replacement; returns what it had, or null. */
  public @Nullable Document put(Object id, Document record) {
    Document before = byId.put(id, record);
    indexes.forEach(editor -> editor.replace(id, before, record));
    return before;
  }

  /** Removes this id; returns the record that it had, or null. */
  public @Nullable Document remove(Object id) {
    Document before = byId.remove(id);
    if (before != null) {
      indexes.forEach(editor -> editor.remove(id, before));
    }
    return before;
  }

  /** Returns the records with all changes so far. */
  public IndexedRecords toRecords() {
    return new IndexedRecords(byId.toTree(), indexes.stream().map(IndexEditor::toIndex).toList());
  }
}
