package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Block;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a block that queries have asked for. They are noted on the block, so that the next
 * scan finds them, and go with it: a write replaces one block in its tree, and only that one is
 * read anew. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the arrays
record Columns(String[] paths, Column[] columns) {
  /** So many columns of a block are kept: more than the properties that scans usually look at. */
  private static final int MOST = 16;

  private static final Columns NONE = new Columns(new String[0], new Column[0]);

  /** Returns the column of a property if it is there already, or null. */
  static @Nullable Column known(Block<Document> block, PathReader reader) {
    return block.note() instanceof Columns columns ? columns.find(reader.name()) : null;
  }

  /** Returns the column of a property; reads all records of the block if it is not there yet. */
  static Column of(Block<Document> block, PathReader reader) {
    Column known = known(block, reader);
    if (known != null) {
      return known;
    }
    Column column = ColumnReader.read(block, reader);
    Columns before = block.note() instanceof Columns columns ? columns : NONE;
    if (before.paths.length < MOST) {
      block.note(before.with(reader.name(), column));
    }
    return column;
  }

  private @Nullable Column find(String path) {
    for (int position = 0; position < paths.length; position++) {
      if (paths[position].equals(path)) {
        return columns[position];
      }
    }
    return null;
  }

  private Columns with(String path, Column column) {
    String[] longerPaths = Arrays.copyOf(paths, paths.length + 1);
    longerPaths[paths.length] = path;
    Column[] longerColumns = Arrays.copyOf(columns, columns.length + 1);
    longerColumns[columns.length] = column;
    return new Columns(longerPaths, longerColumns);
  }
}
