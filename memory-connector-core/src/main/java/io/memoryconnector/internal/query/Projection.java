package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentFiller;
import io.memoryconnector.document.Layout;
import io.memoryconnector.filter.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Leaves out the properties that a filter does not ask for, by LoopBack's rules: names are those of
 * whole properties, unknown ones are ignored, and nothing is added, not even the id. Thread-safe
 * without locks, as {@link PropertyName} is.
 */
@SuppressWarnings("ReferenceEquality") // an equal layout that is another object is only read anew
final class Projection implements UnaryOperator<Document> {
  private final Set<String> names;
  private final boolean isExclusion;
  private Shape last;

  /** Which properties of a layout are kept. */
  private record Shape(Layout from, Layout to, List<Integer> positions) {}

  private Projection(Set<String> names, boolean isExclusion) {
    this.names = names;
    this.isExclusion = isExclusion;
    this.last = shapeOf(Document.empty().layout());
  }

  static UnaryOperator<Document> of(Fields fields) {
    if (fields.included().isEmpty() && fields.excluded().isEmpty()) {
      return UnaryOperator.identity();
    }
    return fields.included().isEmpty()
        ? new Projection(Set.copyOf(fields.excluded()), true)
        : new Projection(Set.copyOf(fields.included()), false);
  }

  @Override
  public Document apply(Document record) {
    Shape shape = last;
    if (shape.from != record.layout()) {
      shape = shapeOf(record.layout());
      last = shape;
    }
    DocumentFiller filler = shape.to.fill();
    for (int position = 0; position < shape.positions.size(); position++) {
      filler.set(position, record.valueAt(shape.positions.get(position)));
    }
    return filler.finish();
  }

  private Shape shapeOf(Layout layout) {
    List<String> kept = new ArrayList<>();
    List<Integer> positions = new ArrayList<>();
    for (int position = 0; position < layout.size(); position++) {
      if (names.contains(layout.nameAt(position)) != isExclusion) {
        kept.add(layout.nameAt(position));
        positions.add(position);
      }
    }
    return new Shape(layout, Layout.of(kept), List.copyOf(positions));
  }
}
