package io.memoryconnector.benchmarks.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.memoryconnector.benchmarks.store.StoreKind;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepositoryComparisonTest {
  @ParameterizedTest
  @EnumSource
  void every_store_answers_as_the_memory_connector(StoreKind kind) {
    assertThatCode(() -> new Answers(400).check(kind)).doesNotThrowAnyException();
  }

  @Test
  void prints_a_row_for_an_operation() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new RepositoryComparison(new PrintStream(printed, true, StandardCharsets.UTF_8))
        .run(
            "-f",
            "0",
            "-wi",
            "0",
            "-i",
            "1",
            "-r",
            "20ms",
            "-v",
            "SILENT",
            "-p",
            "size=100",
            "-p",
            "operation=FIND_BY_ID",
            "-p",
            "store=HAND,MEMORY");
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .containsPattern(
            "\\| findById \\| [\\d.,]+ \\(× [\\d.,]+\\) \\| \\*\\*[\\d.,]+\\*\\* \\| – \\| – \\| – \\|");
  }
}
