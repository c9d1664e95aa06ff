package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.GroupFinder;
import io.memoryconnector.internal.tree.SortedTree;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.IndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The records of a collection at one moment, by id, with its indexes. Immutable: each change
 * returns new records that share most of the old ones, in O(log n) for each index concerned.
 */
public final class IndexedRecords {
  private static final IndexedRecords EMPTY =
      new IndexedRecords(SortedTree.empty(IdForm.INSTANCE), List.of());

  private final SortedTree<Object, Document> byId;
  private final List<PropertyIndex> indexes;

  IndexedRecords(SortedTree<Object, Document> byId, List<PropertyIndex> indexes) {
    this.byId = byId;
    this.indexes = indexes;
  }

  /** Another record that has the same values in a unique index. */
  public record Rivalry(IndexDefinition index, Object rivalId) {}

  /** Returns no records and no indexes. */
  public static IndexedRecords empty() {
    return EMPTY;
  }

  /** Returns a builder of trees of records that come in the order of their ids. */
  public static TreeBuilder<Object, Document> builder() {
    return new TreeBuilder<>(IdForm.INSTANCE);
  }

  /** Returns these records, in the order of {@link #builder}, without indexes. */
  public static IndexedRecords of(SortedTree<Object, Document> byId) {
    return new IndexedRecords(byId, List.of());
  }

  /**
   * Returns the same records with these indexes instead of those that they have; reads every
   * record.
   */
  public IndexedRecords withIndexes(List<IndexDefinition> definitions) {
    List<PropertyIndex> made = new ArrayList<>(definitions.size());
    for (IndexDefinition definition : definitions) {
      made.add(PropertyIndex.of(definition, byId));
    }
    return new IndexedRecords(byId, made);
  }

  /** Returns no records, but the same indexes. */
  public IndexedRecords cleared() {
    return EMPTY.withIndexes(definitions());
  }

  /** Returns the records without these ids, put together anew: faster if there are many of them. */
  public IndexedRecords withoutAll(List<Object> ids) {
    Set<Object> gone = new TreeSet<>(Values.ID_ORDER); // equal objects may be different ids
    gone.addAll(ids);
    TreeBuilder<Object, Document> rest = builder();
    Cursor<Object, Document> entries = byId.entries().cursor();
    while (entries.next()) {
      if (!gone.contains(entries.key())) {
        rest.add(entries.key(), entries.value());
      }
    }
    return of(rest.build()).withIndexes(definitions());
  }

  private List<IndexDefinition> definitions() {
    return indexes.stream().map(PropertyIndex::definition).toList();
  }

  /** Returns the records by id, in the order of the ids. */
  public SortedTree<Object, Document> byId() {
    return byId;
  }

  /** Returns the indexes, in the order of their definition. */
  public List<PropertyIndex> indexes() {
    return indexes;
  }

  /** Returns the number of records. */
  public int size() {
    return byId.size();
  }

  /** Returns the record with this id, or null if there is none. */
  public @Nullable Document get(Object id) {
    return byId.get(id);
  }

  /** Returns the record to which an entry of an index leads, without an object for its id. */
  public @Nullable Document get(Cursor<IndexKey, Object> entry) {
    return entry.packed() instanceof PackedIds ids
        ? byId.getExact(ids.numberAt(entry.place()), Long::valueOf)
        : byId.get(entry.value());
  }

  /** Returns a finder of some records at once. */
  public GroupFinder<Object, Document> finder(int most) {
    return byId.groupFinder(Long::valueOf, most);
  }

  /** Adds the id to which an entry of an index leads to those that a finder looks up next. */
  public static void add(Cursor<IndexKey, Object> entry, GroupFinder<Object, Document> finder) {
    if (entry.packed() instanceof PackedIds ids) {
      finder.addExact(ids.numberAt(entry.place()));
    } else {
      finder.add(entry.value());
    }
  }

  /**
   * Returns the first other record that has the same values as this one in a unique index, or null
   * if there is none.
   *
   * @param id the id that the record has or would have
   */
  public @Nullable Rivalry rivalOf(Object id, Document record) {
    for (PropertyIndex index : indexes) {
      Object rival = index.rivalOf(id, record);
      if (rival != null) {
        return new Rivalry(index.definition(), rival);
      }
    }
    return null;
  }

  /** Returns the records in which this id has this record, be it new or a replacement. */
  public IndexedRecords with(Object id, Document record) {
    Document before = byId.get(id);
    List<PropertyIndex> changed = new ArrayList<>(indexes.size());
    for (PropertyIndex index : indexes) {
      changed.add(index.with(id, before, record));
    }
    return new IndexedRecords(byId.put(id, record), changed);
  }

  /** Returns the records without this id; these records if it is not there. */
  public IndexedRecords without(Object id) {
    Document before = byId.get(id);
    if (before == null) {
      return this;
    }
    List<PropertyIndex> changed = new ArrayList<>(indexes.size());
    for (PropertyIndex index : indexes) {
      changed.add(index.without(id, before));
    }
    return new IndexedRecords(byId.remove(id), changed);
  }

  /**
   * Returns an editor for a batch of changes, which starts from these records and leaves them
   * alone.
   */
  public RecordsEditor edit() {
    return new RecordsEditor(this);
  }
}
