package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Keys that are looked up at once lead to what each of them leads to alone. */
class GroupFinderTest {
  private static final long SEED = 20261128;
  private static final int MOST = 16;

  private final Random random = new Random(SEED);

  /** Whole numbers stand for themselves; others have the abbreviation of the one below. */
  private static final class WholeExactly extends WholeKeys<Double, String> {
    @Override
    public long abbreviation(Double key, int shared) {
      return (long) Math.floor(key);
    }

    @Override
    public boolean isExact(Double key) {
      return key == Math.floor(key);
    }
  }

  @Test
  void whole_numbers_are_found_beside_each_other() {
    for (int size : new int[] {0, 1, 64, 65, 1_000, 10_000}) {
      verify(treeOf(size, 1, 0), size);
    }
  }

  @Test
  void gaps_make_no_difference() {
    verify(treeOf(5_000, 3, 0), 15_000);
  }

  @Test
  void keys_are_compared_where_some_are_not_whole() {
    verify(treeOf(5_000, 1, 0.001), 5_000);
    verify(treeOf(1_000, 1, 0.5), 1_000);
  }

  @Test
  void nothing_is_found_where_no_key_was_added() {
    assertThat(found(treeOf(100, 1, 0).groupFinder(Double::valueOf, MOST))).isEmpty();
  }

  /** Returns a tree of numbers with steps between them, of which this part is not whole. */
  private SortedTree<Double, String> treeOf(int size, int step, double broken) {
    TreeBuilder<Double, String> builder = new TreeBuilder<>(new WholeExactly());
    for (int place = 0; place < size; place++) {
      double key = place * step + (random.nextDouble() < broken ? 0.5 : 0);
      builder.add(key, "value of " + key);
    }
    return builder.build();
  }

  private void verify(SortedTree<Double, String> tree, int bound) {
    GroupFinder<Double, String> finder = tree.groupFinder(Double::valueOf, MOST);
    for (int round = 0; round < 200; round++) {
      List<String> expected = new ArrayList<>();
      int count = random.nextInt(MOST + 1);
      for (int added = 0; added < count; added++) {
        int number = random.nextInt(bound + 2) - 1;
        double key = number + (random.nextInt(4) == 0 ? 0.5 : 0);
        if (key == number && random.nextBoolean()) {
          finder.addExact(number);
        } else {
          finder.add(key);
        }
        String value = tree.get(key);
        expected.addAll(value == null ? List.of() : List.of(value));
      }
      assertThat(found(finder)).as("seed %d, round %d", SEED, round).isEqualTo(expected);
    }
  }

  private static List<String> found(GroupFinder<Double, String> finder) {
    List<String> found = new ArrayList<>();
    finder.find(found::add);
    return found;
  }
}
