package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.KeyRange;
import io.memoryconnector.internal.tree.Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A where that asks for one value of one property and nothing else, as most do: where that is the
 * id, or an index knows it, the answer is there at once, and there is nothing to plan.
 *
 * @param isId whether the property holds the ids
 */
record SoleValue(PropertyPath property, Object value, boolean isId) {

  /** Returns what a clause asks for, or null if that is more than one value. */
  static @Nullable SoleValue of(Clause clause, PropertyPath idProperty) {
    if (!(clause instanceof Clause.Compared compared)
        || !(compared.selection() instanceof Points points)
        || points.values().size() != 1) {
      return null;
    }
    Object value = points.values().get(0);
    return value == null || value instanceof List || value instanceof Document
        ? null
        : new SoleValue(compared.property(), value, compared.property().equals(idProperty));
  }

  /** Returns how many records have the value, or -1 if that takes a plan. */
  int count(IndexedRecords records) {
    if (isId) {
      return records.get(value) == null ? 0 : 1;
    }
    Slice<IndexKey, Object> entries = entries(records);
    return entries == null ? -1 : entries.size();
  }

  /**
   * Returns the records that have the value, if there are not several; null if that takes a plan.
   */
  @Nullable List<Document> oneOrNone(IndexedRecords records) {
    Object id = value;
    if (!isId) {
      Slice<IndexKey, Object> entries = entries(records);
      if (entries == null || entries.size() > 1) {
        return null;
      }
      Cursor<IndexKey, Object> entry = entries.cursor();
      if (!entry.next()) {
        return List.of();
      }
      id = entry.value();
    }
    Document record = records.get(id);
    return record == null ? List.of() : List.of(record);
  }

  /**
   * Returns all that an index has for the value; null if none tells by it which records have it.
   */
  private @Nullable Slice<IndexKey, Object> entries(IndexedRecords records) {
    for (PropertyIndex index : records.indexes()) {
      if (index.isSingleValued() && index.definition().properties().get(0).equals(property)) {
        return index
            .ids()
            .slice(KeyRange.<IndexKey>all().above(index.before(value)).below(index.after(value)));
      }
    }
    return null;
  }
}
