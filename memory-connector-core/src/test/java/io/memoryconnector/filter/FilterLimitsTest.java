package io.memoryconnector.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterLimitsTest {
  @Test
  void hold_for_texts_and_documents() {
    FilterLimits limits = FilterLimits.DEFAULT.withListValues(1);
    String where = "{\"a\": {\"inq\": [1, 2]}}";

    assertThat(
            List.<Runnable>of(
                () -> Where.parse(where, limits),
                () -> Where.of(Document.parse(where), limits),
                () -> Filter.parse("{\"where\": %s}".formatted(where), limits),
                () -> Filter.of(Document.of("where", Document.parse(where)), limits)))
        .allSatisfy(
            reading ->
                assertThatCode(reading::run)
                    .hasMessageEndingWith(
                        "/a/inq: 2 values are more than the 1 allowed. Give fewer."));
  }

  @Test
  void change_one_at_a_time() {
    assertThat(
            FilterLimits.DEFAULT
                .withDepth(1)
                .withConditions(2)
                .withListValues(3)
                .withOrderTerms(4)
                .withFields(5)
                .withIncludeDepth(6)
                .withPathSegments(7)
                .withSegmentCharacters(8)
                .withPatternCharacters(9)
                .withPatternSteps(10)
                .withQueryPatternSteps(11))
        .isEqualTo(new FilterLimits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
  }

  @Test
  void cannot_be_negative() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> FilterLimits.DEFAULT.withConditions(-1))
        .withMessage("Cannot limit conditions of filters to -1: it is negative. Give 0 or more.");
  }

  @Test
  void cannot_exceed_what_JSON_is_read_to() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> FilterLimits.DEFAULT.withDepth(101))
        .withMessage(
            "Cannot limit the depth of filters to 101: JSON is read down to 100 levels. Give less.");
  }
}
