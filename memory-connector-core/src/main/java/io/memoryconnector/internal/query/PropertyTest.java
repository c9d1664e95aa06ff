package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/** Holds if a test holds for one of the values that a property path leads to. */
record PropertyTest(PathReader reader, ValueTest test) implements RecordTest {
  /**
   * Returns one test in place of two, which looks at the property once; null if there is none.
   * Where a path leads through lists, different elements may satisfy the one and the other.
   */
  @Nullable PropertyTest and(PropertyTest other) {
    ValueTest both =
        reader.isSimple() && reader.name().equals(other.reader.name())
            ? test.and(other.test)
            : null;
    return both == null ? null : new PropertyTest(reader, both);
  }

  @Override
  public boolean test(Document record) {
    return reader.anyHolds(test, record);
  }

  @Override
  public long among(RecordBlock block, long candidates) {
    Column column = block.column(reader, candidates);
    return column == null
        ? RecordTest.super.among(block, candidates)
        : column.among(test, candidates);
  }
}
