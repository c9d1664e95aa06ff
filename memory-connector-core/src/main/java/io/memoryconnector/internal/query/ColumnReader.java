package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.Blocks;
import io.memoryconnector.internal.value.Abbreviation;
import io.memoryconnector.internal.value.Numbers;
import io.memoryconnector.internal.value.Values;
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
  private boolean isSortable = true;
  private @Nullable Object first;

  private ColumnReader(int size) {
    values = new Object[size];
  }

  /** Reads all blocks; their columns stand one behind the other. */
  static Column[] readAll(Blocks<Document> blocks, PathReader reader) {
    ColumnSpace space = new ColumnSpace(blocks.size());
    Column[] columns = new Column[blocks.blocks()];
    for (int place = 0; place < columns.length; place++) {
      columns[place] = read(blocks.block(place), reader, space);
    }
    return columns;
  }

  static Column read(Block<Document> block, PathReader reader) {
    return read(block, reader, new ColumnSpace(block.size()));
  }

  private static Column read(Block<Document> block, PathReader reader, ColumnSpace space) {
    ColumnReader column = new ColumnReader(block.size());
    for (int index = 0; index < block.size(); index++) {
      Object value = reader.read(block.value(index));
      if (value != null) {
        column.add(index, value);
      }
    }
    // within lists it depends on what is looked for where a path of several names leads
    Column read = column.hasLists && !reader.isSimple() ? Column.UNFIT : column.typed(space);
    space.skip(block.size());
    return read;
  }

  private void add(int index, Object value) {
    values[index] = value;
    present |= 1L << index;
    isText &= value instanceof String;
    isBoolean &= value instanceof Boolean;
    isWhole &= Numbers.isIntegral(value);
    isDouble &= value instanceof Double;
    hasLists |= value instanceof List;
    first = first == null ? value : first;
    isSortable &= Values.comparable(first, value);
  }

  private Column typed(ColumnSpace space) {
    if (present == 0) {
      return new Column.Booleans(0, 0); // of which each test has one answer, as none is there
    }
    if (isText) {
      return texts(space);
    }
    if (isBoolean) {
      return booleans();
    }
    if (isWhole) {
      return longs(space);
    }
    if (isDouble) {
      return doubles(space);
    }
    return isSortable ? sortable(space) : new Column.Mixed(objects(space), space.start());
  }

  private Column texts(ColumnSpace space) {
    int[] hashes = space.hashes();
    for (int index = 0; index < values.length; index++) {
      Object value = values[index];
      hashes[space.start() + index] = value == null ? 0 : value.hashCode();
    }
    return new Column.Texts(objects(space), hashes, space.start(), present);
  }

  private Column booleans() {
    long trues = 0;
    for (int index = 0; index < values.length; index++) {
      trues |= Boolean.TRUE.equals(values[index]) ? 1L << index : 0;
    }
    return new Column.Booleans(trues, present);
  }

  private Column longs(ColumnSpace space) {
    long[] numbers = space.longs();
    for (int index = 0; index < values.length; index++) {
      if (values[index] instanceof Number number) {
        numbers[space.start() + index] = number.longValue();
      }
    }
    return new Column.Longs(numbers, space.start(), present);
  }

  private Column doubles(ColumnSpace space) {
    double[] numbers = space.doubles();
    for (int index = 0; index < values.length; index++) {
      if (values[index] instanceof Number number) {
        numbers[space.start() + index] = number.doubleValue();
      }
    }
    return new Column.Doubles(numbers, space.start(), present);
  }

  private Column sortable(ColumnSpace space) {
    long[] abbreviations = space.longs();
    for (int index = 0; index < values.length; index++) {
      Object value = values[index];
      abbreviations[space.start() + index] = value == null ? 0 : Abbreviation.of(value, 0);
    }
    return new Column.Sortable(objects(space), abbreviations, space.start(), present);
  }

  private @Nullable Object[] objects(ColumnSpace space) {
    @Nullable Object[] objects = space.objects();
    System.arraycopy(values, 0, objects, space.start(), values.length);
    return objects;
  }
}
