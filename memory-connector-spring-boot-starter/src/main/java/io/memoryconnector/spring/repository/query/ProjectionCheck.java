package io.memoryconnector.spring.repository.query;

import java.beans.PropertyDescriptor;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.data.core.NullableWrapperConverters;
import org.springframework.data.core.PropertyPath;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.projection.ProjectionInformation;
import org.springframework.util.ClassUtils;

/**
 * Refuses projections of which a property has a type that nothing makes of the entity's, or which
 * an object within the entity lacks: calls would fail. For one projection.
 */
final class ProjectionCheck {
  private final ProjectionFactory factory;
  private final DtoValues dtos;
  private final Set<Class<?>> seen = new HashSet<>(); // a class may refer to itself

  ProjectionCheck(ProjectionFactory factory, DtoValues dtos) {
    this.factory = factory;
    this.dtos = dtos;
  }

  /**
   * Refuses a projection that does not fit what it is made of.
   *
   * @param prefix path to the object that is shown; empty for the entity
   * @throws UnfitProjectionException if it does not
   */
  void requireFits(String prefix, Class<?> projection, TypeInformation<?> source) {
    if (seen.add(projection) && !source.getType().isInterface()) {
      members(projection, source)
          .forEach(
              (name, type) -> requireShown(prefix + name, type, sourceOf(prefix, name, source)));
    }
  }

  private Map<String, TypeInformation<?>> members(Class<?> projection, TypeInformation<?> source) {
    if (!projection.isInterface()) {
      return dtos.shapeOf(projection).members(name -> find(name, source) != null);
    }
    ProjectionInformation shown = factory.getProjectionInformation(projection);
    Map<String, TypeInformation<?>> members = new LinkedHashMap<>();
    if (shown.isClosed()) {
      for (PropertyDescriptor each : shown.getInputProperties()) {
        members.put(each.getName(), TypeInformation.fromReturnTypeOf(each.getReadMethod()));
      }
    }
    return members;
  }

  private static TypeInformation<?> sourceOf(
      String prefix, String name, TypeInformation<?> source) {
    TypeInformation<?> found = find(name, source);
    if (found == null) {
      throw new UnfitProjectionException(
          "whose '%s' is no property of '%s'"
              .formatted(prefix + name, source.getType().getSimpleName()),
          "Leave it out, or correct its name");
    }
    return found;
  }

  private static @Nullable TypeInformation<?> find(String name, TypeInformation<?> source) {
    try {
      return source.getProperty(PropertyPath.from(name, source).toDotPath());
    } catch (PropertyReferenceException unknown) {
      PropertyDescriptor computed = BeanUtils.getPropertyDescriptor(source.getType(), name);
      return computed == null || computed.getReadMethod() == null
          ? null
          : TypeInformation.fromReturnTypeOf(computed.getReadMethod());
    }
  }

  /** Compares the type that a projection declares with that of what it shows. */
  private void requireShown(
      String property, TypeInformation<?> declared, TypeInformation<?> source) {
    TypeInformation<?> to = NullableWrapperConverters.unwrapActualType(declared);
    TypeInformation<?> from = NullableWrapperConverters.unwrapActualType(source);
    if (to.isMap() && from.isMap()) {
      requireElementsShown(property, to.getMapValueType(), from.getMapValueType());
    } else if (to.isCollectionLike() && from.isCollectionLike()) {
      requireElementsShown(property, to.getComponentType(), from.getComponentType());
    } else if (from.getType() != Object.class
        && !ClassUtils.isAssignable(to.getType(), from.getType())) {
      requireMade(property, to.getType(), from);
    }
  }

  private void requireElementsShown(
      String property, @Nullable TypeInformation<?> to, @Nullable TypeInformation<?> from) {
    if (to != null && from != null) {
      requireShown(property, to, from);
    }
  }

  private void requireMade(String property, Class<?> to, TypeInformation<?> from) {
    if (dtos.isObject(from.getType()) && dtos.isObject(to)) {
      requireFits(property + ".", to, from);
    } else if (!dtos.areConverted(from.getType(), to)) {
      String type = from.getType().getSimpleName();
      throw new UnfitProjectionException(
          "whose '%s' is %s, which nothing makes of %s"
              .formatted(property, to.getSimpleName(), type),
          "Declare it as %s".formatted(type));
    }
  }
}
