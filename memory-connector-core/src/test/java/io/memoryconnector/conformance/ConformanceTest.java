package io.memoryconnector.conformance;

import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.memoryconnector.conformance.Decisions.NotRun;
import io.memoryconnector.conformance.Decisions.Verdict;
import io.memoryconnector.document.Document;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every conformance vector, one test each. Vectors in another directory are run with {@code
 * -Dconformance.dir=…}. A case that {@code decisions.json} leaves open is counted as not run.
 */
class ConformanceTest {
  private static final Tally TALLY = new Tally();

  @TestFactory
  Stream<DynamicContainer> suites() throws URISyntaxException {
    Path vectors = Vectors.directory();
    Decisions decisions = Decisions.read(vectors);
    List<Suite> suites = Suite.readAll(vectors);
    return suites.stream().map(suite -> dynamicContainer(suite.name(), cases(suite, decisions)));
  }

  @AfterAll
  static void print_the_figures() {
    System.out.println(TALLY);
  }

  private static Stream<DynamicTest> cases(Suite suite, Decisions decisions) {
    TestStore store = new TestStore(suite);
    SuiteRunner runner = new SuiteRunner(suite, store);
    return suite.cases().stream()
        .map(
            vector ->
                dynamicTest(
                    vector.get("id") + " " + vector.get("name"),
                    () -> run(runner, vector, decisions.on(vector))))
        .onClose(store::close);
  }

  private static void run(SuiteRunner runner, Document vector, Verdict verdict) {
    if (verdict instanceof NotRun notRun) {
      TALLY.countNotRun(notRun.reason());
      abort(notRun.reason());
    }
    TALLY.count(() -> runner.run(vector, verdict));
  }
}
