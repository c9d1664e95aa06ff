package io.memoryconnector.internal.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text that is equal to one of many: its hash code tells nearly all that is not. */
record OneOfTexts(Set<String> texts, NumberSet hashes) implements ValueTest {
  /** Makes the test of these texts. */
  static OneOfTexts of(List<? extends @Nullable Object> texts) {
    return new OneOfTexts(
        texts.stream().map(String.class::cast).collect(Collectors.toUnmodifiableSet()),
        NumberSet.of(texts.stream().mapToLong(Object::hashCode).toArray()));
  }

  @Override
  public boolean holds(@Nullable Object value) {
    return value instanceof String text && texts.contains(text);
  }

  @Override
  public long amongTexts(Column.Texts column, long candidates) {
    long likely = hashes.among(column.hashes(), column.start(), candidates);
    return ValueTest.super.amongTexts(column, likely);
  }
}
