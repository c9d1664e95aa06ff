package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyListTest {
  private final KeyList list = new KeyList();

  @Test
  void keeps_keys_that_count_up_and_others_in_the_order_in_which_they_came() {
    List<String> keys =
        List.of("1", "2", "30", "007", "a", "3", "4.5", "-1", "", "999999999999999999");
    assertThat(keys).allSatisfy(key -> assertThat(list.add(key)).isTrue());
    assertThat(list.order().keys()).containsExactlyElementsOf(keys);
    assertThat(list.highest()).isEqualTo(999_999_999_999_999_999L);
  }

  @Test
  void keeps_more_keys_than_it_begins_with_room_for() {
    for (int key = 1; key <= 1_000; key++) {
      assertThat(list.add(Integer.toString(key))).isTrue();
    }
    assertThat(list.order().keys()).hasSize(1_000).startsWith("1", "2").endsWith("1000");
  }

  @Test
  void expects_the_next_number_while_they_count_by_one() {
    assertThat(list.expected()).hasToString("1");
    list.add("1");
    assertThat(list.expected()).hasToString("2");
    list.add("7");
    assertThat(list.expected()).isNull();
    list.add("8");
    assertThat(list.expected()).hasToString("9");
    assertThat(Objects.requireNonNull(list.expected()).asQuotedUTF8()).asString().isEqualTo("9");
    list.add("a");
    assertThat(list.expected()).isNull();
  }

  @Test
  void finds_a_repeated_key_among_those_that_count_up_and_behind_them() {
    assertThat(list.add("1")).isTrue();
    assertThat(list.add("5")).isTrue();
    assertThat(list.add("1")).isFalse();
    assertThat(list.add("a")).isTrue();
    assertThat(list.add("a")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1, true",
    "01, 1, false",
    "1.0, 1, false",
    "0, 0, true",
    "-1, -1, true",
    "12345678901, 1, false"
  })
  void a_key_is_that_of_an_id_if_it_is_its_text(String key, int id, boolean expected) {
    assertThat(RecordKeys.isKeyOf(key, id)).isEqualTo(expected);
  }
}
