package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.value.Numbers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one property of all records of a block into a {@link Column}. For one block. */
final class ColumnReader {
  private final @Nullable Object[] values;
  private long present;
  private boolean hasLists;
  private boolean isWhole = true;
  private boolean isDouble = true;
  private boolean isText = true;
  private boolean isBoolean = true;

  private ColumnReader(int size) {
    values = new Object[size];
  }

  static Column read(Block<Document> block, PathReader reader) {
    ColumnReader column = new ColumnReader(block.size());
    for (int index = 0; index < block.size(); index++) {
      Object value = reader.read(block.value(index));
      if (value != null) {
        column.add(index, value);
      }
    }
    // within lists it depends on what is looked for where a path of several names leads
    return column.hasLists && !reader.isSimple() ? Column.UNFIT : column.typed();
  }

  private void add(int index, Object value) {
    values[index] = value;
    present |= 1L << index;
    isText &= value instanceof String;
    isBoolean &= value instanceof Boolean;
    isWhole &= Numbers.isIntegral(value);
    isDouble &= value instanceof Double;
    hasLists |= value instanceof List;
  }

  private Column typed() {
    if (present == 0 || !(isText || isBoolean || isWhole || isDouble)) {
      return new Column.Mixed(values);
    }
    if (isText) {
      return texts();
    }
    if (isBoolean) {
      return booleans();
    }
    return isWhole ? longs() : doubles();
  }

  private Column texts() {
    int[] hashes = new int[values.length];
    for (int index = 0; index < values.length; index++) {
      Object value = values[index];
      hashes[index] = value == null ? 0 : value.hashCode();
    }
    return new Column.Texts(values, hashes, present);
  }

  private Column booleans() {
    long trues = 0;
    for (int index = 0; index < values.length; index++) {
      trues |= Boolean.TRUE.equals(values[index]) ? 1L << index : 0;
    }
    return new Column.Booleans(trues, present);
  }

  private Column longs() {
    long[] numbers = new long[values.length];
    for (int index = 0; index < values.length; index++) {
      numbers[index] = values[index] instanceof Number number ? number.longValue() : 0;
    }
    return new Column.Longs(numbers, present);
  }

  private Column doubles() {
    double[] numbers = new double[values.length];
    for (int index = 0; index < values.length; index++) {
      numbers[index] = values[index] instanceof Number number ? number.doubleValue() : 0;
    }
    return new Column.Doubles(numbers, present);
  }
}
