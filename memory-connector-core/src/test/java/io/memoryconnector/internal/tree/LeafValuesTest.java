package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LeafValuesTest {
  private static final int HEAVY = -1;

  private final BoxForm form = new BoxForm();

  /**
   * A number, perhaps one of a box that holds others.
   *
   * @param box what it keeps alive, or null
   */
  private record Item(int number, @Nullable Box box) {
    static Item of(int number) {
      return new Item(number, null);
    }
  }

  /** Items packed, which are light. */
  private record Box(List<Integer> numbers) implements Packed<Item> {
    @Override
    public Item value(int index) {
      return new Item(numbers.get(index), this);
    }

    @Override
    public @Nullable Packed<Item> with(int index, Item item) {
      List<Integer> changed = new ArrayList<>(numbers);
      changed.set(index, item.number);
      return item.number == HEAVY ? null : new Box(changed);
    }

    @Override
    public @Nullable Packed<Item> inserted(int index, Item item) {
      List<Integer> more = new ArrayList<>(numbers);
      more.add(index, item.number);
      return item.number == HEAVY ? null : new Box(more);
    }

    @Override
    public Packed<Item> without(int index) {
      List<Integer> fewer = new ArrayList<>(numbers);
      fewer.remove(index);
      return new Box(fewer);
    }
  }

  /** Packs items unless one of them is heavy, and counts how often. */
  private static final class BoxForm extends WholeKeys<Integer, Item> {
    private int packed;

    @Override
    public @Nullable Packed<Item> packed(Block<Item> items) {
      List<Integer> numbers = new ArrayList<>();
      for (int index = 0; index < items.size(); index++) {
        numbers.add(items.value(index).number);
      }
      packed++;
      return numbers.contains(HEAVY) ? null : new Box(numbers);
    }

    @Override
    public Item alone(Item item) {
      return Item.of(item.number);
    }
  }

  private SortedTree<Integer, Item> ascending(int count) {
    SortedTree<Integer, Item> tree = SortedTree.empty(form);
    for (int key = 0; key < count; key++) {
      tree = tree.put(key, Item.of(key));
    }
    return tree;
  }

  /** Returns a tree of three leaves, the last one packed as well. */
  private SortedTree<Integer, Item> loaded() {
    TreeBuilder<Integer, Item> builder = new TreeBuilder<>(form);
    IntStream.range(0, 3 * Node.MOST).forEach(key -> builder.add(key, Item.of(key)));
    SortedTree<Integer, Item> tree = builder.build();
    form.packed = 0;
    return tree;
  }

  private static boolean isPacked(SortedTree<Integer, Item> tree, int key) {
    return tree.leafOf(key).packed != null;
  }

  private static List<@Nullable Box> boxes(Block<Item> items) {
    List<@Nullable Box> boxes = new ArrayList<>();
    IntStream.range(0, items.size()).forEach(index -> boxes.add(items.value(index).box));
    return boxes;
  }

  private static List<Integer> numbers(SortedTree<Integer, Item> tree) {
    List<Integer> numbers = new ArrayList<>();
    tree.entries().visit((key, item) -> numbers.add(item.number));
    return numbers;
  }

  @Nested
  class under_ascending_keys {
    @Test
    void are_packed_when_their_leaf_is_split_and_not_before() {
      SortedTree<Integer, Item> one = ascending(Node.MOST);
      assertThat(form.packed).isZero();
      SortedTree<Integer, Item> two = one.put(Node.MOST, Item.of(Node.MOST));
      assertThat(form.packed).isEqualTo(1);
      assertThat(isPacked(two, 0)).isTrue();
      assertThat(isPacked(two, Node.MOST)).isFalse();
      assertThat(isPacked(one, 0)).isFalse();
    }

    @Test
    void are_packed_once_in_a_batch() {
      TreeEditor<Integer, Item> editor = SortedTree.<Integer, Item>empty(form).edit();
      IntStream.range(0, 1_000).forEach(key -> editor.put(key, Item.of(key)));
      assertThat(form.packed).isZero();
      SortedTree<Integer, Item> tree = editor.toTree();
      assertThat(form.packed).isEqualTo(TreeVerifier.leavesOf(tree) - 1);
      assertThat(numbers(tree)).isEqualTo(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void are_unpacked_behind_loaded_ones_and_keep_none_of_them_alive() {
      int next = 3 * Node.MOST;
      SortedTree<Integer, Item> tree =
          loaded().remove(next - 1).remove(next - 2).put(next, Item.of(next));
      assertThat(isPacked(tree, next)).isFalse();
      assertThat(boxes(tree.leafOf(next))).containsOnlyNulls();
      assertThat(form.packed).isZero();
    }
  }

  @Nested
  class in_a_batch {
    @Test
    void stay_packed_under_few_changes() {
      TreeEditor<Integer, Item> editor = loaded().edit();
      editor.put(3, Item.of(300));
      editor.remove(5);
      SortedTree<Integer, Item> tree = editor.toTree();
      assertThat(form.packed).isZero();
      assertThat(isPacked(tree, 3)).isTrue();
    }

    @Test
    void are_packed_once_after_many_changes() {
      SortedTree<Integer, Item> before = loaded();
      TreeEditor<Integer, Item> editor = before.edit();
      IntStream.range(0, 20).forEach(key -> editor.put(key, Item.of(1_000 + key)));
      assertThat(form.packed).isZero();
      SortedTree<Integer, Item> tree = editor.toTree();
      assertThat(form.packed).isEqualTo(1);
      assertThat(numbers(tree).subList(18, 22)).containsExactly(1_018, 1_019, 20, 21);
      assertThat(numbers(before)).startsWith(0, 1, 2);
    }

    @Test
    void go_on_from_a_tree_that_was_given_without_changing_it() {
      TreeEditor<Integer, Item> editor = loaded().edit();
      IntStream.range(0, 20).forEach(key -> editor.put(key, Item.of(1_000 + key)));
      SortedTree<Integer, Item> given = editor.toTree();
      IntStream.range(0, 20).forEach(key -> editor.put(key, Item.of(2_000 + key)));
      assertThat(numbers(given)).startsWith(1_000, 1_001);
      assertThat(numbers(editor.toTree())).startsWith(2_000, 2_001);
      assertThat(numbers(given)).startsWith(1_000, 1_001);
    }

    @Test
    void of_a_leaf_that_goes_away_are_not_packed() {
      TreeEditor<Integer, Item> editor = loaded().edit();
      IntStream.range(0, Node.MOST - 10).forEach(editor::remove); // joins the first two leaves
      SortedTree<Integer, Item> tree = editor.toTree();
      assertThat(form.packed).isEqualTo(TreeVerifier.leavesOf(tree) - 1);
      assertThat(numbers(tree)).startsWith(Node.MOST - 10).hasSize(2 * Node.MOST + 10);
    }
  }

  @Nested
  class that_do_not_fit {
    @Test
    void stand_one_by_one_and_keep_no_packed_ones_alive() {
      SortedTree<Integer, Item> tree = loaded().put(3, Item.of(HEAVY));
      assertThat(isPacked(tree, 3)).isFalse();
      assertThat(boxes(tree.leafOf(3))).containsOnlyNulls();
    }

    @Test
    void are_packed_again_once_they_fit() {
      SortedTree<Integer, Item> unfit = loaded().put(3, Item.of(HEAVY));
      assertThat(isPacked(unfit.put(4, Item.of(400)), 3)).isFalse();
      assertThat(isPacked(unfit.put(3, Item.of(300)), 3)).isTrue();
      assertThat(isPacked(unfit.remove(3), 4)).isTrue();
    }
  }

  @Test
  void of_a_form_that_packs_nothing_stand_one_by_one() {
    TreeBuilder<Integer, Item> builder = new TreeBuilder<>(Comparator.naturalOrder());
    IntStream.range(0, 200).forEach(key -> builder.add(key, Item.of(key)));
    assertThat(isPacked(builder.build(), 3)).isFalse();
  }
}
