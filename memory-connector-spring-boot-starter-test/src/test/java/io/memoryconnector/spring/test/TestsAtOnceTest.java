package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.MemoryReset.When;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.TownApplication;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What happens to tests that run at once on one context. */
class TestsAtOnceTest {
  private static final Map<String, String> AT_ONCE =
      Map.of(
          "junit.jupiter.execution.parallel.enabled", "true",
          "junit.jupiter.execution.parallel.mode.default", "concurrent",
          "junit.jupiter.execution.parallel.config.strategy", "fixed",
          "junit.jupiter.execution.parallel.config.fixed.parallelism", "2");

  @Test
  void the_second_one_fails_and_names_both_and_the_remedy() {
    TestRun run = TestRun.with(AT_ONCE, Resetting.class);
    assertThat(run.succeeded()).hasSize(1);
    String second = run.succeeded().contains("one()") ? "two" : "one";
    String first = second.equals("one") ? "two" : "one";
    assertThat(run.failure())
        .isInstanceOf(TestsAtOnceException.class)
        .hasMessage(
            ("Cannot run 'TestsAtOnceTest.Resetting.%s' now: 'TestsAtOnceTest.Resetting.%s' uses the data source 'memory' at the same time, and each would change and reset the data of the other."
                    + " Run them one after the other, with @ResourceLock(\"memory\") on both; or give one a context of its own, with @TestPropertySource; or put @MemoryReset(NEVER) on both if they only read.")
                .formatted(second, first));
  }

  @Test
  void both_succeed_if_neither_is_reset() {
    TestRun run = TestRun.with(AT_ONCE, Reading.class).verify();
    assertThat(run.succeeded()).containsExactlyInAnyOrder("one()", "two()");
  }

  @Test
  void both_succeed_one_after_the_other() {
    assertThat(TestRun.of(Steps.class).verify().succeeded()).hasSize(2);
  }

  /** Keeps a test running until the other has begun too, successfully or not. */
  static final class Meeting implements BeforeEachCallback, AfterEachCallback {
    private static final ExtensionContext.Namespace HERE =
        ExtensionContext.Namespace.create(Meeting.class);

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
      meet(context);
    }

    /** A test whose beginning has failed does not come to {@link #beforeEach}. */
    @Override
    public void afterEach(ExtensionContext context) throws Exception {
      if (context.getExecutionException().orElse(null) instanceof TestsAtOnceException) {
        meet(context);
      }
    }

    private static void meet(ExtensionContext context) throws Exception {
      context
          .getParent()
          .orElseThrow()
          .getStore(HERE)
          .computeIfAbsent(CyclicBarrier.class, type -> new CyclicBarrier(2), CyclicBarrier.class)
          .await(60, TimeUnit.SECONDS);
    }
  }

  /** Two tests, each of which is reset. */
  @SpringBootTest(classes = TownApplication.class)
  @ExtendWith(Meeting.class)
  static class Resetting {
    @Autowired private Cities cities;

    @Test
    void one() {
      assertThat(cities.count()).isEqualTo(2);
    }

    @Test
    void two() {
      assertThat(cities.count()).isEqualTo(2);
    }
  }

  /** The same, never reset. */
  @MemoryReset(When.NEVER)
  static class Reading extends Resetting {}

  /** Holds the data for all its tests. */
  @SpringBootTest(classes = TownApplication.class)
  @MemoryReset(When.BEFORE_CLASS)
  static class Steps {
    @Autowired private Cities cities;

    @Test
    void one() {
      assertThat(cities.count()).isEqualTo(2);
    }

    @Test
    @MemoryReset(When.BEFORE_METHOD)
    void two() {
      assertThat(cities.count()).isEqualTo(2);
    }
  }
}
