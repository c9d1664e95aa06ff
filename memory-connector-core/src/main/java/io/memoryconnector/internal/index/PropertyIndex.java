package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexKey.Absence;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.KeyRange;
import io.memoryconnector.internal.tree.SortedTree;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.internal.tree.TreeEditor;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.IndexDefinition.Uniqueness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads from the values of one or more properties to the ids of the records that have them, in the
 * order of the values. Immutable: each change returns a new index that shares most of the old one.
 */
public final class PropertyIndex {
  private final IndexDefinition definition;
  private final KeyReader reader;
  private final SortedTree<IndexKey, Object> ids;

  private PropertyIndex(
      IndexDefinition definition, KeyReader reader, SortedTree<IndexKey, Object> ids) {
    this.definition = definition;
    this.reader = reader;
    this.ids = ids;
  }

  static PropertyIndex of(IndexDefinition definition, SortedTree<Object, Document> records) {
    KeyReader reader = new KeyReader(definition.properties());
    List<IndexKey> keys = new ArrayList<>(records.size());
    records
        .entries()
        .visit(
            (id, record) -> {
              reader.read(record).forEach(value -> keys.add(new IndexKey(value, id)));
              return true;
            });
    return new PropertyIndex(definition, reader, treeOf(keys, orderOf(definition)));
  }

  /** Returns what the index is over. */
  public IndexDefinition definition() {
    return definition;
  }

  /**
   * Returns the ids in the order of the values, then of the ids. A record stands there once for
   * each value that it has.
   */
  public SortedTree<IndexKey, Object> ids() {
    return ids;
  }

  /**
   * Returns the place before all records whose first values are these: one value for each of the
   * first properties of the index.
   */
  public IndexKey before(@Nullable Object... values) {
    return IndexKey.before(keyValueOf(values));
  }

  /** Returns the place after all records whose first values are these. */
  public IndexKey after(@Nullable Object... values) {
    return IndexKey.after(keyValueOf(values));
  }

  /** Returns the id of another record that has the same values, or null if there is none. */
  @Nullable Object rivalOf(Object id, Document record) {
    return rivalOf(id, record, ids);
  }

  /** Returns the id of another record in these ids that has the same values, or null. */
  @Nullable Object rivalOf(Object id, Document record, SortedTree<IndexKey, Object> among) {
    if (definition.uniqueness() == Uniqueness.UNIQUE) {
      for (Object value : reader.read(record)) {
        Object rival = isFree(value) ? null : otherIdOf(value, id, among);
        if (rival != null) {
          return rival;
        }
      }
    }
    return null;
  }

  PropertyIndex with(Object id, @Nullable Document before, Document after) {
    TreeEditor<IndexKey, Object> editor = ids.edit();
    replace(editor, id, before, after);
    return from(editor);
  }

  PropertyIndex without(Object id, Document before) {
    TreeEditor<IndexKey, Object> editor = ids.edit();
    remove(editor, id, before);
    return from(editor);
  }

  TreeEditor<IndexKey, Object> edit() {
    return ids.edit();
  }

  PropertyIndex from(TreeEditor<IndexKey, Object> editor) {
    return new PropertyIndex(definition, reader, editor.toTree());
  }

  void replace(
      TreeEditor<IndexKey, Object> editor, Object id, @Nullable Document before, Document after) {
    List<Object> values = reader.read(after);
    if (before != null) {
      List<Object> former = reader.read(before);
      if (sameKeys(values, former, id)) {
        return; // the usual update leaves most indexes alone
      }
      former.forEach(value -> editor.remove(new IndexKey(value, id)));
    }
    values.forEach(value -> editor.put(new IndexKey(value, id), id));
  }

  void remove(TreeEditor<IndexKey, Object> editor, Object id, Document before) {
    reader.read(before).forEach(value -> editor.remove(new IndexKey(value, id)));
  }

  private @Nullable Object otherIdOf(Object value, Object id, SortedTree<IndexKey, Object> among) {
    KeyRange<IndexKey> sameValue =
        KeyRange.<IndexKey>all().above(IndexKey.before(value)).below(IndexKey.after(value));
    Cursor<IndexKey, Object> holders = among.slice(sameValue).cursor();
    while (holders.next()) {
      if (!Values.equal(holders.value(), id)) { // 1 and 1L are one id
        return holders.value();
      }
    }
    return null;
  }

  /** Whether any number of records may have this value: it is null or missing, even in part. */
  private static boolean isFree(Object value) {
    if (value instanceof Object[] values) {
      for (Object part : values) {
        if (isFree(part)) {
          return true;
        }
      }
      return false;
    }
    return value instanceof Absence;
  }

  private boolean sameKeys(List<Object> values, List<Object> former, Object id) {
    if (values.size() != former.size()) {
      return false;
    }
    for (int position = 0; position < values.size(); position++) {
      IndexKey key = new IndexKey(values.get(position), id);
      if (orderOf(definition).compare(key, new IndexKey(former.get(position), id)) != 0) {
        return false;
      }
    }
    return true;
  }

  private Object keyValueOf(@Nullable Object[] values) {
    Object[] present = new Object[values.length];
    for (int position = 0; position < values.length; position++) {
      Object value = values[position];
      present[position] = value == null ? Absence.NULL : value;
    }
    return definition.properties().size() == 1 ? present[0] : present;
  }

  private static Comparator<IndexKey> orderOf(IndexDefinition definition) {
    return definition.properties().size() == 1 ? IndexKey.BY_VALUE : IndexKey.BY_VALUES;
  }

  private static SortedTree<IndexKey, Object> treeOf(
      List<IndexKey> keys, Comparator<IndexKey> order) {
    keys.sort(order);
    TreeBuilder<IndexKey, Object> builder = new TreeBuilder<>(order);
    IndexKey last = null;
    for (IndexKey key : keys) {
      if (last == null || order.compare(last, key) < 0) { // a list may hold a value twice
        builder.add(key, key.id());
        last = key;
      }
    }
    return builder.build();
  }
}
