package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordKeysTest {
  @Test
  void ids_are_written_as_people_write_them() {
    assertThat(RecordKeys.textOf("home")).isEqualTo("home");
    assertThat(RecordKeys.textOf(7)).isEqualTo("7");
    assertThat(RecordKeys.textOf(-7L)).isEqualTo("-7");
    assertThat(RecordKeys.textOf(2.5)).isEqualTo("2.5");
    assertThat(RecordKeys.textOf(new BigInteger("123456789012345678901")))
        .isEqualTo("123456789012345678901");
    assertThat(RecordKeys.textOf(Instant.parse("2020-02-03T04:05:06Z")))
        .isEqualTo("2020-02-03T04:05:06.000Z");
    assertThat(RecordKeys.textOf(new UUID(1, 2))).isEqualTo("00000000-0000-0001-0000-000000000002");
  }

  @Test
  void equal_numbers_have_equal_keys() {
    assertThat(RecordKeys.textOf(1.0)).isEqualTo("1");
    assertThat(RecordKeys.textOf(new BigDecimal("100.00"))).isEqualTo("100");
    assertThat(RecordKeys.textOf(0.0)).isEqualTo("0");
  }

  @Test
  void a_number_too_wide_to_be_written_out_keeps_its_exponent() {
    assertThat(RecordKeys.textOf(new BigDecimal("1e1000000"))).isEqualTo("1E+1000000");
  }

  @Test
  void a_key_matches_the_id_that_it_stands_for() {
    assertThat(RecordKeys.matches("8", 8)).isTrue();
    assertThat(RecordKeys.matches("8.0", 8)).isTrue();
    assertThat(RecordKeys.matches("1e+21", 1e21)).isTrue();
    assertThat(RecordKeys.matches("8", "8")).isTrue();
    assertThat(RecordKeys.matches("99", 8)).isFalse();
    assertThat(RecordKeys.matches("eight", 8)).isFalse();
    assertThat(RecordKeys.matches("8.0", "8")).isFalse();
  }

  @Test
  void a_key_is_the_text_of_an_object_whatever_the_order_of_its_parts() {
    Document id = Document.parse("{\"a\":1,\"b\":[{\"c\":2,\"d\":3}]}");
    assertThat(RecordKeys.isTextOf("{ \"b\": [{\"d\": 3, \"c\": 2.0}], \"a\": 1 }", id)).isTrue();
    assertThat(RecordKeys.isTextOf("{\"a\":\"1\",\"b\":[{\"c\":2,\"d\":3}]}", id)).isFalse();
    assertThat(RecordKeys.isTextOf("{\"a\":1", id)).isFalse();
  }

  @Test
  void a_key_of_an_object_that_people_wrote_stands_for_that_object() {
    assertThat(RecordKeys.objectIn("{\"a\": 1}")).isEqualTo(Document.of("a", 1));
    assertThat(RecordKeys.objectIn("{home}")).isEqualTo("{home}");
    assertThat(RecordKeys.objectIn("home")).isEqualTo("home");
    assertThat(RecordKeys.objectIn(7)).isEqualTo(7);
  }

  @Test
  void a_key_stands_in_a_record_as_text_or_as_an_object() {
    Document record = Document.parse("{\"n\":7,\"text\":\"{}\",\"key\":{\"a\":1}}");
    assertThat(RecordKeys.isTextIn("{}", record)).isTrue();
    assertThat(RecordKeys.isTextIn("{\"a\":1}", record)).isTrue();
    assertThat(RecordKeys.isTextIn("{\"a\": 1}", record)).isFalse();
    assertThat(RecordKeys.isTextIn("7", record)).isFalse();
  }

  @Test
  void a_key_belongs_to_an_id_only_as_it_would_be_written() {
    assertThat(RecordKeys.isKeyOf("7", 7)).isTrue();
    assertThat(RecordKeys.isKeyOf("07", 7)).isFalse();
    assertThat(RecordKeys.isKeyOf("0", 0)).isTrue();
    assertThat(RecordKeys.isKeyOf("-7", -7)).isTrue();
    assertThat(RecordKeys.isKeyOf("x", 0)).isFalse();
    assertThat(RecordKeys.isKeyOf("home", "home")).isTrue();
  }

  @Test
  void numbers_count_ids_on_up_to_eighteen_digits() {
    assertThat(RecordKeys.wholeNumberOf("999999999999999999")).isEqualTo(999_999_999_999_999_999L);
    assertThat(RecordKeys.wholeNumberOf("1000000000000000000")).isZero();
    assertThat(RecordKeys.wholeNumberOf("12.75")).isEqualTo(12);
    assertThat(RecordKeys.wholeNumberOf("12.x")).isZero();
    assertThat(RecordKeys.wholeNumberOf(".5")).isZero();
    assertThat(RecordKeys.wholeNumberOf("1a")).isZero();
    assertThat(RecordKeys.wholeNumberOf("-3")).isZero();
    assertThat(RecordKeys.wholeNumberOf("09")).isEqualTo(9);
    assertThat(RecordKeys.wholeNumberOf(5)).isEqualTo(5);
    assertThat(RecordKeys.wholeNumberOf(-5)).isZero();
    assertThat(RecordKeys.wholeNumberOf(5.5)).isEqualTo(5);
  }
}
