package io.memoryconnector.internal.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some dozens of neighbouring entries. How it keeps them is known to this class only. */
final class Leaf<K, V> extends Node<K, V> implements Block<V> {

  private static final Leaf<?, ?> EMPTY = new Leaf<>(null, 0, new Object[0], new Object[0]);

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
  static <K, V> Leaf<K, V> of(Object[] parts, Object[] values, int count, KeyForm<K, V> form) {
    V[] ownValues = (V[]) Arrays.copyOf(values, count);
    return new Leaf<K, V>(null, count, Arrays.copyOf(parts, count), ownValues).abbreviated(form);
  }

  @SuppressWarnings("unchecked") // nobody sees the array, so nobody misses its component type
  private static <K, V> Leaf<K, V> withRoom(int count, Edit<K, V> edit) {
    int room = edit.room(count);
    return new Leaf<>(edit.owner(), count, new Object[room], (V[]) new Object[room]);
  }

  @Override
  K key(int index, KeyForm<K, V> form) {
    return form.keyOf(parts[index], values[index]);
  }

  @Override
  int compare(K key, int index, KeyForm<K, V> form) {
    return form.compare(key, parts[index], values[index]);
  }

  /** Abbreviates the keys, unless all have the same part: those are looked for more seldom. */
  private Leaf<K, V> abbreviated(KeyForm<K, V> form) {
    abbreviations =
        count == 0 || parts[0].equals(parts[count - 1])
            ? Abbreviations.NONE
            : Abbreviations.of(this, 0, form).compact();
    return this;
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

  /** Returns the index of a key or, if it is not here, {@code -1 - index} of where it belongs. */
  int search(K key, KeyForm<K, V> form) {
    return search(key, 0, form);
  }

  /** Whether what a search returned is true of the whole tree: it is not beside these keys. */
  boolean isWithin(int found) {
    return found >= 0 || (found < -1 && found >= -count);
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
      leaf.abbreviations = abbreviations;
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
    if (!abbreviations.areNone()) {
      leaf.abbreviate(abbreviations, index, key, edit.form());
    }
    return leaf;
  }

  /** Abbreviates the keys, to which one was added, by what the others had before. */
  private void abbreviate(Abbreviations before, int index, K key, KeyForm<K, V> form) {
    int shared = before.shared();
    if (shared == 0 || form.compareShared(key, key(index == 0 ? 1 : 0, form), shared) == 0) {
      abbreviations = before.with(index, key, form);
    } else {
      abbreviated(form);
    }
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
    if (!abbreviations.areNone()) {
      leaf.abbreviations = abbreviations.without(index);
    }
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
    return part.abbreviated(edit.form());
  }

  @Override
  Node<K, V> join(Node<K, V> right, Edit<K, V> edit) {
    Leaf<K, V> other = (Leaf<K, V>) right;
    Leaf<K, V> joined = withRoom(count + other.count, edit);
    System.arraycopy(parts, 0, joined.parts, 0, count);
    System.arraycopy(other.parts, 0, joined.parts, count, other.count);
    System.arraycopy(values, 0, joined.values, 0, count);
    System.arraycopy(other.values, 0, joined.values, count, other.count);
    return joined.abbreviated(edit.form());
  }
}
