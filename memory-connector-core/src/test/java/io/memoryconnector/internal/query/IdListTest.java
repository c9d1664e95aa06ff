package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids come out in their order, each once, however they lie and in whichever order they came. */
class IdListTest {
  private static final int LISTS = 100;

  private static List<Object> sorted(List<?> ids) {
    IdList.Collector collector = new IdList.Collector();
    ids.forEach(collector::add);
    IdList list = collector.toList();
    List<Object> sorted = new ArrayList<>();
    for (int place = 0; place < list.size(); place++) {
      sorted.add(list.get(place));
    }
    return sorted;
  }

  @Test
  void is_empty_without_ids() {
    assertThat(sorted(List.of())).isEmpty();
  }

  @Test
  void has_the_least_and_the_greatest_number() {
    assertThat(sorted(List.of(Long.MAX_VALUE, 3L, Long.MIN_VALUE)))
        .containsExactly(Long.MIN_VALUE, 3L, Long.MAX_VALUE);
    assertThat(sorted(List.of(Long.MAX_VALUE, Long.MAX_VALUE - 1))).hasSize(2);
    assertThat(sorted(List.of(Long.MIN_VALUE, Long.MIN_VALUE + 1))).hasSize(2);
  }

  @Test
  void has_text_beside_numbers() {
    assertThat(sorted(List.of("b", 2L, "a", 1L, 2L, "b"))).containsExactly(1L, 2L, "a", "b");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void has_numbers_near_each_other_or_far_apart(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int list = 0; list < LISTS; list++) {
      long bound = 1L << random.nextInt(1, 63);
      long shift = random.nextLong(-bound, bound);
      List<Long> ids = new ArrayList<>();
      for (int count = random.nextInt(1_000); count > 0; count--) {
        ids.add(shift / 2 + random.nextLong(bound));
      }
      TreeSet<Object> expected = new TreeSet<>(Values.ID_ORDER);
      expected.addAll(ids);
      assertThat(sorted(ids))
          .as("seed %d, list %d", seed, list)
          .containsExactlyElementsOf(expected);
    }
  }
}
