package io.memoryconnector.internal.tree;

import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Some dozens of neighbouring entries. How it keeps them is known to this class only. */
final class Leaf<K, V> extends Node<K, V> {

  private static final Leaf<?, ?> EMPTY = of(new Object[0], new Object[0], 0);

  private final K[] keys;
  private final V[] values;

  private Leaf(@Nullable Object owner, int count, K[] keys, V[] values) {
    super(owner, count);
    this.keys = keys;
    this.values = values;
  }

  @SuppressWarnings("unchecked") // without entries it is a leaf of any type
  static <K, V> Leaf<K, V> empty() {
    return (Leaf<K, V>) EMPTY;
  }

  /** Returns a leaf of the first entries of two arrays, which are copied. */
  @SuppressWarnings("unchecked") // the arrays hold what their callers put in as K and V
  static <K, V> Leaf<K, V> of(Object[] keys, Object[] values, int count) {
    K[] ownKeys = (K[]) Arrays.copyOf(keys, count);
    V[] ownValues = (V[]) Arrays.copyOf(values, count);
    return new Leaf<>(null, count, ownKeys, ownValues);
  }

  @SuppressWarnings("unchecked") // nobody sees the arrays, so nobody misses their component type
  private static <K, V> Leaf<K, V> withRoom(int count, Edit<K, V> edit) {
    int room = edit.room(count);
    return new Leaf<>(edit.owner(), count, (K[]) new Object[room], (V[]) new Object[room]);
  }

  K key(int index) {
    return keys[index];
  }

  V value(int index) {
    return values[index];
  }

  /** Shows {@code run} entries from an index on to the visitor, until it returns false. */
  boolean visit(int index, int step, int run, EntryVisitor<? super K, ? super V> visitor) {
    int end = index + step * run;
    for (int i = index; i != end; i += step) {
      if (!visitor.visit(keys[i], values[i])) {
        return false;
      }
    }
    return true;
  }

  /** Returns the index of a key or, if it is not here, {@code -1 - index} of where it belongs. */
  int search(K key, Comparator<? super K> comparator) {
    int low = 0;
    int high = count - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = comparator.compare(key, keys[middle]);
      if (order == 0) {
        return middle;
      } else if (order > 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1 - low;
  }

  @Override
  int size() {
    return count;
  }

  @Override
  K low() {
    return keys[0];
  }

  @Override
  Node<K, V> put(K key, V value, Edit<K, V> edit) {
    int index = search(key, edit.comparator());
    return index >= 0 ? replace(index, value, edit) : insert(-1 - index, key, value, edit);
  }

  private Leaf<K, V> replace(int index, V value, Edit<K, V> edit) {
    edit.found(values[index]);
    if (values[index] == value) {
      return this;
    }
    Leaf<K, V> leaf = this;
    if (!edit.owns(this)) {
      leaf = new Leaf<>(edit.owner(), count, edit.keep(keys), edit.copy(values, count));
    }
    leaf.values[index] = value;
    return leaf;
  }

  private Leaf<K, V> insert(int index, K key, V value, Edit<K, V> edit) {
    if (index < count) {
      edit.leaveRightEdge();
    }
    int old = count;
    Leaf<K, V> leaf = edit.owns(this) ? this : withRoom(old + 1, edit);
    Slots.insert(keys, old, index, key, leaf.keys);
    Slots.insert(values, old, index, value, leaf.values);
    leaf.count = old + 1;
    return leaf;
  }

  @Override
  Node<K, V> remove(K key, Edit<K, V> edit) {
    int index = search(key, edit.comparator());
    if (index < 0) {
      return this;
    }
    edit.found(values[index]);
    int old = count;
    Leaf<K, V> leaf = edit.owns(this) ? this : withRoom(old - 1, edit);
    Slots.remove(keys, old, index, leaf.keys);
    Slots.remove(values, old, index, leaf.values);
    leaf.count = old - 1;
    return leaf;
  }

  @Override
  Node<K, V> part(int from, int to, Edit<K, V> edit) {
    Leaf<K, V> part = withRoom(to - from, edit);
    System.arraycopy(keys, from, part.keys, 0, to - from);
    System.arraycopy(values, from, part.values, 0, to - from);
    return part;
  }

  @Override
  Node<K, V> join(Node<K, V> right, Edit<K, V> edit) {
    Leaf<K, V> other = (Leaf<K, V>) right;
    Leaf<K, V> joined = withRoom(count + other.count, edit);
    System.arraycopy(keys, 0, joined.keys, 0, count);
    System.arraycopy(other.keys, 0, joined.keys, count, other.count);
    System.arraycopy(values, 0, joined.values, 0, count);
    System.arraycopy(other.values, 0, joined.values, count, other.count);
    return joined;
  }
}
