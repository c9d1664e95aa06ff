package io.memoryconnector.spring.test;

/** Two tests run at once that would change and reset each other's data. */
public final class TestsAtOnceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TestsAtOnceException(String test, String other, String dataSource) {
    super(
        ("Cannot run '%s' now: '%s' uses the data source '%s' at the same time, and each would change and reset the data of the other."
                + " Run them one after the other, with @ResourceLock(\"%s\") on both;"
                + " or give one a context of its own, with @TestPropertySource;"
                + " or put @MemoryReset(NEVER) on both if they only read.")
            .formatted(test, other, dataSource, dataSource));
  }
}
