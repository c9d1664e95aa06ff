package io.memoryconnector.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeBuilderTest {

  private final TreeBuilder<Integer, String> builder = new TreeBuilder<>(Comparator.naturalOrder());

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 64, 65, 4_096, 4_097, 4_160, 4_161, 300_000})
  void builds_a_sound_tree_of_any_size(int size) {
    for (int key = 0; key < size; key++) {
      builder.add(key, "");
    }
    TreeVerifier.verify(builder.build());
    assertThat(builder.build().size()).isEqualTo(size);
  }

  @Test
  void goes_on_after_a_tree_was_built() {
    builder.add(1, "one");
    SortedTree<Integer, String> first = builder.build();
    builder.add(2, "two");
    assertThat(builder.build().lastKey()).isEqualTo(2);
    assertThat(first.lastKey()).isEqualTo(1);
  }

  @Test
  void refuses_a_key_below_the_one_before() {
    builder.add(5, "five");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(3, "three"))
        .withMessage(
            "Cannot add key '3' after '5': keys must ascend. Sort them and leave repeated ones"
                + " out.");
  }

  @Test
  void refuses_a_repeated_key() {
    builder.add(5, "five");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(5, "cinque"))
        .withMessage(
            "Cannot add key '5' after '5': keys must ascend. Sort them and leave repeated ones"
                + " out.");
  }
}
