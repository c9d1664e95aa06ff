package io.memoryconnector.internal.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a tree under way: a single one or a batch. It knows which nodes may be written to in
 * place, how large the arrays of new nodes are, and how the root grows and shrinks. Confined to one
 * thread.
 *
 * <p>A single change owns no node and gives its nodes arrays that fit. A batch owns the nodes that
 * it made; they have a little room, which doubles each time that it is used up, so that a batch of
 * one change wastes none and one of many copies nodes seldom.
 */
final class Edit<K, V> {

  /** Above the most slots that a node of a batch can reach before it is split. */
  private static final int BATCH_ROOM = Node.MOST + 1;

  /** The slots beside those in use of a node of a batch: few, as most batches are single writes. */
  private static final int BATCH_SLACK = 2;

  /** The slots that a split at the right edge moves to the new node: a branch needs two. */
  private static final int EDGE_SLOTS = 2;

  private final KeyForm<K, V> form;
  private final @Nullable Object owner;
  private final List<LeafValues<K, V>> open = new ArrayList<>();
  private boolean isInLastLeaf;
  private boolean isAppending;
  private @Nullable V previous;

  private Edit(KeyForm<K, V> form, @Nullable Object owner) {
    this.form = form;
    this.owner = owner;
  }

  static <K, V> Edit<K, V> single(KeyForm<K, V> form) {
    return new Edit<>(form, null);
  }

  static <K, V> Edit<K, V> batch(KeyForm<K, V> form) {
    return new Edit<>(form, new Object());
  }

  KeyForm<K, V> form() {
    return form;
  }

  @Nullable Object owner() {
    return owner;
  }

  boolean owns(Node<K, V> node) {
    return owner != null && node.owner == owner;
  }

  /** Returns the root of the tree with the entry. */
  Node<K, V> put(Node<K, V> root, K key, V value) {
    begin();
    Node<K, V> after = root.put(key, value, this);
    return after.count <= Node.MOST ? after : Branch.of(after.split(splitPoint(after), this), this);
  }

  /** Returns the root of the tree without the key. */
  Node<K, V> remove(Node<K, V> root, K key) {
    begin();
    Node<K, V> after = root.remove(key, this);
    return after instanceof Branch<K, V> branch && branch.count == 1 ? branch.child(0) : after;
  }

  /** Notes the value that the key had. */
  void found(V value) {
    previous = value;
  }

  /** Returns the value that the key of the last change had, or null if the key was not there. */
  @Nullable V previous() {
    return previous;
  }

  private void begin() {
    previous = null;
    isInLastLeaf = true;
    isAppending = true;
  }

  /** Notes that the change does not concern the last node of its level. */
  void leaveRightEdge() {
    isInLastLeaf = false;
    isAppending = false;
  }

  /** Notes that the new key is not the last one of its leaf. */
  void insertsBefore() {
    isAppending = false;
  }

  /** Whether the change concerns the last leaf of the tree. */
  boolean isInLastLeaf() {
    return isInLastLeaf;
  }

  /** Whether the new key is greater than all others. */
  boolean isAppending() {
    return isAppending;
  }

  /** Notes a leaf whose values are to be packed at the end. */
  void closeLater(LeafValues<K, V> leaf) {
    open.add(leaf);
  }

  /** Ends the edit: its nodes belong to nobody from here on. */
  void close() {
    open.forEach(leaf -> leaf.close(form));
  }

  /**
   * Returns where to split a node: behind what ascending keys will never touch again, or halves.
   */
  int splitPoint(Node<K, V> node) {
    return isAppending ? node.count - EDGE_SLOTS : node.count / 2;
  }

  /** Returns the length of a new array with {@code count} slots in use. */
  int room(int count) {
    return owner == null ? count : Math.max(count, Math.min(BATCH_ROOM, count + BATCH_SLACK));
  }

  /** Returns the length of an array in place of one that is full. */
  int moreRoom(int count) {
    return owner == null ? count : Math.max(count, BATCH_ROOM);
  }

  /** Returns an array that begins with the same elements and has at least so many slots. */
  <T> T[] withRoom(T[] array, int slots) {
    if (array.length >= slots) {
      return array;
    }
    return Arrays.copyOf(array, array.length == 0 ? room(slots) : moreRoom(slots));
  }
}
