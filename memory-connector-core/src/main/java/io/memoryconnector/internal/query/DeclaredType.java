package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * What a model declares of the values that a path leads to.
 *
 * @param type of a whole value, a list perhaps; {@link Scalar#ANY} where nothing is declared
 * @param origin whether the first name of the path is in the model
 */
record DeclaredType(PropertyType type, Origin origin) {
  private static final DeclaredType UNKNOWN = new DeclaredType(Scalar.ANY, Origin.UNDECLARED);

  enum Origin {
    /** The path is the name of a property of the model. */
    PROPERTY,
    /** The path leads into a property of the model. */
    WITHIN_PROPERTY,
    UNDECLARED
  }

  static DeclaredType of(PropertyPath path, ModelDefinition model) {
    PropertyDefinition property = model.properties().get(path.first());
    if (property == null) {
      return UNKNOWN;
    }
    PropertyType type = property.type();
    for (String segment : path.segments().subList(1, path.segments().size())) {
      type = within(type, segment);
    }
    return new DeclaredType(type, path.isSimple() ? Origin.PROPERTY : Origin.WITHIN_PROPERTY);
  }

  /** Returns the type of a single value: that of an element if the whole is a list. */
  PropertyType ofElement() {
    return type instanceof PropertyType.ListOf list ? list.element() : type;
  }

  /** Returns the type of what a value may contain: elements of a list, values of a map. */
  PropertyType ofContent() {
    return type instanceof PropertyType.MapOf map ? map.value() : ofElement();
  }

  private static PropertyType within(PropertyType type, String segment) {
    if (type instanceof PropertyType.ListOf list) {
      boolean isPosition = segment.chars().allMatch(Character::isDigit);
      return isPosition ? list.element() : within(list.element(), segment);
    }
    if (type instanceof PropertyType.ObjectOf object) {
      return declaredOrAny(object.properties().get(segment));
    }
    return type instanceof PropertyType.MapOf map ? map.value() : Scalar.ANY;
  }

  private static PropertyType declaredOrAny(@Nullable PropertyType type) {
    return type == null ? Scalar.ANY : type;
  }
}
