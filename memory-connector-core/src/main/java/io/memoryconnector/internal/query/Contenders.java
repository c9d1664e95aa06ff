package io.memoryconnector.internal.query;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.value.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what may still be among the first few of an order: by the first property of the order,
 * a column of it at once. It only spares others the look at the rest, and knows numbers and text
 * only. Follows what the heap keeps; for one run.
 */
final class Contenders implements RecordTest {
  private final BestHits best;
  private final Order.Term first;
  private final PathReader reader;
  private @Nullable Hit lastWorst;
  private @Nullable ValueTest lastContending;

  private Contenders(BestHits best, Order.Term first) {
    this.best = best;
    this.first = first;
    this.reader = new PathReader(first.property());
  }

  /** Returns the test of what may come before the worst of those that the heap keeps. */
  static RecordTest of(Delivery delivery, BestHits best) {
    List<Order.Term> terms = delivery.ordering().terms();
    return delivery.ranking().nearest() != null || terms.isEmpty()
        ? RecordTests.ALWAYS
        : new Contenders(best, terms.get(0));
  }

  @Override
  public boolean test(Document record) {
    return true;
  }

  @Override
  public long among(RecordBlock block, long candidates) {
    ValueTest contending = contending();
    Column column = contending == null ? null : block.column(reader, candidates);
    return contending == null || column == null ? candidates : column.among(contending, candidates);
  }

  /** Returns what contends now, or null if that may be all; the heap changes seldom. */
  @SuppressWarnings("ReferenceEquality") // another hit may have another value
  private @Nullable ValueTest contending() {
    Hit worst = best.worst();
    if (worst != lastWorst) {
      lastWorst = worst;
      lastContending = worst == null ? null : notBehind(reader.read(worst.record()));
    }
    return lastContending;
  }

  private @Nullable ValueTest notBehind(@Nullable Object bound) {
    if (bound instanceof Number number) {
      return new NumberNotBehind(number, first.direction());
    }
    return bound instanceof String text
        ? new TextNotBehind(text, first.direction(), first.textCase())
        : null;
  }

  /**
   * Values that do not come after another one. Equal ones contend as well, as the rest of the order
   * may decide, and so does all that is not of its kind.
   */
  private interface NotBehind extends ValueTest {
    @Override
    default boolean holds(@Nullable Object value) {
      return true;
    }

    @Override
    default boolean holdsIn(List<?> list) {
      return true;
    }
  }

  /**
   * Of numbers. Hardly any contend, which the processor guesses right: a {@link Span}, which spares
   * it the guess, takes a tenth longer here.
   */
  private record NumberNotBehind(Number bound, Direction direction) implements NotBehind {
    @Override
    public long amongWhole(long[] values, int start, long candidates) {
      if (!Numbers.isIntegral(bound)) {
        return candidates;
      }
      long whole = bound.longValue();
      long found = 0;
      int end = Long.SIZE - Long.numberOfLeadingZeros(candidates);
      for (int index = Long.numberOfTrailingZeros(candidates); index < end; index++) {
        long value = values[start + index];
        boolean contends = direction == Direction.ASC ? value <= whole : value >= whole;
        found |= (contends ? 1L : 0) << index;
      }
      return found & candidates;
    }

    @Override
    public long amongDoubles(double[] values, int start, long candidates) {
      if (!(bound instanceof Double)) {
        return candidates;
      }
      double number = bound.doubleValue();
      long found = 0;
      int end = Long.SIZE - Long.numberOfLeadingZeros(candidates);
      for (int index = Long.numberOfTrailingZeros(candidates); index < end; index++) {
        double value = values[start + index];
        boolean contends = direction == Direction.ASC ? value <= number : value >= number;
        found |= (contends ? 1L : 0) << index;
      }
      return found & candidates;
    }
  }

  /** Of text: most of it is told apart by its first letters. */
  private record TextNotBehind(String bound, Direction direction, TextCase textCase)
      implements NotBehind {
    @Override
    public long amongTexts(Column.Texts texts, long candidates) {
      long found = 0;
      for (long left = candidates; left != 0; left &= left - 1) {
        int index = Long.numberOfTrailingZeros(left);
        String text = (String) requireNonNull(texts.values()[texts.start() + index]);
        int order =
            textCase == TextCase.EXACT ? text.compareTo(bound) : text.compareToIgnoreCase(bound);
        boolean contends = direction == Direction.ASC ? order <= 0 : order >= 0;
        found |= (contends ? 1L : 0) << index;
      }
      return found;
    }
  }
}
