package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SortedTreeTest {

  private static final Comparator<Integer> ORDER = Comparator.naturalOrder();

  @Nested
  class without_entries {

    private final SortedTree<Integer, String> tree = SortedTree.empty(ORDER);

    @Test
    void has_no_first_and_no_last_key() {
      assertThat(tree.firstKey()).isNull();
      assertThat(tree.lastKey()).isNull();
    }

    @Test
    void finds_nothing() {
      assertThat(tree.get(1)).isNull();
      assertThat(tree.containsKey(1)).isFalse();
      assertThat(tree.isEmpty()).isTrue();
    }

    @Test
    void stays_the_same_when_a_key_is_removed() {
      assertThat(tree.remove(1)).isSameAs(tree);
    }

    @Test
    void has_nothing_to_walk_over() {
      assertThat(tree.entries().cursor().next()).isFalse();
      assertThat(tree.entries().reversed().cursor().next()).isFalse();
    }
  }

  @Nested
  class with_entries {

    private final SortedTree<Integer, String> tree =
        SortedTree.<Integer, String>empty(ORDER).put(2, "two").put(1, "one").put(3, "three");

    @Test
    void finds_a_value_by_its_key() {
      assertThat(tree.get(2)).isEqualTo("two");
    }

    @Test
    void replaces_a_value_in_a_new_version_only() {
      assertThat(tree.put(2, "zwei").get(2)).isEqualTo("zwei");
      assertThat(tree.get(2)).isEqualTo("two");
    }

    @Test
    void stays_the_same_when_a_value_is_put_again() {
      assertThat(tree.put(2, "two")).isSameAs(tree);
    }

    @Test
    void stays_the_same_when_an_absent_key_is_removed() {
      assertThat(tree.remove(7)).isSameAs(tree);
    }

    @Test
    void keeps_the_key_that_it_has_when_an_equal_one_is_put() {
      SortedTree<String, Integer> names =
          SortedTree.<String, Integer>empty(String.CASE_INSENSITIVE_ORDER).put("Ada", 1);
      assertThat(names.put("ADA", 2).firstKey()).isEqualTo("Ada");
    }

    @Test
    void counts_the_keys_below_another() {
      assertThat(tree.rank(3)).isEqualTo(2);
      assertThat(tree.rank(100)).isEqualTo(3);
    }
  }

  @Nested
  class under_ascending_keys {

    @Test
    void fills_its_leaves() {
      SortedTree<Integer, String> tree = SortedTree.empty(ORDER);
      for (int key = 0; key < 10_000; key++) {
        tree = tree.put(key, "");
      }
      TreeVerifier.verify(tree);
      assertThat(tree.size() / TreeVerifier.leavesOf(tree)).isGreaterThanOrEqualTo(Node.MOST - 2);
    }

    @Test
    void stays_small_when_the_first_keys_are_removed() {
      SortedTree<Integer, String> queue = SortedTree.empty(ORDER);
      for (int key = 0; key < 30_000; key++) {
        queue = queue.put(key, "").remove(key - 1_000);
      }
      TreeVerifier.verify(queue);
      assertThat(TreeVerifier.leavesOf(queue)).isLessThanOrEqualTo(1_000 / Node.FEWEST);
    }
  }

  @Nested
  class walked_over_during_writes {

    @Test
    void shows_the_version_that_the_walk_began_with() {
      SortedTree<Integer, String> tree = SortedTree.empty(ORDER);
      for (int key = 0; key < 10_000; key += 2) {
        tree = tree.put(key, "old");
      }
      List<Integer> seen = new ArrayList<>();
      TreeEditor<Integer, String> editor = tree.edit();
      SortedTree<Integer, String> next = tree;
      for (Cursor<Integer, String> cursor = tree.entries().cursor(); cursor.next(); ) {
        assertThat(cursor.value()).isEqualTo("old");
        seen.add(cursor.key());
        next = next.put(cursor.key() + 1, "new").put(cursor.key() + 2, "new").remove(cursor.key());
        editor.remove(cursor.key() + 2);
        editor.put(cursor.key(), "new");
      }
      assertThat(seen).hasSize(5_000).isSorted();
      assertThat(next.size()).isEqualTo(5_001);
      assertThat(editor.size()).isEqualTo(5_000);
    }
  }

  @Nested
  class keyed_by_value_and_id {

    private record Entry(String value, long id) {}

    /** Ids of probes, below and above all ids of records. */
    private static final long LEAST = Long.MIN_VALUE;

    private static final long GREATEST = Long.MAX_VALUE;

    private final SortedTree<Entry, Boolean> index = cities();

    private static SortedTree<Entry, Boolean> cities() {
      SortedTree<Entry, Boolean> index =
          SortedTree.empty(Comparator.comparing(Entry::value).thenComparing(Entry::id));
      for (long id = 0; id < 3_000; id++) {
        index = index.put(new Entry(List.of("Bern", "Oslo", "Rome").get((int) (id % 3)), id), true);
      }
      return index;
    }

    @Test
    void finds_all_ids_of_a_value_between_two_probes() {
      KeyRange<Entry> oslo =
          KeyRange.<Entry>all()
              .atLeast(new Entry("Oslo", LEAST))
              .atMost(new Entry("Oslo", GREATEST));
      List<Long> ids = new ArrayList<>();
      index.slice(oslo).visit((entry, value) -> ids.add(entry.id()));
      assertThat(ids).hasSize(1_000).isSorted().allMatch(id -> id % 3 == 1);
    }

    @Test
    void counts_the_values_above_a_probe() {
      KeyRange<Entry> afterBern = KeyRange.<Entry>all().above(new Entry("Bern", GREATEST));
      assertThat(index.countIn(afterBern)).isEqualTo(2_000);
    }

    @Test
    void finds_nothing_for_a_value_that_no_record_has() {
      KeyRange<Entry> lima =
          KeyRange.<Entry>all().above(new Entry("Lima", LEAST)).below(new Entry("Lima", GREATEST));
      assertThat(index.slice(lima).isEmpty()).isTrue();
    }
  }
}
