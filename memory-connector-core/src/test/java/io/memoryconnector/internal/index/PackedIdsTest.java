package io.memoryconnector.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.Packed;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PackedIdsTest {
  private static final long GREAT = 1L << 31;

  @Test
  void ids_keep_their_type() {
    assertThat(values(packed(1, -2), 2)).containsExactly(1, -2);
    assertThat(values(packed(1L, 2L), 2)).containsExactly(1L, 2L);
  }

  @Test
  void an_id_goes_in_front_of_another_one() {
    assertThat(values(packed(1L, 3L).inserted(1, 2L), 3)).containsExactly(1L, 2L, 3L);
    assertThat(values(packed(1L, 2L).inserted(2, 3L), 3)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void an_id_goes_away() {
    assertThat(values(packed(1, 2, 3).without(0), 2)).containsExactly(2, 3);
    assertThat(values(packed(1, 2, 3).without(2), 2)).containsExactly(1, 2);
  }

  @Test
  void an_id_of_another_type_does_not_fit_in() {
    assertThat(packed(1, 3).inserted(1, 2L)).isNull();
    assertThat(packed(1L, 3L).inserted(1, "2")).isNull();
    assertThat(packed(1L, 3L).with(1, 3)).isNull();
  }

  @Test
  void a_great_number_does_not_fit_in() {
    assertThat(packed(1L, 3L).inserted(2, GREAT)).isNull();
  }

  @Test
  void what_is_not_whole_numbers_of_one_type_stays_as_it_is() {
    assertThat(PackedIds.of(block(1, 2L))).isNull();
    assertThat(PackedIds.of(block("1", "2"))).isNull();
    assertThat(PackedIds.of(block(1.0, 2.0))).isNull();
    assertThat(PackedIds.of(block(1L, GREAT))).isNull();
    assertThat(PackedIds.of(block(-GREAT - 1, 1L))).isNull();
  }

  private static PackedIds packed(Object... ids) {
    return Objects.requireNonNull(PackedIds.of(block(ids)));
  }

  private static List<Object> values(@Nullable Packed<Object> packed, int count) {
    return IntStream.range(0, count).mapToObj(Objects.requireNonNull(packed)::value).toList();
  }

  private static Block<Object> block(Object... ids) {
    return new Block<>() {
      @Override
      public Object value(int index) {
        return ids[index];
      }

      @Override
      public int size() {
        return ids.length;
      }
    };
  }
}
