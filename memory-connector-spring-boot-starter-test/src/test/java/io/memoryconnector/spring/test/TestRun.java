package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * What came of test classes that were run within a test. They are nested in the test that runs them
 * and have no tags of their own, so that builds do not find them.
 */
final class TestRun implements TestExecutionListener {
  private final List<String> succeeded = new ArrayList<>();
  private final List<Throwable> failures = new ArrayList<>();

  /** Runs classes one after the other. */
  static TestRun of(Class<?>... testClasses) {
    return with(Map.of(), testClasses);
  }

  /** Runs classes with settings of JUnit. */
  static TestRun with(Map<String, String> settings, Class<?>... testClasses) {
    TestRun run = new TestRun();
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(Arrays.stream(testClasses).map(type -> selectClass(type)).toList())
            .configurationParameters(settings)
            .configurationParameter("junit.jupiter.conditions.deactivate", "*Disabled*")
            .build();
    LauncherFactory.create().execute(request, run);
    return run;
  }

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    result.getThrowable().filter(e -> result.getStatus() == Status.FAILED).ifPresent(failures::add);
    if (test.isTest() && result.getStatus() == Status.SUCCESSFUL) {
      succeeded.add(test.getDisplayName());
    }
  }

  /** Returns the names of the tests that succeeded. */
  List<String> succeeded() {
    return succeeded;
  }

  List<Throwable> failures() {
    return failures;
  }

  /** Returns the only failure. */
  Throwable failure() {
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }

  /** Throws what the first failure is, so that its reason is seen. */
  TestRun verify() {
    assertThat(failures).isEmpty();
    return this;
  }
}
