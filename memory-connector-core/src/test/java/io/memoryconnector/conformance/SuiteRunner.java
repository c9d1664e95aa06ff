package io.memoryconnector.conformance;

import static org.assertj.core.api.Assertions.fail;

import io.memoryconnector.conformance.Decisions.Typed;
import io.memoryconnector.conformance.Decisions.Verdict;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the cases of one suite one after the other. For one thread. */
final class SuiteRunner {
  private final Suite suite;
  private final TestStore store;
  private boolean mayHaveChanged;

  SuiteRunner(Suite suite, TestStore store) {
    this.suite = suite;
    this.store = store;
  }

  /** Runs a case and asserts that it gives the answer of the verdict. */
  void run(Document vector, Verdict verdict) {
    if (mayHaveChanged) {
      store.reset();
    }
    mayHaveChanged = vector.has("state") || vector.has("steps");
    assertNothingDiffers(difference(vector, verdict), vector);
    if (vector.get("state") instanceof Document changes && !(verdict instanceof Typed)) {
      StoredState expected = suite.data().with(StoredState.ofVectors(changes));
      assertNothingDiffers(expected.differenceFrom(store.state()), vector);
    }
  }

  private @Nullable String difference(Document vector, Verdict verdict) {
    Operations operations = new Operations(store.dataSource());
    if (vector.get("steps") instanceof List<?> steps) {
      return firstDifference(operations, steps);
    }
    Outcome outcome = operations.perform(vector);
    return verdict instanceof Typed typed
        ? differenceFromTyped(outcome, typed.answer(), vector)
        : differenceFromRecorded(outcome, vector);
  }

  private @Nullable String firstDifference(Operations operations, List<?> steps) {
    for (Object step : steps) {
      Document operation = Json.object(step);
      String difference = differenceFromRecorded(operations.perform(operation), operation);
      if (difference != null) {
        return operation.get("op") + ": " + difference;
      }
    }
    return null;
  }

  private @Nullable String differenceFromRecorded(Outcome outcome, Document vector) {
    if (vector.get("error") instanceof Document error) {
      return outcome.differenceFromError(error);
    }
    return vector.get("ids") instanceof List<?> ids
        ? outcome.differenceFromIds(ids, idProperty(vector))
        : outcome.differenceFrom(vector.get("result"));
  }

  private @Nullable String differenceFromTyped(Outcome outcome, Document typed, Document vector) {
    if (Boolean.TRUE.equals(typed.get("refused"))) {
      return outcome.differenceFromError(Document.of("statusCode", 400));
    }
    if (typed.get("ids") instanceof List<?> ids) {
      return outcome.differenceFromIds(ids, idProperty(vector));
    }
    boolean isPlainNumber = "count".equals(vector.get("op"));
    return outcome.differenceFrom(isPlainNumber ? typed.get("count") : typed);
  }

  private String idProperty(Document vector) {
    return suite.model(Json.text(vector.get("model"))).id().property();
  }

  private static void assertNothingDiffers(@Nullable String difference, Document vector) {
    if (difference != null) {
      fail(
          "%s: %s %s %s: %s",
          vector.get("id"),
          vector.get("op"),
          vector.get("model"),
          DocumentJson.print(vector.get("args")),
          difference);
    }
  }
}
