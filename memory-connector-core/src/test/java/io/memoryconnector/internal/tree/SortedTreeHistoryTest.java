package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of a tree, all versions of which are kept and compared with a map afterwards.
 */
class SortedTreeHistoryTest {

  private static final int KEYS = 8_000;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void every_version_still_holds_what_a_map_held(long seed) {
    List<TreeHistory.Version> versions = TreeHistory.random(new SplittableRandom(seed), KEYS);

    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<Integer, Long> map = new TreeMap<>();
    for (int i = 0; i < versions.size(); i++) {
      versions.get(i).step().accept(map);
      try {
        compare(versions.get(i).tree(), map, random);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed %d, version %d of its history".formatted(seed, i), failure);
      }
    }
  }

  private void compare(
      SortedTree<Integer, Long> tree, NavigableMap<Integer, Long> map, SplittableRandom random) {
    TreeVerifier.verify(tree);
    assertThat(keysByVisit(tree.entries())).isEqualTo(List.copyOf(map.keySet()));
    int probe = random.nextInt(KEYS);
    assertThat(tree.get(probe)).isEqualTo(map.get(probe));
    assertThat(tree.containsKey(probe)).isEqualTo(map.containsKey(probe));
    assertThat(tree.rank(probe)).isEqualTo(map.headMap(probe).size());
    assertThat(tree.firstKey()).isEqualTo(map.isEmpty() ? null : map.firstKey());
    assertThat(tree.lastKey()).isEqualTo(map.isEmpty() ? null : map.lastKey());
    compareRange(tree, map, random);
  }

  private void compareRange(
      SortedTree<Integer, Long> tree, NavigableMap<Integer, Long> map, SplittableRandom random) {
    KeyRange<Integer> range = KeyRange.all();
    int low = random.nextInt(KEYS);
    int high = random.nextInt(low, KEYS);
    switch (random.nextInt(3)) {
      case 0 -> {
        range = range.atLeast(low);
        map = map.tailMap(low, true);
      }
      case 1 -> {
        range = range.above(low);
        map = map.tailMap(low, false);
      }
      default -> {}
    }
    switch (random.nextInt(3)) {
      case 0 -> {
        range = range.atMost(high);
        map = map.headMap(high, true);
      }
      case 1 -> {
        range = range.below(high);
        map = map.headMap(high, false);
      }
      default -> {}
    }
    assertThat(tree.countIn(range)).as("count in %s", range).isEqualTo(map.size());
    compareSlice(tree.slice(range), map, random);
    compareSlice(tree.slice(range).reversed(), map.descendingMap(), random);
  }

  private void compareSlice(
      Slice<Integer, Long> slice, NavigableMap<Integer, Long> map, SplittableRandom random) {
    int skip = random.nextInt(map.size() + 2);
    int limit = random.nextInt(map.size() + 2);
    assertThat(values(slice)).isEqualTo(List.copyOf(map.values()));
    assertThat(keysByVisit(slice)).isEqualTo(List.copyOf(map.keySet()));
    assertThat(values(slice.skip(skip).limit(limit)))
        .as("skip %d, limit %d", skip, limit)
        .isEqualTo(map.values().stream().skip(skip).limit(limit).toList());
  }

  private static List<Integer> keysByVisit(Slice<Integer, Long> slice) {
    List<Integer> keys = new ArrayList<>();
    assertThat(slice.visit((key, value) -> keys.add(key))).isTrue();
    return keys;
  }

  private static List<Long> values(Slice<Integer, Long> slice) {
    List<Long> values = new ArrayList<>();
    for (Cursor<Integer, Long> cursor = slice.cursor(); cursor.next(); ) {
      values.add(cursor.value());
    }
    return values;
  }
}
