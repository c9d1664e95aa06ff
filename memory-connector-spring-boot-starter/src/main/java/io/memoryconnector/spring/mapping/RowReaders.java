package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.ColumnTypes;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentColumns;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The readers of rows of one class, one for each kind of columns, as long as these are few.
 * Thread-safe: a race only repeats the work.
 */
@SuppressWarnings("ReferenceEquality") // columns that are alike have the same types
final class RowReaders {
  private static final int MOST = 4;

  private final ObjectCodec codec;
  private volatile RowReader[] known = {};

  RowReaders(ObjectCodec codec) {
    this.codec = codec;
  }

  /** Returns the instance of a document; null unless it is a row that a reader can read by now. */
  @Nullable Object read(Document document) {
    DocumentColumns columns = document.columns();
    RowReader reader = columns == null ? null : readerOf(columns.types());
    return columns == null || reader == null ? null : reader.read(columns, document);
  }

  /** Returns the reader of such columns; null where they are new, or there are too many kinds. */
  private @Nullable RowReader readerOf(ColumnTypes types) {
    RowReader[] readers = known;
    for (RowReader reader : readers) {
      if (reader.types() == types) {
        return reader;
      }
    }
    if (readers.length < MOST) {
      RowReader[] more = Arrays.copyOf(readers, readers.length + 1);
      more[readers.length] = new RowReader(codec, types);
      known = more;
    }
    return null;
  }
}
