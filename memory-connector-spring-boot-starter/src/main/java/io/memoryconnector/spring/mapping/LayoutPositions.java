package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Layout;

/** Where the properties of a class stand in a layout. Immutable. */
final class LayoutPositions {
  private final Layout layout;
  private final int[] positions;

  private LayoutPositions(Layout layout, int[] positions) {
    this.layout = layout;
    this.positions = positions;
  }

  static LayoutPositions of(PropertyCodec[] properties, Layout layout) {
    int[] positions = new int[properties.length];
    for (int property = 0; property < positions.length; property++) {
      positions[property] = layout.indexOf(properties[property].storedName());
    }
    return new LayoutPositions(layout, positions);
  }

  Layout layout() {
    return layout;
  }

  /** Returns the position in the layout of a property of the class, or -1 if it is missing. */
  int of(int property) {
    return positions[property];
  }
}
