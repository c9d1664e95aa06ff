package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.Selection.Points;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.KeyRange;
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
    PropertyIndex index = index(records);
    return index == null
        ? -1
        : index
            .ids()
            .countIn(KeyRange.<IndexKey>all().above(index.before(value)).below(index.after(value)));
  }

  /** Returns one if a record has the value, else zero, or -1 if that takes a plan. */
  int exists(IndexedRecords records) {
    if (isId) {
      return count(records);
    }
    PropertyIndex index = index(records);
    return index == null ? -1 : isNext(index, index.from(value)) ? 1 : 0;
  }

  /**
   * Returns the records that have the value, if there are not several; null if that takes a plan.
   */
  @Nullable List<Document> oneOrNone(IndexedRecords records) {
    if (isId) {
      return listOf(records.get(value));
    }
    PropertyIndex index = index(records);
    if (index == null) {
      return null;
    }
    Document likely = index.isUniqueByFirst() ? likely(index, records) : null;
    return likely == null ? oneOrNone(index, records) : List.of(likely);
  }

  /**
   * Returns the only record that has the value; null if it is not where it is presumed to be. It is
   * fetched before the value is compared: both wait for memory, and so they do it at once.
   */
  private @Nullable Document likely(PropertyIndex index, IndexedRecords records) {
    Cursor<IndexKey, Object> entry = index.near(value);
    Document record = entry.next() ? records.get(entry) : null;
    return record != null && index.isAt(value, entry) ? record : null;
  }

  private @Nullable List<Document> oneOrNone(PropertyIndex index, IndexedRecords records) {
    Cursor<IndexKey, Object> entry = index.from(value);
    if (!isNext(index, entry)) {
      return List.of();
    }
    Document record = records.get(entry);
    return !index.isUniqueByFirst() && isNext(index, entry) ? null : listOf(record);
  }

  private static List<Document> listOf(@Nullable Document record) {
    return record == null ? List.of() : List.of(record);
  }

  private boolean isNext(PropertyIndex index, Cursor<IndexKey, Object> entry) {
    return entry.next() && index.isOf(value, entry);
  }

  /** Returns an index that tells by the value which records have it; null if there is none. */
  private @Nullable PropertyIndex index(IndexedRecords records) {
    for (PropertyIndex index : records.indexes()) {
      if (index.isSingleValued() && index.definition().properties().get(0).equals(property)) {
        return index;
      }
    }
    return null;
  }
}
