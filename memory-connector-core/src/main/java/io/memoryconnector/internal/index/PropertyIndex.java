package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.KeyForm;
import io.memoryconnector.internal.tree.KeyRange;
import io.memoryconnector.internal.tree.SortedTree;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.IndexDefinition.Uniqueness;
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
  private final KeyTraits traits;

  private PropertyIndex(
      IndexDefinition definition,
      KeyReader reader,
      SortedTree<IndexKey, Object> ids,
      KeyTraits traits) {
    this.definition = definition;
    this.reader = reader;
    this.ids = ids;
    this.traits = traits;
  }

  /** Returns the index over these records; reads every one. */
  static PropertyIndex of(IndexDefinition definition, SortedTree<Object, Document> records) {
    KeyReader reader = new KeyReader(definition.properties());
    NewIndex found = NewIndex.of(definition, reader, records);
    return new PropertyIndex(definition, reader, found.ids(), found.traits());
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
   * Whether no record has a list where the index leads, nor ever had since the index was made: each
   * record stands there once, and its key tells its values.
   */
  public boolean isSingleValued() {
    return traits.areSingleValues();
  }

  /**
   * Whether all values of a property compare with each other, null and missing aside, and always
   * did since the index was made.
   *
   * @param position of the property in the definition
   */
  public boolean isUniform(int position) {
    return traits.areUniform(position);
  }

  /** Whether no two records have the same value, null aside, of the first property. */
  public boolean isUniqueByFirst() {
    return definition.uniqueness() == Uniqueness.UNIQUE && definition.properties().size() == 1;
  }

  /** Whether the first property is null in some records and missing in others. */
  public boolean hasNullAndMissing() {
    return hasFirst(Landmark.NULL) && hasFirst(Landmark.MISSING);
  }

  /** Whether the first property is null or missing in any record. */
  public boolean hasNullOrMissing() {
    return hasFirst(Landmark.NULL) || hasFirst(Landmark.MISSING);
  }

  private boolean hasFirst(Landmark absence) {
    return !ids.slice(rangeOf(absence)).isEmpty();
  }

  /** Returns the range of all records that have the values of this key. */
  public KeyRange<IndexKey> sameValues(IndexKey key) {
    return KeyRange.<IndexKey>all()
        .above(IndexKey.before(key.value()))
        .below(IndexKey.after(key.value()));
  }

  /** Returns the range of all records whose first values are these, as {@link #before} has them. */
  public KeyRange<IndexKey> rangeOf(@Nullable Object... values) {
    return KeyRange.<IndexKey>all().above(before(values)).below(after(values));
  }

  /**
   * Returns the place before all records whose first values are these: one value, or {@link
   * Landmark}, for each of the first properties of the index.
   */
  public IndexKey before(@Nullable Object... values) {
    return IndexKey.before(keyValueOf(values));
  }

  /** Returns the place after all records whose first values are these. */
  public IndexKey after(@Nullable Object... values) {
    return IndexKey.after(keyValueOf(values));
  }

  /**
   * Returns a cursor before the first entry whose first value is this one, or what stands behind
   * it.
   */
  public Cursor<IndexKey, Object> from(Object value) {
    return ids.from(before(value));
  }

  /** Returns a cursor before the entry that is presumed to be the first with this first value. */
  public Cursor<IndexKey, Object> near(Object value) {
    return ids.near(before(value));
  }

  /** Whether an entry of an index of one property has this value. */
  public boolean isAt(Object value, Cursor<IndexKey, Object> entry) {
    return entry.key().hasValue(value);
  }

  /** Whether an entry that {@link #from} leads to has this first value. */
  public boolean isOf(Object value, Cursor<IndexKey, Object> entry) {
    return entry.compare(after(value)) > 0;
  }

  /** Whether an entry has the values of a key. */
  public boolean hasValuesOf(IndexKey key, Cursor<IndexKey, Object> entry) {
    return entry.compare(IndexKey.before(key.value())) < 0
        && entry.compare(IndexKey.after(key.value())) > 0;
  }

  boolean isUnique() {
    return definition.uniqueness() == Uniqueness.UNIQUE;
  }

  /** Returns the id of another record that has the same values, or null if there is none. */
  @Nullable Object rivalOf(Object id, Document record) {
    return rivalOf(id, record, ids);
  }

  /** Returns the id of another record in these ids that has the same values, or null. */
  @Nullable Object rivalOf(Object id, Document record, SortedTree<IndexKey, Object> among) {
    if (isUnique()) {
      for (Object value : reader.read(record).values()) {
        Object rival = isFree(value) ? null : otherIdOf(value, id, among);
        if (rival != null) {
          return rival;
        }
      }
    }
    return null;
  }

  PropertyIndex with(Object id, @Nullable Document before, Document after) {
    IndexEditor editor = new IndexEditor(this);
    editor.replace(id, before, after);
    return editor.toIndex();
  }

  PropertyIndex without(Object id, Document before) {
    IndexEditor editor = new IndexEditor(this);
    editor.remove(id, before);
    return editor.toIndex();
  }

  PropertyIndex with(SortedTree<IndexKey, Object> newIds, KeyTraits newTraits) {
    return new PropertyIndex(definition, reader, newIds, newTraits);
  }

  KeyTraits traits() {
    return traits;
  }

  /** Whether two records surely stand at the same places; false if it takes a closer look. */
  boolean isSame(Document record, Document other) {
    return reader.isSame(record, other);
  }

  Keys keysOf(Document record) {
    return reader.read(record);
  }

  /** Whether a record stands at the same places with these keys as with those. */
  boolean isSame(Keys keys, Keys others, Object id) {
    List<Object> values = keys.values();
    if (values.size() != others.values().size()) {
      return false;
    }
    for (int position = 0; position < values.size(); position++) {
      IndexKey other = new IndexKey(others.values().get(position), id);
      if (orderOf(definition).compare(new IndexKey(values.get(position), id), other) != 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Object otherIdOf(Object value, Object id, SortedTree<IndexKey, Object> among) {
    Cursor<IndexKey, Object> holders = among.slice(sameValues(new IndexKey(value, id))).cursor();
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
    return value instanceof Landmark;
  }

  private Object keyValueOf(@Nullable Object[] values) {
    Object[] present = new Object[values.length];
    for (int position = 0; position < values.length; position++) {
      Object value = values[position];
      present[position] = value == null ? Landmark.NULL : value;
    }
    return definition.properties().size() == 1 ? present[0] : present;
  }

  static KeyForm<IndexKey, Object> orderOf(IndexDefinition definition) {
    return definition.properties().size() == 1 ? IndexKey.BY_VALUE : IndexKey.BY_VALUES;
  }
}
