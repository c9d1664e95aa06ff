package io.memoryconnector.spring.test;

/** The use of data sources by one test. Immutable; two are the same only if they are one object. */
final class Claim {
  private final String test;
  private final Kind kind;
  private final Class<?> testClass;

  /** How a test uses data sources. */
  enum Kind {
    /** Together with others that do the same. */
    SHARED,
    /** Alone. */
    ALONE,
    /** Alone, and for all tests of a class and within it, of which each has a claim of its own. */
    FOR_CLASS
  }

  /**
   * Makes a claim.
   *
   * @param test names the test in messages
   */
  Claim(String test, Kind kind, Class<?> testClass) {
    this.test = test;
    this.kind = kind;
    this.testClass = testClass;
  }

  String test() {
    return test;
  }

  /** Whether the two cannot hold at once. */
  boolean excludes(Claim other) {
    return !covers(other)
        && !other.covers(this)
        && (kind != Kind.SHARED || other.kind != Kind.SHARED);
  }

  private boolean covers(Claim other) {
    for (Class<?> at = other.testClass; at != null; at = at.getEnclosingClass()) {
      if (kind == Kind.FOR_CLASS && at == testClass) {
        return true;
      }
    }
    return false;
  }
}
