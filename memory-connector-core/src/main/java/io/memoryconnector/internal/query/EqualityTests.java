package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.value.Abbreviation;
import io.memoryconnector.internal.value.Numbers;
import io.memoryconnector.internal.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests whether a value is equal to one of some others, each made for the type of these. */
final class EqualityTests {
  private static final int FEW = 4;

  private EqualityTests() {}

  /** Equal to one of these values; null among them stands for null and missing. */
  static ValueTest oneOf(List<@Nullable Object> values, TextCase textCase) {
    if (values.isEmpty()) {
      return ValueTest.NEVER;
    }
    if (values.size() == 1) {
      return equalTo(values.get(0), textCase);
    }
    if (values.size() <= FEW || textCase == TextCase.IGNORED || !haveOneOrder(values)) {
      return new OneOfTests(
          values.stream().map(value -> equalTo(value, textCase)).toArray(ValueTest[]::new));
    }
    return values.stream().allMatch(String.class::isInstance)
        ? OneOfTexts.of(values)
        : OneOfValues.of(values);
  }

  private static ValueTest equalTo(@Nullable Object operand, TextCase textCase) {
    if (operand == null) {
      return value -> value == null;
    }
    if (operand instanceof String text) {
      return textCase == TextCase.EXACT
          ? new SameText(text)
          : value -> value instanceof String other && other.equalsIgnoreCase(text);
    }
    if (operand instanceof Number number && Numbers.isIntegral(number)) {
      return new WholeNumber(number);
    }
    return operand instanceof List<?> list ? new WholeList(list) : new SameValue(operand);
  }

  /** Objects may be equal and yet not in one order, as that of their properties may differ. */
  private static boolean haveOneOrder(List<@Nullable Object> values) {
    return values.stream().noneMatch(v -> v instanceof List || v instanceof Document);
  }

  private record WholeNumber(Number operand, long number) implements ValueTest {
    WholeNumber(Number operand) {
      this(operand, operand.longValue());
    }

    @Override
    public boolean holds(@Nullable Object value) {
      if (value instanceof Integer other) {
        return other == number;
      }
      if (value instanceof Long other) {
        return other == number;
      }
      return value instanceof Number other && Numbers.compare(operand, other) == 0;
    }

    @Override
    public long amongSortable(Column.Sortable values, long candidates) {
      return values.at(Abbreviation.of(operand, 0), this, candidates);
    }

    @Override
    public long amongWhole(long[] values, int start, long candidates) {
      long found = 0;
      for (long left = candidates; left != 0; left &= left - 1) {
        int index = Long.numberOfTrailingZeros(left);
        found |= (values[start + index] == number ? 1L : 0) << index;
      }
      return found;
    }
  }

  private record SameText(String operand) implements ValueTest {
    @Override
    public boolean holds(@Nullable Object value) {
      return operand.equals(value);
    }

    @Override
    public long amongTexts(Column.Texts texts, long candidates) {
      int[] hashes = texts.hashes();
      int hash = operand.hashCode();
      int first = texts.start() + Long.numberOfTrailingZeros(candidates);
      int end = texts.start() + Long.SIZE - Long.numberOfLeadingZeros(candidates);
      long likely = 0;
      for (int index = first; index < end; index++) {
        // without a branch: one less than no difference is the only number below zero
        long difference = Integer.toUnsignedLong(hashes[index] ^ hash);
        likely = (likely >>> 1) | ((difference - 1) & Span.SIGN);
      }
      return equalAmong(texts, Span.placed(likely, candidates));
    }

    /** Equal values of a block are often one object, then it is looked at once. */
    private long equalAmong(Column.Texts texts, long candidates) {
      long found = 0;
      Object known = operand;
      for (long left = candidates; left != 0; left &= left - 1) {
        int index = Long.numberOfTrailingZeros(left);
        Object value = texts.values()[texts.start() + index];
        if (value == known || operand.equals(value)) {
          known = value;
          found |= 1L << index;
        }
      }
      return found;
    }
  }

  /** Neither text nor a whole number nor a list. */
  private record SameValue(Object operand) implements ValueTest {
    @Override
    public boolean holds(@Nullable Object value) {
      return Values.equal(operand, value);
    }

    @Override
    public long amongSortable(Column.Sortable values, long candidates) {
      return values.at(Abbreviation.of(operand, 0), this, candidates);
    }
  }

  /** A list that is equal, or an element that is an equal list. */
  private record WholeList(List<?> operand) implements ValueTest {
    @Override
    public boolean holds(@Nullable Object value) {
      return Values.equal(value, operand);
    }

    @Override
    public boolean holdsIn(List<?> list) {
      return holds(list) || ValueTest.super.holdsIn(list);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the array
  private record OneOfTests(ValueTest[] tests) implements ValueTest {
    @Override
    public boolean holds(@Nullable Object value) {
      for (ValueTest test : tests) {
        if (test.holds(value)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public boolean holdsIn(List<?> list) {
      for (ValueTest test : tests) {
        if (test.holdsIn(list)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public long amongWhole(long[] values, int start, long candidates) {
      long found = 0;
      for (ValueTest test : tests) {
        found |= test.amongWhole(values, start, candidates & ~found);
      }
      return found;
    }

    @Override
    public long amongTexts(Column.Texts texts, long candidates) {
      long found = 0;
      for (ValueTest test : tests) {
        found |= test.amongTexts(texts, candidates & ~found);
      }
      return found;
    }
  }
}
