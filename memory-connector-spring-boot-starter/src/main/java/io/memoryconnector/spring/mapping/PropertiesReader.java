package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the properties of a class out of documents, one after the other. Immutable, apart from the
 * positions that it remembers of the layout that it read last; thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // one layout per collection
final class PropertiesReader {
  private final PropertyCodec[] properties;
  private final @Nullable Class<?>[] unchanged; // of the values that need no reading
  private LayoutPositions last; // a race only repeats the work

  /**
   * Makes the reader.
   *
   * @param properties in the order of the class
   * @param expected the layout that is read first, most likely
   */
  PropertiesReader(List<PropertyCodec> properties, Layout expected) {
    this.properties = properties.toArray(new PropertyCodec[0]);
    this.unchanged = new Class<?>[this.properties.length];
    for (int index = 0; index < unchanged.length; index++) {
      unchanged[index] = this.properties[index].codec().readUnchanged();
    }
    this.last = LayoutPositions.of(this.properties, expected);
  }

  /** Returns the values of an instance, in the order of the class. */
  @Nullable Object[] read(Document document) {
    LayoutPositions positions = positionsIn(document.layout());
    @Nullable Object[] values = new Object[properties.length];
    for (int index = 0; index < properties.length; index++) {
      int position = positions.of(index);
      values[index] =
          position < 0 ? properties[index].readMissing() : read(index, document.valueAt(position));
    }
    return values;
  }

  private @Nullable Object read(int index, @Nullable Object stored) {
    return stored != null && stored.getClass() == unchanged[index]
        ? stored
        : properties[index].read(stored);
  }

  private LayoutPositions positionsIn(Layout layout) {
    LayoutPositions known = last;
    if (known.layout() != layout) {
      known = LayoutPositions.of(properties, layout);
      last = known;
    }
    return known;
  }
}
