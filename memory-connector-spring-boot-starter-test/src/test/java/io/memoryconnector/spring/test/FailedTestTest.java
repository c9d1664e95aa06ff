package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people find who look for the reason of a failure. */
@ExtendWith(OutputCaptureExtension.class)
class FailedTestTest {
  private static final Path DUMPS = Path.of("target", "memory-connector").toAbsolutePath();

  @Test
  void the_log_says_where_the_data_lies(CapturedOutput output) {
    TestRun run = TestRun.of(Failing.class);
    Path dump = DUMPS.resolve("FailedTestTest.Failing.fails.json");
    assertThat(run.failure()).hasMessage("as it is meant to");
    assertThat(output.getOut())
        .containsOnlyOnce(
            "'FailedTestTest.Failing.fails' failed. What 'memory' held lies in '%s'."
                .formatted(dump));
    assertThat(dump)
        .hasContent(
            """
            {
              "ids": {
                "City": 4
              },
              "models": {
                "City": {
                  "1": {"id":1,"name":"Graz","country":"AT","population":303270},
                  "2": {"id":2,"name":"Linz","country":"AT","population":212538},
                  "3": {"id":3,"name":"Wels","country":null,"population":66000}
                }
              }
            }
            """);
  }

  @Test
  void each_run_of_a_parameterized_test_has_a_file_of_its_own() {
    assertThat(TestRun.of(FailingTwice.class).failures()).hasSize(2);
    assertThat(DUMPS.resolve("FailedTestTest.FailingTwice.fails.json"))
        .content()
        .contains("\"name\":\"Wels\"");
    assertThat(DUMPS.resolve("FailedTestTest.FailingTwice.fails-2.json"))
        .content()
        .contains("\"name\":\"Steyr\"");
  }

  @Test
  void nothing_is_said_of_tests_that_are_given_up(CapturedOutput output) {
    TestRun.of(GivingUp.class).verify();
    assertThat(output.getOut()).doesNotContain("GivingUp.gives_up' failed");
    assertThat(DUMPS.resolve("FailedTestTest.GivingUp.gives_up.json")).doesNotExist();
  }

  /** Fails with a changed data source. */
  @SpringBootTest(classes = TownApplication.class)
  static class Failing {
    @Autowired private Cities cities;

    @Test
    void fails() {
      cities.insert(new City(null, "Wels", null, 66_000));
      throw new AssertionError("as it is meant to");
    }
  }

  /** Fails with other data each time. */
  @SpringBootTest(classes = TownApplication.class)
  static class FailingTwice {
    @Autowired private Cities cities;

    @ParameterizedTest
    @ValueSource(strings = {"Wels", "Steyr"})
    void fails(String name) {
      cities.insert(new City(null, name, null, 66_000));
      throw new AssertionError("as it is meant to");
    }
  }

  /** Is not to be run here. */
  @SpringBootTest(classes = TownApplication.class)
  static class GivingUp {
    @Test
    void gives_up() {
      Assumptions.abort("not here");
    }
  }
}
