package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.value.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets pass what may still be among the first few of an order: by the first property of the order,
 * a column of it at once. It only spares others the look at the rest, and knows numbers only.
 * Follows what the heap keeps; for one run.
 */
final class Contenders implements RecordTest {
  private final BestHits best;
  private final PathReader reader;
  private final Direction direction;
  private @Nullable Hit lastWorst;
  private @Nullable ValueTest lastContending;

  private Contenders(BestHits best, Order.Term first) {
    this.best = best;
    this.reader = new PathReader(first.property());
    this.direction = first.direction();
  }

  /** Returns the test of what may come before the worst of those that the heap keeps. */
  static RecordTest of(Delivery delivery, BestHits best) {
    List<Order.Term> terms = delivery.ordering().terms();
    return delivery.ranking().nearest() != null
            || terms.isEmpty()
            || terms.get(0).textCase() == TextCase.IGNORED
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
  @SuppressWarnings("ReferenceEquality") // another hit may have another number
  private @Nullable ValueTest contending() {
    Hit worst = best.worst();
    if (worst != lastWorst) {
      lastWorst = worst;
      lastContending =
          worst != null && reader.read(worst.record()) instanceof Number bound
              ? new NotBehind(bound, direction)
              : null;
    }
    return lastContending;
  }

  /**
   * Values that do not come after a number. Equal ones contend as well, as the rest of the order
   * may decide, and so does all that is no number of its kind. Hardly any contend, which the
   * processor guesses right: a {@link Span}, which spares it the guess, takes a tenth longer here.
   */
  private record NotBehind(Number bound, Direction direction) implements ValueTest {
    @Override
    public boolean holds(@Nullable Object value) {
      return true;
    }

    @Override
    public boolean holdsIn(List<?> list) {
      return true;
    }

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
}
