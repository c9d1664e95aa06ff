package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the properties of an instance stand in records, those of its own class included: of an
 * entity, or of an object within one. Immutable.
 */
public final class StoredObject {
  private final ObjectCodec codec;
  private final List<Member> members;
  private final @Nullable Where ofItsClass;

  /** One of the properties. */
  public record Member(MemoryPersistentProperty property, StoredProperty stored) {}

  /**
   * Makes the places of an object's properties.
   *
   * @param path to the object; empty for the record itself
   * @param aliases of its class and of the subclasses of that; empty for the declared class
   */
  StoredObject(ObjectCodec codec, List<String> path, List<String> aliases) {
    this.codec = codec;
    this.members =
        codec.stored().stream()
            .map(
                it ->
                    new Member(
                        codec.entity().getRequiredPersistentProperty(it.name()),
                        new StoredProperty(within(path, it.storedName()), it.codec())))
            .toList();
    this.ofItsClass =
        aliases.isEmpty()
            ? null
            : new Where.Comparison(within(path, ObjectCodec.TYPE_KEY), Operator.INQ, aliases);
  }

  /** Returns the stored properties in the order of the class. */
  public List<Member> members() {
    return members;
  }

  /** Returns the value that an instance of the same class has for a property. */
  public @Nullable Object valueOf(Object instance, Member member) {
    PropertyCodec property = codec.property(member.property().getName());
    if (property == null) {
      throw new IllegalArgumentException("This is a property of another class.");
    }
    return codec.access().value(instance, property.position());
  }

  /**
   * Returns what tells objects of this class and its subclasses from others that may stand in the
   * same place; nothing for the class that is declared there, which all of them belong to.
   */
  public Optional<Where> ofItsClass() {
    return Optional.ofNullable(ofItsClass);
  }

  private static PropertyPath within(List<String> path, String name) {
    List<String> segments = new ArrayList<>(path);
    segments.add(name);
    return new PropertyPath(segments);
  }
}
