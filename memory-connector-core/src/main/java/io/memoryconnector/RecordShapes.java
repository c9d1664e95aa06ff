package io.memoryconnector;

import io.memoryconnector.document.Layout;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.model.ModelDefinition;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/**
 * The shapes that the data written to one model has had, so that each is found out once. Keeps a
 * bounded number: data with ever new property names is slower to write but fills no memory.
 * Thread-safe.
 */
final class RecordShapes {
  private static final int MAX_SHAPES = 1_000;
  private static final int MAX_NAMES = 200; // more are slower to write, but fill no memory

  private final ModelDefinition model;
  private final Layouts layouts;
  private final ConcurrentMap<Layout, RecordShape> whole = new ConcurrentHashMap<>();
  private final ConcurrentMap<Layout, RecordShape> changes = new ConcurrentHashMap<>();

  /** Prepares the shapes of records that share these layouts. */
  RecordShapes(ModelDefinition model, Layouts layouts) {
    this.model = model;
    this.layouts = layouts;
  }

  /** Returns how data with these names becomes a whole record. */
  RecordShape whole(Layout data) {
    return shape(whole, data, layout -> RecordShape.whole(model, layout, layouts));
  }

  /** Returns how data with these names becomes changes to a record. */
  RecordShape changes(Layout data) {
    return shape(changes, data, layout -> RecordShape.changes(model, layout, layouts));
  }

  private static RecordShape shape(
      ConcurrentMap<Layout, RecordShape> known,
      Layout data,
      Function<Layout, RecordShape> discovery) {
    RecordShape shape = known.get(data);
    if (shape == null) {
      shape = discovery.apply(data);
      if (known.size() < MAX_SHAPES && data.size() <= MAX_NAMES) {
        known.put(data, shape);
      }
    }
    return shape;
  }
}
