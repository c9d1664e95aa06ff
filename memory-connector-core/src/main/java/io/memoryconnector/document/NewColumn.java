package io.memoryconnector.document;

import org.jspecify.annotations.Nullable;

/** Makes a {@link ValueColumn} of values: the narrowest one that takes them all. */
final class NewColumn {
  private NewColumn() {}

  /** Returns the column of these values, which are at least one. */
  static Object of(@Nullable Object[] values) {
    Object sample = firstIn(values);
    Object column = sample == null || sample instanceof String ? texts(values) : null;
    if (sample instanceof Long) {
      column = longs(values);
    } else if (sample instanceof Integer) {
      column = ints(values);
    } else if (sample instanceof Double) {
      column = doubles(values);
    } else if (sample instanceof Boolean) {
      column = booleans(values);
    } else if (sample instanceof Document document) {
      column = documents(document.layout(), values);
    }
    return column == null ? ValueColumn.general(values) : column;
  }

  /** The first one may be null anywhere: the type must not depend on which record comes first. */
  private static @Nullable Object firstIn(@Nullable Object[] values) {
    for (Object value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private static @Nullable String @Nullable [] texts(@Nullable Object[] values) {
    @Nullable String[] texts = new String[values.length];
    for (int row = 0; row < texts.length; row++) {
      Object value = values[row];
      if (value instanceof String text) {
        texts[row] = text;
      } else if (value != null) {
        return null;
      }
    }
    return texts;
  }

  private static long @Nullable [] longs(@Nullable Object[] values) {
    long[] longs = new long[values.length];
    for (int row = 0; row < longs.length; row++) {
      if (!(values[row] instanceof Long number)) {
        return null;
      }
      longs[row] = number;
    }
    return longs;
  }

  private static int @Nullable [] ints(@Nullable Object[] values) {
    int[] ints = new int[values.length];
    for (int row = 0; row < ints.length; row++) {
      if (!(values[row] instanceof Integer number)) {
        return null;
      }
      ints[row] = number;
    }
    return ints;
  }

  private static double @Nullable [] doubles(@Nullable Object[] values) {
    double[] doubles = new double[values.length];
    for (int row = 0; row < doubles.length; row++) {
      if (!(values[row] instanceof Double number)) {
        return null;
      }
      doubles[row] = number;
    }
    return doubles;
  }

  private static boolean @Nullable [] booleans(@Nullable Object[] values) {
    boolean[] booleans = new boolean[values.length];
    for (int row = 0; row < booleans.length; row++) {
      if (!(values[row] instanceof Boolean truth)) {
        return null;
      }
      booleans[row] = truth;
    }
    return booleans;
  }

  private static @Nullable DocumentColumns documents(Layout layout, @Nullable Object[] values) {
    for (Object value : values) {
      if (!(value instanceof Document document) || !document.layout().equals(layout)) {
        return null;
      }
    }
    return DocumentColumns.of(layout, values);
  }
}
