package io.memoryconnector.internal.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some dozens of neighbouring entries. How it keeps them is known to this class only. */
final class Leaf<K, V> extends Node<K, V> implements Block<V> {

  private static final Leaf<?, ?> EMPTY = of(new Object[0], new Object[0], 0);

  /** Of each key, what its {@link KeyForm} says. */
  private Object[] parts;

  private V[] values;

  /** Whether the parts belong to the leaf that this one was made of. */
  private boolean sharesParts;

  private @Nullable Object note;

  private Leaf(@Nullable Object owner, int count, Object[] parts, V[] values) {
    super(owner, count);
    this.parts = parts;
    this.values = values;
  }

  @SuppressWarnings("unchecked") // without entries it is a leaf of any type
  static <K, V> Leaf<K, V> empty() {
    return (Leaf<K, V>) EMPTY;
  }

  /** Returns a leaf of the first entries of two arrays, which are copied. */
  @SuppressWarnings("unchecked") // the array holds what its caller put in as V
  static <K, V> Leaf<K, V> of(Object[] parts, Object[] values, int count) {
    V[] ownValues = (V[]) Arrays.copyOf(values, count);
    return new Leaf<>(null, count, Arrays.copyOf(parts, count), ownValues);
  }

  @SuppressWarnings("unchecked") // nobody sees the array, so nobody misses its component type
  private static <K, V> Leaf<K, V> withRoom(int count, Edit<K, V> edit) {
    int room = edit.room(count);
    return new Leaf<>(edit.owner(), count, new Object[room], (V[]) new Object[room]);
  }

  K key(int index, KeyForm<K, V> form) {
    return form.keyOf(parts[index], values[index]);
  }

  @Override
  public V value(int index) {
    return values[index];
  }

  @Override
  public @Nullable Object note() {
    return note;
  }

  @Override
  public void note(Object newNote) {
    note = newNote;
  }

  /** Shows {@code run} entries from an index on to the visitor, until it returns false. */
  boolean visit(
      int index, int run, Cursor<K, V> cursor, EntryVisitor<? super K, ? super V> visitor) {
    int end = index + cursor.step() * run;
    for (int i = index; i != end; i += cursor.step()) {
      if (!visitor.visit(key(i, cursor.form()), values[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * Tells whether no other leaf can have a key: it lies between the first and the last of these.
   */
  boolean mayHave(K key, KeyForm<K, V> form) {
    return count > 0
        && form.compare(key, parts[count - 1], values[count - 1]) <= 0
        && form.compare(key, parts[0], values[0]) >= 0;
  }

  /** Returns the index of a key or, if it is not here, {@code -1 - index} of where it belongs. */
  int search(K key, KeyForm<K, V> form) {
    int low = 0;
    int high = count - 1;
    int middle = count == 0 ? 0 : form.guess(key, parts[0], count);
    while (low <= high) {
      int order = form.compare(key, parts[middle], values[middle]);
      if (order == 0) {
        return middle;
      } else if (order > 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
      middle = (low + high) >>> 1;
    }
    return -1 - low;
  }

  @Override
  public int size() {
    return count;
  }

  @Override
  K low(KeyForm<K, V> form) {
    return key(0, form);
  }

  @Override
  Node<K, V> put(K key, V value, Edit<K, V> edit) {
    int index = search(key, edit.form());
    return index >= 0 ? replace(index, value, edit) : insert(-1 - index, key, value, edit);
  }

  private Leaf<K, V> replace(int index, V value, Edit<K, V> edit) {
    edit.found(values[index]);
    if (values[index] == value) {
      return this;
    }
    Leaf<K, V> leaf = this;
    if (!edit.owns(this)) {
      leaf = new Leaf<>(edit.owner(), count, parts, Arrays.copyOf(values, count));
      leaf.sharesParts = true;
    }
    leaf.values[index] = value;
    return leaf;
  }

  private Leaf<K, V> insert(int index, K key, V value, Edit<K, V> edit) {
    if (index < count) {
      edit.leaveRightEdge();
    }
    int old = count;
    Leaf<K, V> leaf = edit.owns(this) ? withRoomFor(old + 1, edit) : withRoom(old + 1, edit);
    Slots.insert(parts, old, index, edit.form().partOf(key), leaf.parts);
    Slots.insert(values, old, index, value, leaf.values);
    leaf.count = old + 1;
    return leaf;
  }

  @Override
  Node<K, V> remove(K key, Edit<K, V> edit) {
    int index = search(key, edit.form());
    if (index < 0) {
      return this;
    }
    edit.found(values[index]);
    int old = count;
    Leaf<K, V> leaf = edit.owns(this) ? withRoomFor(old, edit) : withRoom(old - 1, edit);
    Slots.remove(parts, old, index, leaf.parts);
    Slots.remove(values, old, index, leaf.values);
    leaf.count = old - 1;
    return leaf;
  }

  /** Returns this leaf, which the edit owns, with arrays of its own that have so many slots. */
  private Leaf<K, V> withRoomFor(int slots, Edit<K, V> edit) {
    if (sharesParts || parts.length < slots) {
      parts = Arrays.copyOf(parts, edit.moreRoom(slots));
      sharesParts = false;
    }
    if (values.length < slots) {
      values = Arrays.copyOf(values, edit.moreRoom(slots));
    }
    return this;
  }

  @Override
  Node<K, V> part(int from, int to, Edit<K, V> edit) {
    Leaf<K, V> part = withRoom(to - from, edit);
    System.arraycopy(parts, from, part.parts, 0, to - from);
    System.arraycopy(values, from, part.values, 0, to - from);
    return part;
  }

  @Override
  Node<K, V> join(Node<K, V> right, Edit<K, V> edit) {
    Leaf<K, V> other = (Leaf<K, V>) right;
    Leaf<K, V> joined = withRoom(count + other.count, edit);
    System.arraycopy(parts, 0, joined.parts, 0, count);
    System.arraycopy(other.parts, 0, joined.parts, count, other.count);
    System.arraycopy(values, 0, joined.values, 0, count);
    System.arraycopy(other.values, 0, joined.values, count, other.count);
    return joined;
  }
}
