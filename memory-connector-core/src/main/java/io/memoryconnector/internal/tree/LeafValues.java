package io.memoryconnector.internal.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The values of a {@link Leaf}, which alone extends this: as an object of their own they were one
 * step further away from every reader.
 *
 * <p>They are packed, if their form has a way to, or stand one by one in an array. A few changes of
 * an edit go into packed values as they are. What more of them change, and what does not fit in,
 * stands one by one until the edit is closed, which packs it once. In the last leaf of a tree what
 * stands one by one stays so until the leaf is split: more keys are to come.
 */
abstract sealed class LeafValues<K, V> extends Node<K, V> implements Block<V> permits Leaf {
  /** So many changes of packed values cost no more than to unpack them and to pack them again. */
  private static final int PACKED_CHANGES = 4;

  private static final Object[] NONE = {};

  /** The values, unless they are packed; in a batch with room for more. */
  private V[] values;

  @Nullable Packed<V> packed;

  /** How many changes of its edit this leaf has taken. */
  private int changes;

  /** Whether the edit has yet to pack the values. */
  private boolean isOpen;

  LeafValues(@Nullable Object owner, int count) {
    super(owner, count);
    this.values = none();
  }

  @SuppressWarnings("unchecked") // without elements it is an array of any type
  private static <V> V[] none() {
    return (V[]) NONE;
  }

  @Override
  public final V value(int index) {
    return packed == null ? values[index] : packed.value(index);
  }

  @Override
  public final int size() {
    return count;
  }

  @Override
  public final int blocks() {
    return 1;
  }

  @Override
  public final Block<V> block(int place) {
    return this;
  }

  /** Whether a slot has this very object as its value. */
  final boolean isAt(int index, V value) {
    return packed == null && values[index] == value;
  }

  /** Takes the first values of an array and packs them. */
  @SuppressWarnings("unchecked") // the array holds what its caller put in as V
  final void take(Object[] source, KeyForm<K, V> form) {
    values = (V[]) Arrays.copyOf(source, count);
    pack(form);
  }

  /** Takes the values of a leaf, perhaps its own ones, with another one in a slot. */
  final void takeWith(LeafValues<K, V> source, int index, V value, Edit<K, V> edit) {
    Packed<V> before = packedOf(source);
    Packed<V> changed = before == null ? null : before.with(index, value);
    if (changed == null) {
      values = source == this && packed == null ? values : source.copyOfValues(edit);
      values[index] = value;
      openUnlessLast(edit);
    }
    packed = changed;
  }

  /** Takes the values of a leaf, perhaps its own ones, and one more in front of a slot. */
  final void takeWithMore(LeafValues<K, V> source, int index, V value, Edit<K, V> edit) {
    Packed<V> before = edit.isAppending() ? null : packedOf(source);
    Packed<V> more = before == null ? null : before.inserted(index, value);
    if (more == null) {
      V[] others = source.unpacked(edit);
      values = edit.withRoom(values, source.count + 1);
      Slots.insert(others, source.count, index, value, values);
      openUnlessLast(edit);
    }
    packed = more;
  }

  /** Takes the values of a leaf, perhaps its own ones, but for that of a slot. */
  final void takeWithout(LeafValues<K, V> source, int index, Edit<K, V> edit) {
    Packed<V> before = source.count == 1 ? null : packedOf(source);
    if (before == null) {
      V[] others = source.unpacked(edit);
      values = edit.withRoom(values, source.count);
      Slots.remove(others, source.count, index, values);
      openUnlessLast(edit);
    }
    packed = before == null ? null : before.without(index);
  }

  /** Takes the values of two leaves, which go away. */
  final void takeAll(LeafValues<K, V> left, LeafValues<K, V> right, Edit<K, V> edit) {
    values = edit.withRoom(values, count);
    left.moveValues(0, left.count, values, 0, edit);
    right.moveValues(0, right.count, values, left.count, edit);
    openUnlessLast(edit);
  }

  /** Takes neighbouring values of a leaf, which goes away. */
  final void takePart(LeafValues<K, V> source, int from, Edit<K, V> edit) {
    values = edit.withRoom(values, count);
    source.moveValues(from, from + count, values, 0, edit);
    if (from + count < source.count) {
      open(edit);
    } else {
      openUnlessLast(edit);
    }
  }

  /** Packs the values, as no other change of the edit comes, unless this leaf went away. */
  final void close(KeyForm<K, V> form) {
    if (isOpen) {
      isOpen = false;
      pack(form);
    }
  }

  private void openUnlessLast(Edit<K, V> edit) {
    if (!edit.isInLastLeaf()) {
      open(edit);
    }
  }

  private void open(Edit<K, V> edit) {
    if (!isOpen) {
      isOpen = true;
      edit.closeLater(this);
    }
  }

  private void pack(KeyForm<K, V> form) {
    packed = count == 0 ? null : form.packed(this);
    if (packed != null) {
      values = none();
    }
    for (int index = 0; packed == null && index < count; index++) {
      values[index] = form.alone(values[index]);
    }
  }

  /** Returns packed values that are to take one more change of the edit, or null. */
  private @Nullable Packed<V> packedOf(LeafValues<K, V> source) {
    return changes++ < PACKED_CHANGES ? source.packed : null;
  }

  /** Returns the values one by one: the array that this leaf has, or a new one. */
  private V[] unpacked(Edit<K, V> edit) {
    return packed == null ? values : copyOfValues(edit);
  }

  private V[] copyOfValues(Edit<K, V> edit) {
    V[] copy = Arrays.copyOf(values, count);
    copyValues(0, count, copy, 0, edit);
    return copy;
  }

  private void moveValues(int from, int to, V[] target, int place, Edit<K, V> edit) {
    copyValues(from, to, target, place, edit);
    if (isOpen) { // else it may be another edit's, which nobody writes to
      isOpen = false;
    }
  }

  private void copyValues(int from, int to, V[] target, int place, Edit<K, V> edit) {
    for (int index = from; index < to; index++) {
      V value = value(index);
      target[place + index - from] = edit.isInLastLeaf() ? edit.form().alone(value) : value;
    }
  }
}
