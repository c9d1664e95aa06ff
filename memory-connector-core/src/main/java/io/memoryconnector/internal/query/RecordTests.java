package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import java.util.List;
import java.util.function.Predicate;

/** Puts tests of records together. */
final class RecordTests {
  /** Holds for every record. It is this very object, so that one can see that nothing is tested. */
  static final Predicate<Document> ALWAYS = Constant.ALWAYS;

  private enum Constant implements Predicate<Document> {
    ALWAYS,
    NEVER;

    @Override
    public boolean test(Document record) {
      return this == ALWAYS;
    }
  }

  private RecordTests() {}

  /** All hold; with none always. */
  static Predicate<Document> all(List<Predicate<Document>> tests) {
    return switch (tests.size()) {
      case 0 -> ALWAYS;
      case 1 -> tests.get(0);
      case 2 -> both(tests.get(0), tests.get(1));
      default -> each(tests);
    };
  }

  /** At least one holds; with none never. */
  static Predicate<Document> any(List<Predicate<Document>> tests) {
    if (tests.isEmpty()) {
      return Constant.NEVER;
    }
    return tests.size() == 1 ? tests.get(0) : atLeastOne(tests);
  }

  private static Predicate<Document> both(Predicate<Document> first, Predicate<Document> second) {
    return record -> first.test(record) && second.test(record);
  }

  private static Predicate<Document> each(List<Predicate<Document>> list) {
    Predicate<Document>[] tests = arrayOf(list);
    return record -> {
      for (Predicate<Document> test : tests) {
        if (!test.test(record)) {
          return false;
        }
      }
      return true;
    };
  }

  private static Predicate<Document> atLeastOne(List<Predicate<Document>> list) {
    Predicate<Document>[] tests = arrayOf(list);
    return record -> {
      for (Predicate<Document> test : tests) {
        if (test.test(record)) {
          return true;
        }
      }
      return false;
    };
  }

  @SuppressWarnings("unchecked") // Java has no generic arrays; this one holds nothing else
  private static Predicate<Document>[] arrayOf(List<Predicate<Document>> tests) {
    return tests.toArray(Predicate[]::new);
  }
}
