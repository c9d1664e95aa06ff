package io.memoryconnector.internal.tree;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Some dozens of neighbouring entries. How it keeps them is known to this class only. */
final class Leaf<K, V> extends LeafValues<K, V> {

  private static final Leaf<?, ?> EMPTY = new Leaf<>(null, 0, new Object[0]);

  /** Of each key, what its {@link KeyForm} says. */
  private Object[] parts;

  /** Whether the parts belong to the leaf that this one was made of. */
  private boolean sharesParts;

  private Leaf(@Nullable Object owner, int count, Object[] parts) {
    super(owner, count);
    this.parts = parts;
  }

  @SuppressWarnings("unchecked") // without entries it is a leaf of any type
  static <K, V> Leaf<K, V> empty() {
    return (Leaf<K, V>) EMPTY;
  }

  /** Returns a leaf of the first entries of two arrays, which are copied. */
  static <K, V> Leaf<K, V> of(Object[] parts, Object[] values, int count, KeyForm<K, V> form) {
    Leaf<K, V> leaf = new Leaf<>(null, count, Arrays.copyOf(parts, count));
    leaf.take(values, form);
    return leaf.abbreviated(form);
  }

  /** Returns a leaf that has room for the parts, but no values yet. */
  private static <K, V> Leaf<K, V> withRoom(int count, Edit<K, V> edit) {
    return new Leaf<>(edit.owner(), count, new Object[edit.room(count)]);
  }

  @Override
  K key(int index, KeyForm<K, V> form) {
    return form.keyOf(parts[index], value(index));
  }

  @Override
  int compare(K key, int index, KeyForm<K, V> form) {
    return form.compare(key, parts[index], this, index);
  }

  /** Abbreviates the keys, unless all have the same part: those are looked for more seldom. */
  private Leaf<K, V> abbreviated(KeyForm<K, V> form) {
    abbreviations =
        count == 0 || parts[0].equals(parts[count - 1])
            ? Abbreviations.none()
            : Abbreviations.of(this, 0, form).compact();
    return this;
  }

  /** Returns the index of a key or, if it is not here, {@code -1 - index} of where it belongs. */
  int search(K key, KeyForm<K, V> form) {
    return search(key, 0, form);
  }

  /** Returns where a key is, or belongs, presumably: as far as that is told without other keys. */
  int placeNear(K key, KeyForm<K, V> form) {
    return abbreviations.place(form.abbreviation(key, abbreviations.shared()));
  }

  /** Whether what a search returned is true of the whole tree: it is not beside these keys. */
  boolean isWithin(int found) {
    return found >= 0 || (found < -1 && found >= -count);
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
    edit.found(value(index));
    if (isAt(index, value)) {
      return this;
    }
    Leaf<K, V> leaf = this;
    if (!edit.owns(this)) {
      leaf = new Leaf<>(edit.owner(), count, parts);
      leaf.sharesParts = true;
      leaf.abbreviations = abbreviations;
    }
    leaf.takeWith(this, index, value, edit);
    return leaf;
  }

  private Leaf<K, V> insert(int index, K key, V value, Edit<K, V> edit) {
    if (index < count) {
      edit.insertsBefore();
    }
    int old = count;
    Leaf<K, V> leaf = edit.owns(this) ? withRoomFor(old + 1, edit) : withRoom(old + 1, edit);
    Slots.insert(parts, old, index, edit.form().partOf(key), leaf.parts);
    leaf.takeWithMore(this, index, value, edit);
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
    edit.found(value(index));
    int old = count;
    Leaf<K, V> leaf = edit.owns(this) ? withRoomFor(old, edit) : withRoom(old - 1, edit);
    Slots.remove(parts, old, index, leaf.parts);
    leaf.takeWithout(this, index, edit);
    leaf.count = old - 1;
    if (!abbreviations.areNone()) {
      leaf.abbreviations = abbreviations.without(index);
    }
    return leaf;
  }

  /** Returns this leaf, which the edit owns, with parts of its own that have so many slots. */
  private Leaf<K, V> withRoomFor(int slots, Edit<K, V> edit) {
    if (sharesParts || parts.length < slots) {
      parts = Arrays.copyOf(parts, edit.moreRoom(slots));
      sharesParts = false;
    }
    return this;
  }

  @Override
  Node<K, V> part(int from, int to, Edit<K, V> edit) {
    Leaf<K, V> part = withRoom(to - from, edit);
    System.arraycopy(parts, from, part.parts, 0, to - from);
    part.takePart(this, from, edit);
    return part.abbreviated(edit.form());
  }

  @Override
  Node<K, V> join(Node<K, V> right, Edit<K, V> edit) {
    Leaf<K, V> other = (Leaf<K, V>) right;
    Leaf<K, V> joined = withRoom(count + other.count, edit);
    System.arraycopy(parts, 0, joined.parts, 0, count);
    System.arraycopy(other.parts, 0, joined.parts, count, other.count);
    joined.takeAll(this, other, edit);
    return joined.abbreviated(edit.form());
  }
}
