package io.memoryconnector.internal.query;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.value.Abbreviation;
import io.memoryconnector.internal.value.Numbers;
import io.memoryconnector.internal.value.Values;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Values that do not come after another one in a term of an order of many records. Numbers are let
 * pass where it takes a look at each to compare them. Hardly any of many values come before the
 * bound, which the processor guesses right: a {@link Span}, which spares it the guess, takes a
 * tenth longer here, and a second comparison for ties twice as long. Immutable.
 */
final class NotBehind implements ValueTest {
  private final Object bound;
  private final Order.Term term;
  private final boolean isAscending;
  private final boolean tiesContend;

  /** What happens to values that are as good as the bound. */
  enum Ties {
    /** They are let pass: something else may decide for them. */
    CONTEND,
    /** They are not, as they come later. */
    COME_LATER
  }

  private NotBehind(Object bound, Order.Term term, Ties ties) {
    this.bound = bound;
    this.term = term;
    this.isAscending = term.direction() == Direction.ASC;
    this.tiesContend = ties == Ties.CONTEND;
  }

  /** Returns the test for this bound, or null if all values may pass. */
  static @Nullable ValueTest of(@Nullable Object bound, Order.Term term, Ties ties) {
    if (bound == null) {
      return nullsAreFirst(term) ? Absent.ONLY : null;
    }
    return Values.comparable(bound, bound) ? new NotBehind(bound, term, ties) : null;
  }

  /** Whether null and missing values come before all others. */
  static boolean nullsAreFirst(Order.Term term) {
    return term.nulls() == Nulls.NATIVE
        ? term.direction() == Direction.ASC
        : term.nulls() == Nulls.FIRST;
  }

  @Override
  public boolean holds(@Nullable Object value) {
    if (value == null) {
      return nullsAreFirst(term);
    }
    if (value instanceof String text && bound instanceof String) {
      return contends(compare(text));
    }
    return contends(Values.compare(value, bound));
  }

  @Override
  public boolean holdsIn(List<?> list) {
    return holds(list);
  }

  @Override
  public long amongWhole(long[] values, int start, long candidates) {
    if (!(bound instanceof Number number && Numbers.isIntegral(number))) {
      return candidates;
    }
    long whole = number.longValue();
    if (!tiesContend && whole == (isAscending ? Long.MIN_VALUE : Long.MAX_VALUE)) {
      return 0;
    }
    long edge = tiesContend ? whole : isAscending ? whole - 1 : whole + 1;
    long found = 0;
    int end = Long.SIZE - Long.numberOfLeadingZeros(candidates);
    for (int index = Long.numberOfTrailingZeros(candidates); index < end; index++) {
      long value = values[start + index];
      boolean contends = isAscending ? value <= edge : value >= edge;
      found |= (contends ? 1L : 0) << index;
    }
    return found & candidates;
  }

  @Override
  public long amongDoubles(double[] values, int start, long candidates) {
    if (!(bound instanceof Double number)) {
      return candidates;
    }
    double edge = tiesContend ? number : isAscending ? Math.nextDown(number) : Math.nextUp(number);
    long found = 0;
    int end = Long.SIZE - Long.numberOfLeadingZeros(candidates);
    for (int index = Long.numberOfTrailingZeros(candidates); index < end; index++) {
      double value = values[start + index];
      boolean contends = isAscending ? value <= edge : value >= edge;
      found |= (contends ? 1L : 0) << index;
    }
    return found & candidates;
  }

  @Override
  public long amongTexts(Column.Texts texts, long candidates) {
    if (!(bound instanceof String)) {
      return candidates;
    }
    long found = 0;
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      String text = (String) requireNonNull(texts.values()[texts.start() + index]);
      found |= (contends(compare(text)) ? 1L : 0) << index;
    }
    return found;
  }

  @Override
  public long amongSortable(Column.Sortable values, long candidates) {
    long edge = Abbreviation.of(bound, 0);
    return isAscending
        ? values.between(Abbreviation.LEAST, edge, this, candidates)
        : values.between(edge, Abbreviation.GREATEST, this, candidates);
  }

  private int compare(String text) {
    return term.textCase() == TextCase.EXACT
        ? text.compareTo((String) bound)
        : text.compareToIgnoreCase((String) bound);
  }

  private boolean contends(int order) {
    boolean isBefore = isAscending ? order < 0 : order > 0;
    return isBefore || (tiesContend && order == 0);
  }

  /** Nothing but null comes before what is null. */
  private enum Absent implements ValueTest {
    ONLY;

    @Override
    public boolean holds(@Nullable Object value) {
      return value == null;
    }

    @Override
    public boolean holdsIn(List<?> list) {
      return false;
    }

    @Override
    public long amongWhole(long[] values, int start, long candidates) {
      return 0;
    }

    @Override
    public long amongDoubles(double[] values, int start, long candidates) {
      return 0;
    }

    @Override
    public long amongTexts(Column.Texts texts, long candidates) {
      return 0;
    }

    @Override
    public long amongSortable(Column.Sortable values, long candidates) {
      return 0;
    }
  }
}
