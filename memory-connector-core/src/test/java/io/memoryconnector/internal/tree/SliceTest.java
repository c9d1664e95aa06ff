package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {

  private final Slice<Integer, String> slice = thousand().slice(KeyRange.<Integer>all().below(500));

  private static SortedTree<Integer, String> thousand() {
    TreeBuilder<Integer, String> builder = new TreeBuilder<>(Comparator.naturalOrder());
    IntStream.range(0, 1_000).forEach(key -> builder.add(key, "value " + key));
    return builder.build();
  }

  private static List<Integer> keys(Slice<Integer, String> slice) {
    List<Integer> keys = new ArrayList<>();
    slice.visit((key, value) -> keys.add(key));
    return keys;
  }

  @Test
  void skips_from_the_end_when_it_is_reversed() {
    assertThat(keys(slice.reversed().skip(497))).containsExactly(2, 1, 0);
  }

  @Test
  void ends_at_its_limit() {
    assertThat(keys(slice.skip(200).limit(3))).containsExactly(200, 201, 202);
    assertThat(keys(slice.reversed().limit(2))).containsExactly(499, 498);
  }

  @Test
  void keeps_its_entries_when_it_is_reversed_after_a_limit() {
    assertThat(keys(slice.limit(3).reversed())).containsExactly(2, 1, 0);
  }

  @Test
  void is_empty_when_more_is_skipped_than_there_is() {
    assertThat(slice.skip(Long.MAX_VALUE).isEmpty()).isTrue();
  }

  @Test
  void is_whole_when_its_limit_is_greater_than_its_size() {
    assertThat(slice.limit(Long.MAX_VALUE).size()).isEqualTo(500);
  }

  @Test
  void is_empty_when_the_ends_of_its_range_cross() {
    KeyRange<Integer> crossed = KeyRange.<Integer>all().atLeast(7).below(3);
    assertThat(thousand().slice(crossed).size()).isZero();
    assertThat(keys(thousand().slice(crossed).reversed())).isEmpty();
  }

  @Test
  void has_one_entry_for_the_range_of_one_key() {
    assertThat(keys(thousand().slice(KeyRange.only(7)))).containsExactly(7);
  }

  private static Slice<Integer, String> from(int first, int end) {
    return thousand().slice(KeyRange.<Integer>all().atLeast(first).below(end));
  }

  @Test
  void is_merged_with_those_that_overlap_or_touch_it() {
    assertThat(
            Slice.merged(
                List.of(from(40, 60), from(10, 12), from(20, 20), from(12, 15), from(45, 50))))
        .map(SliceTest::keys)
        .containsExactly(List.of(10, 11, 12, 13, 14), IntStream.range(40, 60).boxed().toList());
  }

  @Test
  void has_entries_in_common_with_another_in_its_own_order() {
    assertThat(keys(from(10, 14).reversed().commonWith(from(12, 20)))).containsExactly(13, 12);
    assertThat(from(10, 14).commonWith(from(14, 20)).isEmpty()).isTrue();
  }

  @Test
  void knows_how_far_away_another_begins() {
    assertThat(from(10, 14).distanceTo(from(300, 301))).isEqualTo(290);
  }

  @Test
  void stops_when_the_visitor_has_seen_enough() {
    List<Integer> seen = new ArrayList<>();
    boolean finished =
        slice.visit(
            (key, value) -> {
              seen.add(key);
              return key < 100;
            });
    assertThat(finished).isFalse();
    assertThat(seen).hasSize(101);
  }

  @Test
  void gives_keys_and_values_to_a_cursor() {
    Cursor<Integer, String> cursor = slice.skip(70).cursor();
    assertThat(cursor.next()).isTrue();
    assertThat(cursor.key()).isEqualTo(70);
    assertThat(cursor.value()).isEqualTo("value 70");
  }

  @Test
  void refuses_to_skip_or_limit_to_fewer_than_none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice.skip(-1))
        .withMessage("Cannot skip '-1' entries. Give zero or more.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> slice.limit(-5))
        .withMessage("Cannot limit to '-5' entries. Give zero or more.");
  }
}
