package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns the entities of one class into documents and back; compiled once. Nothing that can change
 * is shared between an entity and a document. Immutable and thread-safe.
 *
 * @param <T> the entity class
 */
@SuppressWarnings("ReferenceEquality") // there is one codec per class
public final class EntityConverter<T> {
  private final MemoryPersistentEntity<T> entity;
  private final PolymorphicCodec codec;
  private final ObjectCodec declared;
  private final EntityId id;
  private final @Nullable PropertyCodec version;
  private final ModelDefinition definition;
  private final Set<Class<?>> relatedClasses;
  private final StoredStructure structure;

  EntityConverter(
      MemoryPersistentEntity<T> entity,
      PolymorphicCodec codec,
      ModelDefinition definition,
      Set<Class<?>> relatedClasses) {
    this.entity = entity;
    this.codec = codec;
    this.declared = codec.declared();
    this.definition = definition;
    this.relatedClasses = Set.copyOf(relatedClasses);
    this.structure = new StoredStructure(codec);
    this.id = EntityId.of(declared);
    MemoryPersistentProperty versionProperty = entity.getVersionProperty();
    this.version = versionProperty == null ? null : declared.property(versionProperty.getName());
  }

  /** Returns the entity class. */
  public Class<T> entityClass() {
    return entity.getType();
  }

  /** Returns what Spring Data knows of the entity class; it tells whether an entity is new. */
  public MemoryPersistentEntity<T> entity() {
    return entity;
  }

  /**
   * Returns the model that the entity class describes. It keeps properties that the class does not
   * have.
   */
  public ModelDefinition definition() {
    return definition;
  }

  /** Returns what records may have in them. */
  public StoredStructure structure() {
    return structure;
  }

  /**
   * Returns the entity classes to which the relations of this one lead. Their models must be
   * defined before a filter can include them.
   */
  public Set<Class<?>> relatedClasses() {
    return relatedClasses;
  }

  /**
   * Returns the record of an entity. It has the properties that the class maps, null included, and
   * no others: stored properties that the class does not have are kept only by an operation that
   * merges. The id is missing if it is null, or 0 in a primitive.
   *
   * @throws UnwritableEntityException if a value cannot be stored; the message names its property
   */
  public Document write(T instance) {
    try {
      return codec.writeRecord(instance);
    } catch (ValueFailure e) {
      throw unwritable(instance, e);
    }
  }

  /**
   * Returns the entity of a record. Properties that the class does not have are ignored; those that
   * the record lacks stay as the constructor makes them, and are null as constructor arguments.
   *
   * @throws UnreadableRecordException if a value does not fit its property; the message names
   *     collection, id, property and value
   */
  @SuppressWarnings("unchecked") // the codec makes instances of the class
  public T read(Document document) {
    try {
      return (T) codec.read(document);
    } catch (ValueFailure e) {
      throw new UnreadableRecordException(
          "Cannot read record %s of '%s' as %s: %s. %s."
              .formatted(
                  document.get(id.storedName()),
                  definition.collection(),
                  entity.getType().getName(),
                  e.reason(),
                  e.remedy()),
          e.getCause());
    }
  }

  /**
   * Returns the id of an entity in its stored form; null if it is null, or 0 in a primitive.
   *
   * @throws UnwritableEntityException if the id cannot be stored
   */
  public @Nullable Object idOf(T instance) {
    try {
      return id.storedOf(instance);
    } catch (ValueFailure e) {
      throw unwritable(instance, e);
    }
  }

  /** Returns what to order by instead of a property: of an id that has parts, all of them. */
  public List<String> singleValues(String name) {
    return name.equals(id.property().name()) ? id.names() : List.of(name);
  }

  /**
   * Returns the stored form of an id that a caller gives.
   *
   * @throws UnwritableEntityException if it cannot be stored
   */
  public Object storedId(Object callersId) {
    try {
      return id.toStored(callersId);
    } catch (ValueFailure e) {
      throw new UnwritableEntityException(
          "Cannot use %s as the id of a '%s': it %s. %s."
              .formatted(ValueFailure.quoted(callersId), definition.name(), e.reason(), e.remedy()),
          e.getCause());
    }
  }

  /**
   * Returns the entity with this id: the same instance if it can change, else a copy.
   *
   * @param storedId in its stored form
   */
  public T withId(T instance, Object storedId) {
    return with(instance, id.property(), storedId);
  }

  /** Whether the entity class has a version. */
  public boolean isVersioned() {
    return version != null;
  }

  /** Returns the version of an entity in its stored form, or null if it has none. */
  public @Nullable Object versionOf(T instance) {
    PropertyCodec property = requireVersion();
    return property.write(declared.access().value(instance, property.position()), 1);
  }

  /**
   * Returns the entity with this version: the same instance if it can change, else a copy.
   *
   * @param storedVersion in its stored form
   */
  public T withVersion(T instance, Object storedVersion) {
    return with(instance, requireVersion(), storedVersion);
  }

  /**
   * Returns where a property of the entity stands in records.
   *
   * @param path names of the entity's properties, dotted, as Spring Data's {@code
   *     PropertyPath.toDotPath()} writes them; may lead through lists and optionals, and begin in a
   *     subclass
   * @throws InvalidEntityException if there is no such property
   */
  public StoredProperty property(String path) {
    return StoredPaths.resolve(codec, path);
  }

  /**
   * Returns where the properties of an instance stand in records: of an entity of a subclass, its
   * own as well.
   *
   * @throws UnwritableEntityException if records cannot tell its class from the entity class
   */
  public StoredObject objectOf(T instance) {
    try {
      return codec.objectOf(instance, List.of());
    } catch (ValueFailure e) {
      throw new UnwritableEntityException(
          "Cannot compare '%s' with a %s: it %s. %s."
              .formatted(
                  definition.name(), instance.getClass().getSimpleName(), e.reason(), e.remedy()),
          e.getCause());
    }
  }

  /**
   * Returns these fields, and those without which no entity can be read: primitive arguments of its
   * constructor, and what tells of which subclass it is if there can be any.
   */
  public Fields readable(Fields fields) {
    return NeededFields.addTo(fields, codec.declared());
  }

  /** Returns this filter, readable in the same way, with all entities that it includes. */
  public Filter readable(Filter filter) {
    return NeededFields.addTo(filter, codec.declared());
  }

  private T with(T instance, PropertyCodec property, Object stored) {
    ObjectCodec own = codec.codecOf(instance);
    PropertyCodec ownProperty = own == declared ? property : own.property(property.name());
    if (ownProperty == null) {
      throw new IllegalStateException("A subclass has the properties of its superclass.");
    }
    Object value = ownProperty.read(stored);
    return entity.getType().cast(own.access().with(instance, ownProperty.position(), value));
  }

  private PropertyCodec requireVersion() {
    if (version == null) {
      throw new IllegalStateException(
          "%s has no version. Annotate a property with @Version."
              .formatted(entity.getType().getName()));
    }
    return version;
  }

  private UnwritableEntityException unwritable(T instance, ValueFailure failure) {
    return new UnwritableEntityException(
        "Cannot write %s as '%s': %s. %s."
            .formatted(
                id.described(instance), definition.name(), failure.reason(), failure.remedy()),
        failure.getCause());
  }
}
