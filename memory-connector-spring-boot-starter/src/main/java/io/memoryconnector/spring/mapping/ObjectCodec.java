package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.ColumnTypes;
import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyType;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the instances of exactly one class into documents and back. Null is written as null, so
 * that all documents of a class share one layout. Immutable, apart from what its readers remember;
 * thread-safe.
 */
@SuppressWarnings("ReferenceEquality") // one codec per property
final class ObjectCodec implements ValueCodec {
  /** The property that holds the alias of a class where it is not the declared one. */
  static final String TYPE_KEY = "_type";

  /** As deep as documents may be. */
  static final int MAX_DEPTH = 100;

  private final MemoryPersistentEntity<?> entity;
  private final InstanceAccess access;
  private final List<PropertyCodec> properties;
  private final @Nullable PropertyCodec id;
  private final RecordShape shape;
  private final RecordShape shapeWithoutId;
  private final PropertiesReader reader;
  private final RowReaders rowReaders = new RowReaders(this);

  /**
   * Makes the codec.
   *
   * @param properties in the order of the class
   * @param alias what is written to tell the class from the declared one; null for nothing
   */
  ObjectCodec(
      MemoryPersistentEntity<?> entity,
      InstanceAccess access,
      List<PropertyCodec> properties,
      @Nullable String alias) {
    this.entity = entity;
    this.access = access;
    this.properties = List.copyOf(properties);
    MemoryPersistentProperty idProperty = entity.getIdProperty();
    this.id = idProperty == null ? null : property(idProperty.getName());
    List<PropertyCodec> written =
        properties.stream().filter(it -> it == id || it.isWritten()).toList();
    this.shape = new RecordShape(written, alias);
    this.shapeWithoutId = new RecordShape(written.stream().filter(it -> it != id).toList(), alias);
    this.reader = new PropertiesReader(properties, shape.layout());
  }

  MemoryPersistentEntity<?> entity() {
    return entity;
  }

  InstanceAccess access() {
    return access;
  }

  /** Whether an instance may be of another class, so that a record may tell of which. */
  boolean mayHaveSubclasses() {
    return !Modifier.isFinal(entity.getType().getModifiers());
  }

  /** Returns the properties that records hold. */
  List<PropertyCodec> stored() {
    List<PropertyCodec> stored = new ArrayList<>();
    for (PropertyCodec property : properties) {
      if (property.isStored()) {
        stored.add(property);
      }
    }
    return stored;
  }

  /** Returns the id, or null if the class has none. */
  @Nullable PropertyCodec id() {
    return id;
  }

  /** Returns the property of this name in the class, or null if there is none. */
  @Nullable PropertyCodec property(String name) {
    for (PropertyCodec property : properties) {
      if (property.name().equals(name)) {
        return property;
      }
    }
    return null;
  }

  /** Returns the property that has this name in records, or null if there is none. */
  @Nullable PropertyCodec stored(String storedName) {
    for (PropertyCodec property : properties) {
      if (property.isStored() && property.storedName().equals(storedName)) {
        return property;
      }
    }
    return null;
  }

  /** Returns the objects to which a relation leads; null if the class has no such relation. */
  @Nullable ObjectCodec relation(String storedName) {
    for (PropertyCodec property : properties) {
      if (!property.isStored() && property.storedName().equals(storedName)) {
        return property.codec().nested();
      }
    }
    return null;
  }

  @Override
  public PropertyType type() {
    Map<String, PropertyType> types = new LinkedHashMap<>();
    for (PropertyCodec property : stored()) {
      types.put(property.storedName(), property.codec().type());
    }
    return new PropertyType.ObjectOf(types);
  }

  @Override
  public Document write(Object instance, int depth) {
    requireDepth(depth);
    return shape.write(access.values(instance), depth);
  }

  /** Writes an instance as a record: without its id if it has none yet. */
  Document writeRecord(Object instance) {
    @Nullable Object[] values = access.values(instance);
    return (hasId(values) ? shape : shapeWithoutId).write(values, 1);
  }

  /** A primitive cannot be null: by Spring Data's rule for new entities 0 means no id. */
  boolean isId(@Nullable Object value) {
    boolean isPrimitiveZero =
        value instanceof Number number
            && number.longValue() == 0
            && entity.getRequiredIdProperty().getType().isPrimitive();
    return value != null && !isPrimitiveZero;
  }

  @Override
  public Object read(Object stored) {
    if (stored instanceof Document document) {
      return read(document);
    }
    throw ValueFailure.unreadable(stored, "an object");
  }

  Object read(Document document) {
    Object instance = rowReaders.read(document);
    return instance == null ? create(reader.read(document)) : instance;
  }

  /**
   * Composes what makes an instance from a row of columns of these types; null if nothing is
   * gained.
   */
  @Nullable MethodHandle createFrom(ColumnTypes types) {
    return access.createFrom(
        properties.stream().map(it -> ColumnHandles.valueOf(it, types)).toList());
  }

  @Override
  public Object toOperand(Object argument) {
    return entity.getType().isInstance(argument) ? write(argument, 1) : Operands.of(argument);
  }

  @Override
  public ObjectCodec nested() {
    return this;
  }

  static void requireDepth(int depth) {
    if (depth > MAX_DEPTH) {
      throw new ValueFailure(
          "leads deeper than %d levels, or back to where it started".formatted(MAX_DEPTH),
          "Store flatter data, and annotate references back with @Transient",
          null);
    }
  }

  private boolean hasId(@Nullable Object[] values) {
    return id != null && isId(values[id.position()]);
  }

  private Object create(@Nullable Object[] values) {
    try {
      return access.create(values);
    } catch (ValueFailure e) {
      throw e;
    } catch (RuntimeException e) {
      throw new ValueFailure(
          "holds what %s refuses: %s".formatted(entity.getType().getSimpleName(), e.getMessage()),
          "Mend the record, or let the class accept what is stored",
          e);
    }
  }
}
