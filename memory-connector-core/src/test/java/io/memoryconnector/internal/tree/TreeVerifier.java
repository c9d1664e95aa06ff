package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/** Checks what must hold for the nodes of every tree. Reads the whole tree. */
final class TreeVerifier<K, V> {

  private final KeyForm<K, V> form;

  private TreeVerifier(KeyForm<K, V> form) {
    this.form = form;
  }

  static <K, V> void verify(SortedTree<K, V> tree) {
    new TreeVerifier<K, V>(tree.form()).verifyRoot(tree.root());
  }

  /** Returns the number of leaves. */
  static int leavesOf(SortedTree<?, ?> tree) {
    return leavesOf(tree.root());
  }

  private static int leavesOf(Node<?, ?> node) {
    if (!(node instanceof Branch<?, ?> branch)) {
      return 1;
    }
    int leaves = 0;
    for (int i = 0; i < branch.count; i++) {
      leaves += leavesOf(branch.child(i));
    }
    return leaves;
  }

  private void verifyRoot(Node<K, V> root) {
    assertThat(root.count).as("slots of the root").isLessThanOrEqualTo(Node.MOST);
    if (root instanceof Branch<K, V>) {
      assertThat(root.count).as("slots of a branch as root").isGreaterThanOrEqualTo(2);
    }
    verify(root, null, null);
  }

  /** Verifies a node, whose keys lie from {@code low} to below {@code high}; returns its height. */
  private int verify(Node<K, V> node, @Nullable K low, @Nullable K high) {
    return node instanceof Branch<K, V> branch
        ? verifyBranch(branch, low, high)
        : verifyLeaf((Leaf<K, V>) node, low, high);
  }

  private int verifyLeaf(Leaf<K, V> leaf, @Nullable K low, @Nullable K high) {
    for (int i = 0; i < leaf.count; i++) {
      K key = leaf.key(i, form);
      boolean inBounds = isAtMost(low, key) && (high == null || form.compare(key, high) < 0);
      boolean inOrder = i == 0 || form.compare(leaf.key(i - 1, form), key) < 0;
      if (!inBounds || !inOrder) { // not asserted one by one: there are millions
        throw new AssertionError("key %s in a leaf from %s to %s".formatted(key, low, high));
      }
    }
    if (high != null) {
      assertThat(leaf.packed == null).as("packed as far as it fits").isEqualTo(isUnfit(leaf));
    }
    verifyAbbreviations(leaf, 0);
    return 0;
  }

  /** The last leaf may wait for more, any other one is packed if it can be. */
  private boolean isUnfit(Leaf<K, V> leaf) {
    return form.packed(leaf) == null;
  }

  private boolean isAtMost(@Nullable K low, K key) {
    return low == null || form.compare(low, key) <= 0;
  }

  private int verifyBranch(Branch<K, V> branch, @Nullable K low, @Nullable K high) {
    int height = -1;
    int size = 0;
    for (int i = 0; i < branch.count; i++) {
      Node<K, V> child = branch.child(i);
      boolean last = i == branch.count - 1;
      verifyFill(child, last && high == null);
      if (i > 0 && child instanceof Branch<K, V>) {
        assertThat(child.low(form)).as("first low of child %d", i).isSameAs(branch.low(i));
      }
      assertThat(branch.before(i)).as("entries before child %d", i).isEqualTo(size);
      int below = verify(child, i == 0 ? low : branch.low(i), last ? high : branch.low(i + 1));
      assertThat(i == 0 || below == height).as("leaves at one depth").isTrue();
      height = below;
      size += child.size();
    }
    assertThat(branch.size()).as("size of a branch").isEqualTo(size);
    verifyAbbreviations(branch, 1);
    return height + 1;
  }

  private void verifyFill(Node<K, V> child, boolean atRightEdge) {
    int fewest = child instanceof Branch<K, V> ? 2 : 1;
    assertThat(child.count)
        .as("slots of a node")
        .isBetween(atRightEdge ? fewest : Node.FEWEST, Node.MOST);
  }

  /** Each number is what the form says of the key, and the key is found by it. */
  private void verifyAbbreviations(Node<K, V> node, int from) {
    Abbreviations abbreviations = node.abbreviations;
    for (int slot = from; slot < node.count; slot++) {
      K key = node.key(slot, form);
      boolean isRight =
          abbreviations.areNone()
              || abbreviations.at(slot) == form.abbreviation(key, abbreviations.shared());
      if (!isRight || node.search(key, from, form) != slot) {
        throw new AssertionError("abbreviation of key %s in slot %d".formatted(key, slot));
      }
    }
  }
}
