package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.value.Numbers;
import java.util.List;

/**
 * Lets pass what may still be among the first few of an order: by the first property of the order,
 * a column of it at once. It only spares others the look at the rest, and knows numbers only.
 * Follows what the heap keeps; for one run.
 */
final class Contenders implements RecordTest {
  private final BestHits best;
  private final PathReader reader;
  private final Direction direction;

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
  public long among(Block<Document> block, long candidates) {
    Hit worst = best.worst();
    return worst != null && reader.read(worst.record()) instanceof Number bound
        ? candidates & contenders(Columns.of(block, reader), bound)
        : candidates;
  }

  /** Equal ones contend as well, as the rest of the order may decide. */
  private long contenders(Column column, Number bound) {
    if (column instanceof Column.Longs longs && Numbers.isIntegral(bound)) {
      return ~longs.present() | notBehind(longs.values(), bound.longValue());
    }
    return column instanceof Column.Doubles doubles && bound instanceof Double
        ? ~doubles.present() | notBehind(doubles.values(), bound.doubleValue())
        : -1L;
  }

  private long notBehind(long[] values, long bound) {
    long found = 0;
    for (int index = 0; index < values.length; index++) {
      boolean contends =
          direction == Direction.ASC ? values[index] <= bound : values[index] >= bound;
      found |= (contends ? 1L : 0) << index;
    }
    return found;
  }

  private long notBehind(double[] values, double bound) {
    long found = 0;
    for (int index = 0; index < values.length; index++) {
      boolean contends =
          direction == Direction.ASC ? values[index] <= bound : values[index] >= bound;
      found |= (contends ? 1L : 0) << index;
    }
    return found;
  }
}
