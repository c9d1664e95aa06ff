package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.model.PropertyType;

/** Where a property of an entity stands in records, and what values it has there. Immutable. */
public final class StoredProperty {
  private final PropertyPath path;
  private final ValueCodec codec;

  StoredProperty(PropertyPath path, ValueCodec codec) {
    this.path = path;
    this.codec = codec;
  }

  /** Returns the path in records. */
  public PropertyPath path() {
    return path;
  }

  /** Returns the type of the stored values. */
  public PropertyType type() {
    return codec.type();
  }

  /**
   * Returns the stored form of a query argument: an enum's name, a date's instant, what a
   * conversion makes of it. For a property that holds a list, an argument that is no collection
   * counts as an element. What does not fit is returned as it is.
   */
  public Object toStored(Object argument) {
    return codec.toOperand(argument);
  }
}
