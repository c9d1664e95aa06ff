package io.memoryconnector.internal.query;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.document.ColumnTypes;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentColumns;
import org.jspecify.annotations.Nullable;

/**
 * Records that were fetched from anywhere. Their numbers are collected to be tested without a
 * branch for each: the processor guesses wrong what a test of one record says, and so waits for its
 * number before it fetches the next ones. For one thread.
 */
final class FetchedBlock implements RecordBlock {
  /** More are not faster, and in vain if enough of them pass. */
  static final int MOST = 16;

  /** So few are faster looked at one by one. */
  private static final int FEW = 4;

  private final @Nullable Document[] records = new Document[MOST];
  private int count;

  int count() {
    return count;
  }

  void clear() {
    count = 0;
  }

  void add(Document record) {
    records[count++] = record;
  }

  @Override
  public Document value(int index) {
    return requireNonNull(records[index]);
  }

  @Override
  public @Nullable Column column(PathReader reader, long candidates) {
    DocumentColumns first = value(Long.numberOfTrailingZeros(candidates)).columns();
    if (first == null || !reader.isSimple() || !areAlike(first.types(), candidates)) {
      return null;
    }
    int position = reader.positionIn(first.layout());
    Class<?> type = position < 0 ? null : first.types().at(position);
    if (type == double.class) {
      return new Column.Doubles(doubles(position, candidates), 0, candidates);
    }
    return type == int.class || type == long.class
        ? new Column.Longs(wholes(position, candidates, type), 0, candidates)
        : null;
  }

  /** Whether the records are rows of columns of these types, and not too few. */
  @SuppressWarnings("ReferenceEquality") // columns that are alike have the same object
  private boolean areAlike(ColumnTypes types, long candidates) {
    for (long left = candidates; left != 0; left &= left - 1) {
      DocumentColumns columns = value(Long.numberOfTrailingZeros(left)).columns();
      if (columns == null || columns.types() != types) {
        return false;
      }
    }
    return Long.bitCount(candidates) >= FEW;
  }

  private long[] wholes(int position, long candidates, Class<?> type) {
    long[] numbers = new long[MOST];
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      DocumentColumns columns = requireNonNull(value(index).columns());
      int row = value(index).row();
      numbers[index] =
          type == int.class ? columns.intAt(position, row) : columns.longAt(position, row);
    }
    return numbers;
  }

  private double[] doubles(int position, long candidates) {
    double[] numbers = new double[MOST];
    for (long left = candidates; left != 0; left &= left - 1) {
      int index = Long.numberOfTrailingZeros(left);
      DocumentColumns columns = requireNonNull(value(index).columns());
      numbers[index] = columns.doubleAt(position, value(index).row());
    }
    return numbers;
  }
}
