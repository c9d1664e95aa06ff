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
}
