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
  private final List<PropertyIndex> indexes;
  private final TreeEditor<Object, Document> byId;
  private final List<TreeEditor<IndexKey, Object>> editors;

  RecordsEditor(IndexedRecords records) {
    this.indexes = records.indexes();
    this.byId = records.byId().edit();
    this.editors = indexes.stream().map(PropertyIndex::edit).toList();
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
    for (int position = 0; position < indexes.size(); position++) {
      PropertyIndex index = indexes.get(position);
      Object rival = index.rivalOf(id, record, editors.get(position).toTree());
      if (rival != null) {
        return new Rivalry(index.definition(), rival);
      }
    }
    return null;
  }

  /** Gives this id this record, be it new or a replacement; returns what it had, or null. */
  public @Nullable Document put(Object id, Document record) {
    Document before = byId.put(id, record);
    for (int position = 0; position < indexes.size(); position++) {
      indexes.get(position).replace(editors.get(position), id, before, record);
    }
    return before;
  }

  /** Removes this id; returns the record that it had, or null. */
  public @Nullable Document remove(Object id) {
    Document before = byId.remove(id);
    if (before != null) {
      for (int position = 0; position < indexes.size(); position++) {
        indexes.get(position).remove(editors.get(position), id, before);
      }
    }
    return before;
  }

  /** Returns the records with all changes so far. */
  public IndexedRecords toRecords() {
    List<PropertyIndex> changed = new ArrayList<>(indexes.size());
    for (int position = 0; position < indexes.size(); position++) {
      changed.add(indexes.get(position).from(editors.get(position)));
    }
    return new IndexedRecords(byId.toTree(), changed);
  }
}
