package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Puts tests of records together. */
final class RecordTests {
  /** Holds for every record. It is this very object, so that one can see that nothing is tested. */
  static final RecordTest ALWAYS = Constant.ALWAYS;

  private enum Constant implements RecordTest {
    ALWAYS,
    NEVER;

    @Override
    public boolean test(Document record) {
      return this == ALWAYS;
    }

    @Override
    public boolean mayFail() {
      return this != ALWAYS;
    }

    @Override
    public long among(RecordBlock block, long candidates) {
      return this == ALWAYS ? candidates : 0;
    }
  }

  private RecordTests() {}

  /** All hold; with none always. */
  static RecordTest all(List<RecordTest> given) {
    List<RecordTest> tests = joined(given);
    return switch (tests.size()) {
      case 0 -> ALWAYS;
      case 1 -> tests.get(0);
      case 2 -> new Both(tests.get(0), tests.get(1));
      default -> new All(tests.toArray(RecordTest[]::new));
    };
  }

  /** Returns the tests, with one in place of neighbours that can be joined. */
  private static List<RecordTest> joined(List<RecordTest> tests) {
    List<RecordTest> joined = new ArrayList<>(tests.size());
    for (RecordTest test : tests) {
      int last = joined.size() - 1;
      RecordTest both = last < 0 ? null : both(joined.get(last), test);
      if (both == null) {
        joined.add(test);
      } else {
        joined.set(last, both);
      }
    }
    return joined;
  }

  private static @Nullable RecordTest both(RecordTest one, RecordTest other) {
    return one instanceof PropertyTest first && other instanceof PropertyTest second
        ? first.and(second)
        : null;
  }

  /** At least one holds; with none never. */
  static RecordTest any(List<RecordTest> tests) {
    if (tests.isEmpty()) {
      return Constant.NEVER;
    }
    return tests.size() == 1 ? tests.get(0) : new Any(tests.toArray(RecordTest[]::new));
  }

  /** The test does not hold. */
  static RecordTest not(RecordTest test) {
    return new Not(test);
  }

  /** The test holds; says before how many records are looked at. */
  static RecordTest reporting(RecordTest test, IntConsumer looked) {
    return new Reporting(test, looked);
  }

  private record Both(RecordTest first, RecordTest second) implements RecordTest {
    @Override
    public boolean test(Document record) {
      return first.test(record) && second.test(record);
    }

    @Override
    public long among(RecordBlock block, long candidates) {
      long found = first.among(block, candidates);
      return found == 0 ? 0 : second.among(block, found);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the array
  private record All(RecordTest[] tests) implements RecordTest {
    @Override
    public boolean test(Document record) {
      for (RecordTest test : tests) {
        if (!test.test(record)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public long among(RecordBlock block, long candidates) {
      long found = candidates;
      for (int next = 0; next < tests.length && found != 0; next++) {
        found = tests[next].among(block, found);
      }
      return found;
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the array
  private record Any(RecordTest[] tests) implements RecordTest {
    @Override
    public boolean test(Document record) {
      for (RecordTest test : tests) {
        if (test.test(record)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public long among(RecordBlock block, long candidates) {
      long left = candidates;
      for (int next = 0; next < tests.length && left != 0; next++) {
        left &= ~tests[next].among(block, left);
      }
      return candidates & ~left;
    }
  }

  private record Not(RecordTest test) implements RecordTest {
    @Override
    public boolean test(Document record) {
      return !test.test(record);
    }

    @Override
    public long among(RecordBlock block, long candidates) {
      return candidates & ~test.among(block, candidates);
    }
  }

  private record Reporting(RecordTest test, IntConsumer looked) implements RecordTest {
    @Override
    public boolean test(Document record) {
      looked.accept(1);
      return test.test(record);
    }

    @Override
    public boolean mayFail() {
      return test.mayFail();
    }

    @Override
    public long among(RecordBlock block, long candidates) {
      looked.accept(Long.bitCount(candidates));
      return test.among(block, candidates);
    }
  }
}
