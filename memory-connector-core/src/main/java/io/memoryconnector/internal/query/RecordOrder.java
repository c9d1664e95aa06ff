package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a filter, ready to compare hits. Where all terms find two records equal, so does the
 * order: whoever sorts must keep them in the order of their ids.
 */
final class RecordOrder implements Comparator<Hit> {
  private final Term[] terms;

  private RecordOrder(Term[] terms) {
    this.terms = terms;
  }

  /**
   * Makes an order.
   *
   * @param values compares two values that are not null
   */
  static RecordOrder of(List<Order.Term> terms, Comparator<Object> values) {
    return new RecordOrder(terms.stream().map(term -> new Term(term, values)).toArray(Term[]::new));
  }

  /** Returns the order of the first term alone; one without terms itself. */
  RecordOrder ofFirstTerm() {
    return new RecordOrder(Arrays.copyOf(terms, Math.min(1, terms.length)));
  }

  @Override
  public int compare(Hit left, Hit right) {
    for (int place = 0; place < terms.length; place++) {
      Term term = terms[place];
      int order =
          place == 0
              ? term.compare(left.record(), left.value(), right.record(), right.value())
              : term.compare(left.record(), right.record());
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static final class Term {
    private final PathReader reader;
    private final int sign;
    private final Nulls nulls;
    private final TextCase textCase;
    private final Comparator<Object> values;

    Term(Order.Term term, Comparator<Object> values) {
      this.reader = new PathReader(term.property());
      this.sign = term.direction() == Direction.ASC ? 1 : -1;
      this.nulls = term.nulls();
      this.textCase = term.textCase();
      this.values = values;
    }

    int compare(Document left, Document right) {
      return compare(left, reader.read(left), right, reader.read(right));
    }

    int compare(Document left, @Nullable Object first, Document right, @Nullable Object second) {
      return first == null || second == null
          ? compareAbsence(left, first, right, second)
          : sign * compareValues(first, second);
    }

    private int compareValues(Object first, Object second) {
      return textCase == TextCase.IGNORED
              && first instanceof String text
              && second instanceof String other
          ? text.compareToIgnoreCase(other)
          : values.compare(first, second);
    }

    /** Compares two values of which at least one is null. */
    private int compareAbsence(
        Document left, @Nullable Object first, Document right, @Nullable Object second) {
      return switch (nulls) {
        case NATIVE -> sign * (presence(left, first) - presence(right, second));
        case FIRST -> Boolean.compare(first != null, second != null);
        case LAST -> Boolean.compare(first == null, second == null);
      };
    }

    private int presence(Document record, @Nullable Object value) {
      if (value != null) {
        return 2;
      }
      return reader.isMissing(record) ? 0 : 1;
    }
  }
}
