package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.model.PropertyType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a property of an entity stands in records, and what values it has there. Immutable. */
public final class StoredProperty {
  private final PropertyPath path;
  private final ValueCodec codec;
  private final List<ValueCodec> owners;

  StoredProperty(PropertyPath path, ValueCodec codec) {
    this(path, codec, List.of());
  }

  /**
   * Makes the place of a property.
   *
   * @param owners what holds the objects that lead to it
   */
  StoredProperty(PropertyPath path, ValueCodec codec, List<ValueCodec> owners) {
    this.path = path;
    this.codec = codec;
    this.owners = owners;
  }

  /** Returns a property of records of which no class tells what values it has. */
  public static StoredProperty untyped(PropertyPath path) {
    return new StoredProperty(path, AnyCodec.INSTANCE);
  }

  /** Returns the path in records. */
  public PropertyPath path() {
    return path;
  }

  /** Returns the type of the stored values. */
  public PropertyType type() {
    return codec.type();
  }

  /** Whether the path leads through a list, so that a record may have several values. */
  public boolean isWithinList() {
    return owners.stream().anyMatch(owner -> owner.type() instanceof PropertyType.ListOf);
  }

  /**
   * Returns the stored form of a query argument: an enum's name, a date's instant, what a
   * conversion makes of it. For a property that holds a list, an argument that is no collection
   * counts as an element. What does not fit is returned as it is. Null if a converter makes null of
   * it.
   *
   * @throws UnwritableEntityException if the argument has a value in it that cannot be stored
   */
  public @Nullable Object toStored(Object argument) {
    try {
      return codec.toOperand(argument);
    } catch (ValueFailure e) {
      throw incomparable(argument, e);
    }
  }

  /**
   * Whether a query argument of this class could be equal to a value of the property, or to an
   * element if that is a list. Classes that tell too little, such as {@code Object} or an
   * interface, could.
   */
  public boolean accepts(Class<?> argument) {
    return codec.accepts(argument);
  }

  /**
   * Returns where the properties of an object stand that the property holds; empty if its values
   * are no objects with properties.
   *
   * @throws UnwritableEntityException if records cannot tell its class from the declared one
   */
  public Optional<StoredObject> objectOf(Object value) {
    try {
      return Optional.ofNullable(codec.objectOf(value, path.segments()));
    } catch (ValueFailure e) {
      throw incomparable(value, e);
    }
  }

  /** Returns what a record holds for the property; null if it is missing or beyond a list. */
  public @Nullable Object storedIn(Document record) {
    Object value = record;
    for (String segment : path.segments()) {
      value = value instanceof Document document ? document.get(segment) : null;
    }
    return value;
  }

  /**
   * Returns the value of the property in a record, as an entity would have it.
   *
   * @throws UnreadableRecordException if the stored value does not fit the property
   */
  public @Nullable Object read(Document record) {
    try {
      return ValueCodec.readNullable(codec, storedIn(record));
    } catch (ValueFailure e) {
      throw new UnreadableRecordException(
          "Cannot read a record: %s. %s.".formatted(e.within(path.toString()).reason(), e.remedy()),
          e.getCause());
    }
  }

  private UnwritableEntityException incomparable(Object value, ValueFailure failure) {
    return new UnwritableEntityException(
        "Cannot compare '%s' with a %s: it %s. %s."
            .formatted(path, value.getClass().getSimpleName(), failure.reason(), failure.remedy()),
        failure.getCause());
  }
}
