package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.ColumnTypes;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentColumns;
import java.lang.invoke.MethodHandle;
import org.jspecify.annotations.Nullable;

/**
 * Makes the instances of a class from columns of certain types, through one handle for all
 * properties. It is composed when some instances have been read without it: most tests and starts
 * read few. Thread-safe: a race only repeats the work.
 */
final class RowReader {
  /** So many instances are cheaper read without the handle than it is to compose. */
  private static final int TRIAL = 500;

  private final ObjectCodec codec;
  private final ColumnTypes types;
  private int asked;
  private volatile @Nullable MethodHandle create;

  RowReader(ObjectCodec codec, ColumnTypes types) {
    this.codec = codec;
    this.types = types;
  }

  ColumnTypes types() {
    return types;
  }

  /** Returns the instance of a document that has these types; null if it takes a closer look. */
  @Nullable Object read(DocumentColumns columns, Document document) {
    MethodHandle handle = create;
    if (handle == null) {
      compose();
      return null;
    }
    try {
      return handle.invokeExact(columns, document.row());
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      return null; // what is wrong is told by who reads property after property
    }
  }

  private void compose() {
    if (asked < TRIAL && ++asked >= TRIAL) { // else nothing is written, as caches share the field
      try {
        create = codec.createFrom(types);
      } catch (IllegalArgumentException e) { // a creator with too many parameters for a handle
        create = null;
      }
    }
  }
}
