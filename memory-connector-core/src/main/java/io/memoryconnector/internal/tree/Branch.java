package io.memoryconnector.internal.tree;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two or more neighbouring nodes. It parts them by keys, to search, and counts the entries below
 * them, so that a position is found, and the position of a key told, without a walk.
 */
final class Branch<K, V> extends Node<K, V> {

  /**
   * Where each child begins: a key above all keys on its left and not above any within. It need not
   * be contained any more. The first one is what the branch above says of this branch, and so it
   * never changes; in the leftmost branch it says nothing.
   */
  private K[] lows;

  private Node<K, V>[] children;

  /** The number of entries in each child and all children on its left. */
  private int[] ends;

  /** Whether the lows, and the ends, belong to the branch that this one was made of. */
  private boolean sharesLows;

  private boolean sharesEnds;

  private Branch(@Nullable Object owner, int count, K[] lows, Node<K, V>[] children, int[] ends) {
    super(owner, count);
    this.lows = lows;
    this.children = children;
    this.ends = ends;
  }

  @SuppressWarnings("unchecked") // nobody sees the arrays, so nobody misses their component type
  private Branch(@Nullable Object owner, int count, int room) {
    this(owner, count, (K[]) new Object[room], (Node<K, V>[]) new Node<?, ?>[room], new int[room]);
  }

  /** Returns the branch above these nodes, which are at most {@link Node#MOST}. */
  static <K, V> Branch<K, V> of(List<Node<K, V>> nodes, Edit<K, V> edit) {
    Branch<K, V> branch = new Branch<>(edit.owner(), nodes.size(), edit.room(nodes.size()));
    for (int i = 0; i < nodes.size(); i++) {
      branch.set(i, nodes.get(i), edit);
    }
    return branch.abbreviated(edit.form());
  }

  private Branch<K, V> abbreviated(KeyForm<K, V> form) {
    abbreviations = Abbreviations.of(this, 1, form);
    return this;
  }

  private void set(int index, Node<K, V> child, Edit<K, V> edit) {
    lows[index] = child.low(edit.form());
    children[index] = child;
    ends[index] = before(index) + child.size();
  }

  /** Returns where a child begins: above all keys on its left, not above any within. */
  K low(int index) {
    return lows[index];
  }

  @Override
  K key(int index, KeyForm<K, V> form) {
    return lows[index];
  }

  @Override
  int compare(K key, int index, KeyForm<K, V> form) {
    return form.compare(key, lows[index]);
  }

  Node<K, V> child(int index) {
    return children[index];
  }

  /** Returns the number of entries on the left of a child. */
  int before(int index) {
    return index == 0 ? 0 : ends[index - 1];
  }

  int sizeOf(int index) {
    return ends[index] - before(index);
  }

  /** Returns the index of the child that has a key if any has it. */
  int childOf(K key, KeyForm<K, V> form) {
    return childAbove(search(key, 1, form));
  }

  /** Returns the same of an exact key that has this abbreviation, where those here are exact. */
  int childOf(long number) {
    return childAbove(abbreviations.search(number));
  }

  /** Returns the same of an exact key, of which the abbreviation is known. */
  int childOf(K key, long number, KeyForm<K, V> form) {
    return childAbove(search(key, number, 1, form));
  }

  /** Returns the same if the key begins with what all lows here share; else any child. */
  int presumedChildOf(K key, KeyForm<K, V> form) {
    return childAbove(presume(key, 1, form));
  }

  private static int childAbove(int found) {
    return found >= 0 ? found : -2 - found;
  }

  /** Returns the index of the child that has the entry at a position. */
  int childAt(int position) {
    int low = 0;
    int high = count - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (position < ends[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  @Override
  public int size() {
    return ends[count - 1];
  }

  @Override
  public int blocks() {
    return count;
  }

  @Override
  public Block<V> block(int place) {
    return (Leaf<K, V>) children[place];
  }

  @Override
  K low(KeyForm<K, V> form) {
    return lows[0];
  }

  @Override
  Node<K, V> put(K key, V value, Edit<K, V> edit) {
    int index = childToChange(key, edit);
    Node<K, V> child = children[index].put(key, value, edit);
    return child.count <= MOST
        ? replace(index, child, edit)
        : replace(index, 1, child.split(edit.splitPoint(child), edit), edit);
  }

  @Override
  Node<K, V> remove(K key, Edit<K, V> edit) {
    int index = childToChange(key, edit);
    Node<K, V> child = children[index].remove(key, edit);
    if (child.size() == sizeOf(index) || child.count >= FEWEST) {
      return replace(index, child, edit);
    }
    return index > 0
        ? join(index - 1, children[index - 1], child, edit)
        : join(0, child, children[1], edit);
  }

  private int childToChange(K key, Edit<K, V> edit) {
    int index = childOf(key, edit.form());
    if (index < count - 1) {
      edit.leaveRightEdge();
    }
    return index;
  }

  /**
   * Returns this branch with two neighbours, one of them too small, joined or shared out evenly.
   */
  private Branch<K, V> join(int index, Node<K, V> left, Node<K, V> right, Edit<K, V> edit) {
    Node<K, V> joined = left.join(right, edit);
    List<Node<K, V>> nodes =
        joined.count <= MOST ? List.of(joined) : joined.split(joined.count / 2, edit);
    return replace(index, 2, nodes, edit);
  }

  /** Returns this branch with another child in place of one, which begins at the same key. */
  private Branch<K, V> replace(int index, Node<K, V> child, Edit<K, V> edit) {
    int growth = child.size() - sizeOf(index);
    if (child == children[index] && growth == 0) {
      return this;
    }
    Branch<K, V> branch = this;
    if (!edit.owns(this)) {
      branch = new Branch<>(edit.owner(), count, lows, Arrays.copyOf(children, count), ends);
      branch.sharesLows = true;
      branch.sharesEnds = true;
      branch.abbreviations = abbreviations;
    }
    branch.takeNote(this, 1L << index);
    branch.children[index] = child;
    if (growth != 0) { // else the ends may go on belonging to others
      branch.withOwnEnds(count, edit).grow(index, growth);
    }
    return branch;
  }

  /** Returns this branch with other nodes in place of some children, at least one for one. */
  private Branch<K, V> replace(int index, int removed, List<Node<K, V>> nodes, Edit<K, V> edit) {
    int old = count;
    int total = old - removed + nodes.size();
    int oldEnd = ends[index + removed - 1];
    Branch<K, V> branch =
        edit.owns(this)
            ? withRoomFor(Math.max(old, total), edit)
            : new Branch<>(edit.owner(), total, edit.room(total));
    branch.takeNote(this, Slots.bits(index, total));
    branch.count = total;
    copySlots(0, branch, 0, index + 1);
    copySlots(index + removed, branch, index + nodes.size(), old - index - removed);
    Slots.clear(branch.lows, total);
    Slots.clear(branch.children, total);
    K low = branch.lows[index];
    for (int i = 0; i < nodes.size(); i++) {
      branch.set(index + i, nodes.get(i), edit);
    }
    branch.lows[index] = low; // although the first node may have a greater first key by now
    int next = index + nodes.size();
    branch.grow(next, branch.before(next) - oldEnd);
    return branch.abbreviated(edit.form());
  }

  /** Returns this branch, which the edit owns, with arrays of its own that have so many slots. */
  private Branch<K, V> withRoomFor(int slots, Edit<K, V> edit) {
    if (sharesLows || lows.length < slots) {
      lows = Arrays.copyOf(lows, edit.moreRoom(slots));
      sharesLows = false;
    }
    if (children.length < slots) {
      children = Arrays.copyOf(children, edit.moreRoom(slots));
    }
    return withOwnEnds(slots, edit);
  }

  private Branch<K, V> withOwnEnds(int slots, Edit<K, V> edit) {
    if (sharesEnds || ends.length < slots) {
      ends = Arrays.copyOf(ends, edit.moreRoom(slots));
      sharesEnds = false;
    }
    return this;
  }

  private void grow(int from, int growth) {
    for (int i = from; i < count; i++) {
      ends[i] += growth;
    }
  }

  private void copySlots(int from, Branch<K, V> target, int to, int length) {
    System.arraycopy(lows, from, target.lows, to, length);
    System.arraycopy(children, from, target.children, to, length);
    System.arraycopy(ends, from, target.ends, to, length);
  }

  @Override
  Node<K, V> part(int from, int to, Edit<K, V> edit) {
    Branch<K, V> part = new Branch<>(edit.owner(), to - from, edit.room(to - from));
    copySlots(from, part, 0, to - from);
    part.grow(0, -before(from));
    return part.abbreviated(edit.form());
  }

  @Override
  Node<K, V> join(Node<K, V> right, Edit<K, V> edit) {
    Branch<K, V> other = (Branch<K, V>) right;
    int total = count + other.count;
    Branch<K, V> joined = new Branch<>(edit.owner(), total, edit.room(total));
    copySlots(0, joined, 0, count);
    other.copySlots(0, joined, count, other.count);
    joined.grow(count, size());
    return joined.abbreviated(edit.form());
  }
}
