package io.memoryconnector.internal.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a tree: a {@link Leaf} with entries or a {@link Branch} with nodes. All leaves stand at
 * the same depth.
 *
 * <p>A node is immutable, except for the batch that made it: until that batch publishes its tree it
 * may write to the node in place (see {@link Edit#owns}). A change of a node may leave it with too
 * many or too few slots in use; whoever holds the node puts that right.
 */
abstract sealed class Node<K, V> implements Blocks<V> permits LeafValues, Branch {

  /** The most slots of a node. 32 copies less per change, 64 walks and loads faster: measured. */
  static final int MOST = 64;

  /**
   * The fewest slots of a node, except for the root and the right edge, where appending leaves
   * nodes that fill up later. Well below half of {@link #MOST}, so that a node that was just split
   * or joined is not joined or split by the next change.
   */
  static final int FEWEST = MOST / 3;

  final @Nullable Object owner;

  /** How many slots are in use, counted from the left. */
  int count;

  /** Those of the keys that a search compares. */
  Abbreviations abbreviations = Abbreviations.none();

  /** What scans have found out; only that of leaves, and of branches right above them. */
  private @Nullable Note note;

  Node(@Nullable Object owner, int count) {
    this.owner = owner;
    this.count = count;
  }

  /** Returns the key of a slot. */
  abstract K key(int slot, KeyForm<K, V> form);

  /** Compares a key with that of a slot. */
  abstract int compare(K key, int slot, KeyForm<K, V> form);

  /**
   * Looks among the keys from a slot on. Returns the slot of the key or, if it is in none, {@code
   * -1 - slot} of where it belongs.
   */
  final int search(K key, int from, KeyForm<K, V> form) {
    int shared = abbreviations.shared();
    if (shared == 0) {
      return presume(key, from, form);
    }
    long number = form.abbreviation(key, shared);
    int found = searchNumbers(key, number, form);
    if (found >= 0) {
      return found;
    }
    K neighbor = key(neighbor(-1 - found, number, from), form);
    int beginning = form.compareShared(key, neighbor, shared);
    return beginning == 0 ? found : -1 - (beginning < 0 ? from : count);
  }

  /** Searches, and presumes that the key begins with what all keys here share. */
  final int presume(K key, int from, KeyForm<K, V> form) {
    if (abbreviations.areNone()) {
      return searchKeys(key, from, count, form);
    }
    long number = form.abbreviation(key, abbreviations.shared());
    return abbreviations.areExact() && form.isExact(key)
        ? abbreviations.search(number)
        : searchNumbers(key, number, form);
  }

  /** Searches for an exact key, of which the abbreviation is known. */
  final int search(K key, long number, int from, KeyForm<K, V> form) {
    return abbreviations.areExact() ? abbreviations.search(number) : search(key, from, form);
  }

  /** Returns a slot beside a place: that of the key that was compared, if there is one. */
  private int neighbor(int place, long number, int from) {
    boolean isLeft = place == count || (place > from && abbreviations.at(place - 1) == number);
    return isLeft ? place - 1 : place;
  }

  /** Keys decide where numbers are equal. */
  private int searchNumbers(K key, long number, KeyForm<K, V> form) {
    int place = abbreviations.place(number);
    return searchKeys(key, place, abbreviations.endOf(number, place), form);
  }

  private int searchKeys(K key, int from, int to, KeyForm<K, V> form) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = compare(key, middle, form);
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

  /** Returns the number of entries in and below this node. */
  @Override
  public abstract int size();

  @Override
  public final @Nullable Note note() {
    return note;
  }

  @Override
  public final void note(Note newNote) {
    note = newNote;
  }

  /** Takes over what was noted of a node, perhaps this one, and holds without some of its slots. */
  final void takeNote(Node<K, V> source, long slots) {
    Note known = source.note;
    note = known == null ? null : known.without(slots);
  }

  /**
   * Returns a key that is above all keys on the left of this node and not above any within. The
   * leftmost node has nothing to part it from and may return any key.
   */
  abstract K low(KeyForm<K, V> form);

  /** Returns this node with the entry; this node itself if it has it, or if the edit owns it. */
  abstract Node<K, V> put(K key, V value, Edit<K, V> edit);

  /** Returns this node without the key; this node itself if it lacks it, or if the edit owns it. */
  abstract Node<K, V> remove(K key, Edit<K, V> edit);

  /** Returns a new node with the slots from {@code from} to before {@code to}. */
  abstract Node<K, V> part(int from, int to, Edit<K, V> edit);

  /** Returns two new nodes: the slots to before {@code middle} and the others. */
  final List<Node<K, V>> split(int middle, Edit<K, V> edit) {
    return List.of(part(0, middle, edit), part(middle, count, edit));
  }

  /**
   * Returns a new node with the slots of this one and of its right neighbour, possibly too many.
   */
  abstract Node<K, V> join(Node<K, V> right, Edit<K, V> edit);
}
