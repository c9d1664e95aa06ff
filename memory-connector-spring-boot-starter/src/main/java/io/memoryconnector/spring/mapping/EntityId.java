package io.memoryconnector.spring.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The id of the entities of one class: how it is taken from them, and turned into what records have
 * in its place. Immutable.
 *
 * @param owner the class of the entities
 * @param property the id
 * @param names what to order by instead of it: of an id that has parts, all of them
 */
record EntityId(ObjectCodec owner, PropertyCodec property, List<String> names) {

  static EntityId of(ObjectCodec owner) {
    PropertyCodec id = owner.id();
    if (id == null) {
      throw missing(owner.entity().getType());
    }
    ObjectCodec parts = id.codec().nested();
    List<String> names =
        parts == null
            ? List.of(id.name())
            : parts.stored().stream().map(part -> id.name() + "." + part.name()).toList();
    return new EntityId(owner, id, names);
  }

  private static InvalidEntityException missing(Class<?> type) {
    return new InvalidEntityException(
        type,
        null,
        "it has no id",
        type.isInterface()
            ? "Declare a method 'getId', or another getter with @Id"
            : "Add a property named 'id', or annotate one with @Id");
  }

  /** Returns the name of the id in records. */
  String storedName() {
    return property.storedName();
  }

  /** Returns the id of an entity in its stored form; null if it is null, or 0 in a primitive. */
  @Nullable Object storedOf(Object instance) {
    Object value = valueOf(instance);
    return owner.isId(value) ? property.write(value, 1) : null;
  }

  /** Returns which entity it is, for messages. */
  String described(Object instance) {
    Object value = valueOf(instance);
    String type = instance.getClass().getSimpleName();
    return value == null ? "a new " + type : "%s %s".formatted(type, value);
  }

  /** Returns the stored form of an id that a caller gives. */
  Object toStored(Object callersId) {
    Object stored = property.codec().toOperand(callersId);
    return stored == null ? callersId : stored; // no record has such an id
  }

  private @Nullable Object valueOf(Object instance) {
    return owner.access().value(instance, property.position());
  }
}
