package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a class may have in them, as far as its classes tell: an object of an
 * abstract class may have more, and what lies in a map or in any object anything. Immutable.
 */
public final class StoredStructure {
  private final PolymorphicCodec root;
  private final Map<String, PropertyCodec> properties = new LinkedHashMap<>();

  StoredStructure(PolymorphicCodec root) {
    this.root = root;
    for (PropertyCodec property : root.declared().stored()) {
      properties.putIfAbsent(property.storedName(), property);
    }
  }

  /** Whether something may be stored at this path. */
  public boolean mayHold(PropertyPath path) {
    return firstUnknown(path.segments()) == path.segments().size();
  }

  /**
   * Returns an operand, or an element of it, that was meant for a constant of an enum and is none
   * that records hold at this path. Of several subclasses that have the property, one that could
   * have it is enough. Empty if there is none, or if no class tells what is there.
   */
  public Optional<ImpossibleValue> impossibleConstant(
      PropertyPath path, Operator operator, @Nullable Object operand) {
    Optional<ImpossibleValue> impossible = Optional.empty();
    for (PropertyCodec first : properties(path.first())) {
      ValueCodec declared = declaredAt(path.segments(), first.codec());
      impossible = ImpossibleValue.ofConstants(declared, operator, operand);
      if (impossible.isEmpty()) {
        return impossible;
      }
    }
    return impossible;
  }

  /**
   * Returns what a path leads to, or the list or map in which it ends; anything if no class tells.
   */
  private static ValueCodec declaredAt(List<String> path, ValueCodec first) {
    ValueCodec declared = first;
    PropertyType type = first.type();
    for (String name : path.subList(1, path.size())) {
      ObjectCodec owner = declared.nested();
      if (owner == null) { // in what a converter makes, for example, anything may lie
        type = within(type, name);
        declared = type == Scalar.ANY ? AnyCodec.INSTANCE : declared;
      } else if (!isIndex(name)) {
        PropertyCodec property = owner.stored(name);
        declared = property == null ? AnyCodec.INSTANCE : property.codec();
        type = declared.type();
      }
    }
    return declared;
  }

  private static PropertyType within(PropertyType type, String name) {
    if (type instanceof PropertyType.ListOf list) {
      return isIndex(name) ? list.element() : within(list.element(), name);
    }
    return type instanceof PropertyType.MapOf map ? map.value() : Scalar.ANY;
  }

  /** Returns the paths that one could have meant that leads nowhere. */
  public List<String> besides(PropertyPath path) {
    List<String> known = path.segments().subList(0, firstUnknown(path.segments()));
    ObjectCodec owner = root.declared();
    for (String name : known) {
      PropertyCodec property = owner == root.declared() ? property(name) : owner.stored(name);
      ObjectCodec inner = property == null ? null : property.codec().nested();
      owner = inner == null ? owner : inner; // an index of a list leads to the same class
    }
    String before = known.isEmpty() ? "" : String.join(".", known) + ".";
    return owner.stored().stream().map(it -> before + it.storedName()).toList();
  }

  /**
   * Returns changes to records with what records hold in place of values that entities have. What
   * is neither is returned as it is.
   *
   * @param changes new values by the names of properties in records
   * @throws UnwritableEntityException if a value cannot be stored
   */
  public Map<String, @Nullable Object> toStored(Map<String, ?> changes) {
    Map<String, @Nullable Object> stored = new LinkedHashMap<>();
    try {
      changes.forEach((name, value) -> stored.put(name, toStored(name, value)));
    } catch (ValueFailure e) {
      throw notUpdated(e);
    }
    return stored;
  }

  /** Of several classes that have the property, one that could have the value tells its form. */
  private @Nullable Object toStored(String name, @Nullable Object given) {
    Object value = given instanceof Optional<?> optional ? optional.orElse(null) : given;
    try {
      for (PropertyCodec property : properties(name)) {
        ValueCodec codec = property.codec();
        if (value == null) {
          return codec.writeNull();
        }
        if (codec.accepts(value.getClass())) {
          return codec.toOperand(value);
        }
      }
      return value;
    } catch (ValueFailure e) {
      throw e.within(name);
    }
  }

  /**
   * Refuses values that could be stored and not be read again: constants that an enum lacks, for
   * example, and null where a constructor needs a primitive.
   *
   * @param changes properties of a record with their new values, in their stored form; names that
   *     the class does not have are ignored
   * @throws UnwritableEntityException if there is such a value
   */
  public void requireReadable(Document changes) {
    try {
      changes.forEach(this::requireReadable);
    } catch (ValueFailure e) {
      throw notUpdated(e);
    }
  }

  private UnwritableEntityException notUpdated(ValueFailure failure) {
    return new UnwritableEntityException(
        "Cannot update '%s': %s. Give another value."
            .formatted(root.declared().entity().getType().getSimpleName(), failure.reason()),
        failure.getCause());
  }

  /** One class that has the property is enough: nobody knows of which one the records are. */
  private void requireReadable(String name, @Nullable Object value) {
    ValueFailure failure = null;
    for (PropertyCodec property : properties(name)) {
      try {
        property.read(value);
        return;
      } catch (ValueFailure e) {
        failure = failure == null ? e : failure;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private int firstUnknown(List<String> path) {
    PropertyCodec property = property(path.get(0));
    if (property == null) {
      return root.isTypeKey(path.get(0)) ? path.size() : 0;
    }
    for (int position = 1; position < path.size(); position++) {
      ObjectCodec owner = property.codec().nested();
      String name = path.get(position);
      if (owner == null || isOpen(owner) || name.equals(ObjectCodec.TYPE_KEY)) {
        return path.size();
      }
      if (!isIndex(name)) {
        property = owner.stored(name);
        if (property == null) {
          return position;
        }
      }
    }
    return path.size();
  }

  private @Nullable PropertyCodec property(String name) {
    return properties(name).stream().findFirst().orElse(null);
  }

  private List<PropertyCodec> properties(String name) {
    PropertyCodec own = properties.get(name);
    return own == null ? root.storedInSubclasses(name) : List.of(own);
  }

  private static boolean isOpen(ObjectCodec owner) {
    Class<?> type = owner.entity().getType();
    return Modifier.isAbstract(type.getModifiers()) || type.isSealed();
  }

  private static boolean isIndex(String name) {
    return name.chars().allMatch(Character::isDigit);
  }
}
