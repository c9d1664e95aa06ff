package io.memoryconnector.benchmarks.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoreComparisonTest {
  private static final String FIGURE = "[\\d.,]+ \\(× [\\d.,]+\\)";
  private static final String OWN_FIGURE = "\\*\\*[\\d.,]+\\*\\*";

  @ParameterizedTest
  @EnumSource
  void every_peer_answers_as_the_memory_connector(PeerKind kind) {
    assertThatCode(() -> CoreAnswers.check(kind, 400)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @EnumSource
  void a_measurement_leaves_the_customers_that_it_found(PeerKind kind) {
    try (Trial<?> trial = kind.open(50)) {
      for (CoreOperation operation : CoreOperation.values()) {
        operation.begin(trial, 1);
        operation.call(trial, 7);
        operation.end(trial);
      }
      assertThat(trial.peer().countAged(0, 200)).isEqualTo(50);
    }
  }

  @Test
  void prints_each_operation_without_and_with_indexes() throws Exception {
    String[] lines = printed("100").split("\n", -1);
    List<CoreOperation> operations = List.of(CoreOperation.values());
    int rows = operations.size();
    assertThat(lines[0])
        .isEqualTo(
            "| 100 customers without indexes, CPU µs | loop by hand | ConcurrentHashMap | CQEngine | memory connector |");
    assertThat(lines[rows + 3])
        .isEqualTo(
            "| 100 customers with five indexes, CPU µs | indexes by hand | CQEngine | memory connector |");
    for (int row = 0; row < rows; row++) {
      String title = "\\| \\Q" + operations.get(row).title() + "\\E \\| ";
      assertThat(lines[row + 2])
          .matches(title + (FIGURE + " \\| ").repeat(3) + OWN_FIGURE + " \\|");
      assertThat(lines[row + rows + 5])
          .matches(title + (FIGURE + " \\| ").repeat(2) + OWN_FIGURE + " \\|");
    }
  }

  @Test
  void measures_each_size_that_is_given() throws Exception {
    assertThat(
            Arrays.stream(printed("20", "30").split("\n", -1)).filter(line -> line.contains("µs")))
        .extracting(line -> line.replaceAll("\\| (\\d+ .*), CPU.*", "$1"))
        .containsExactly(
            "20 customers without indexes",
            "20 customers with five indexes",
            "30 customers without indexes",
            "30 customers with five indexes");
  }

  @Test
  void refuses_what_is_no_number_of_customers() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> printed("many"))
        .withMessage(
            "'many' is no number of customers. Give one or several, such as 10000 100000 1000000.");
  }

  private static String printed(String... sizes) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new CoreComparison(
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            (kind, size) -> CoreRun.measure(kind, size, 1))
        .run(sizes);
    return printed.toString(StandardCharsets.UTF_8).replace("\r", "");
  }
}
