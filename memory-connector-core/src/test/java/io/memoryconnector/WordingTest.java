package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "STRING, text, a list of text",
    "BINARY, Base64 text, a list of Base64 text",
    "NUMBER, a number, a list of numbers",
    "INTEGER, a whole number of 32 bits, a list of whole numbers of 32 bits",
    "LONG, a whole number of 64 bits, a list of whole numbers of 64 bits",
    "BIG_INTEGER, a whole number, a list of whole numbers",
    "UUID, a UUID, a list of UUIDs",
    "LOCAL_DATE, a local date, a list of local dates",
    "OFFSET_TIME, an offset time, a list of offset times",
  })
  void types_are_told_in_words(Scalar type, String one, String several) {
    assertThat(Wording.valueOf(type)).isEqualTo(one);
    assertThat(Wording.valueOf(new ListOf(type))).isEqualTo(several);
  }
}
