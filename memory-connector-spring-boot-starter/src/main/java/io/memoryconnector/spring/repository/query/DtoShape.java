package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.CollectionFactory;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.InstanceCreatorMetadata;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.mapping.model.ParameterValueProvider;
import org.springframework.data.projection.ProjectionFactory;
import org.springframework.data.util.DirectFieldAccessFallbackBeanWrapper;

/**
 * A record or class that is returned in place of an entity: what it is made of, and how. Objects
 * within the entity become what the class declares for them. Immutable and thread-safe.
 */
final class DtoShape {
  private static final EntityInstantiators INSTANTIATORS = new EntityInstantiators();

  private final MemoryPersistentEntity<?> shape;
  private final MemoryMappingContext context;
  private final ProjectionFactory factory;

  DtoShape(Class<?> type, MemoryMappingContext context, ProjectionFactory factory) {
    this.shape = context.getRequiredPersistentEntity(type);
    this.context = context;
    this.factory = factory;
  }

  /**
   * Returns the names of the properties that it is made of: all arguments of its constructor, and
   * what can be set afterwards as far as the entity has it.
   */
  List<String> properties(MemoryPersistentEntity<?> entity) {
    Set<String> names = new LinkedHashSet<>();
    InstanceCreatorMetadata<MemoryPersistentProperty> creator = creator();
    if (creator != null) {
      creator.getParameters().stream()
          .filter(parameter -> !parameter.isTransient() && parameter.getName() != null)
          .forEach(parameter -> names.add(String.valueOf(parameter.getName())));
    }
    for (MemoryPersistentProperty property : shape) {
      if (entity.getPersistentProperty(property.getName()) != null) {
        names.add(property.getName());
      }
    }
    return List.copyOf(names);
  }

  /** Makes an instance of the values of the entity's properties. */
  Object create(Function<String, @Nullable Object> values) {
    Object instance =
        INSTANTIATORS.getInstantiatorFor(shape).createInstance(shape, argumentsFrom(values));
    InstanceCreatorMetadata<MemoryPersistentProperty> creator = creator();
    PersistentPropertyAccessor<Object> accessor = shape.getPropertyAccessor(instance);
    for (MemoryPersistentProperty property : shape) {
      if (creator == null || !creator.isCreatorParameter(property)) {
        Object value = fitted(values.apply(property.getName()), property.getTypeInformation());
        if (value != null) { // what the entity lacks stays as the class makes it
          accessor.setProperty(property, value);
        }
      }
    }
    return accessor.getBean();
  }

  /** Makes an instance of what an object has, be it stored or computed. */
  Object copyOf(Object source) {
    DirectFieldAccessFallbackBeanWrapper properties =
        new DirectFieldAccessFallbackBeanWrapper(source);
    return create(
        name -> properties.isReadableProperty(name) ? properties.getPropertyValue(name) : null);
  }

  private @Nullable InstanceCreatorMetadata<MemoryPersistentProperty> creator() {
    return shape.getInstanceCreatorMetadata();
  }

  private ParameterValueProvider<MemoryPersistentProperty> argumentsFrom(
      Function<String, @Nullable Object> values) {
    return new ParameterValueProvider<>() {
      @Override
      @SuppressWarnings("unchecked") // fitted to it
      public <T> @Nullable T getParameterValue(Parameter<T, MemoryPersistentProperty> parameter) {
        String name = parameter.getName();
        Object value =
            name == null || parameter.isTransient()
                ? null
                : fitted(values.apply(name), parameter.getType());
        return (T)
            (value == null
                ? ParameterValueProvider.getDefaultValue(parameter.getRawType())
                : value);
      }
    };
  }

  /** Returns the value as this type: an object within becomes a projection of its own. */
  private @Nullable Object fitted(@Nullable Object value, TypeInformation<?> type) {
    if (value instanceof Collection<?> elements && type.isCollectionLike()) {
      return fittedElements(elements, type);
    }
    Class<?> wanted = type.getType();
    if (value == null || wanted.isPrimitive() || wanted.isInstance(value)) {
      return value;
    }
    return wanted.isInterface()
        ? factory.createProjection(wanted, value)
        : new DtoShape(wanted, context, factory).copyOf(value);
  }

  @SuppressWarnings(
      "NullAway") // the new collection may hold null, but its class file does not say so
  private Object fittedElements(Collection<?> elements, TypeInformation<?> type) {
    TypeInformation<?> component = type.getComponentType();
    if (component == null || elements.stream().allMatch(component.getType()::isInstance)) {
      return elements;
    }
    Collection<@Nullable Object> fitted =
        CollectionFactory.createCollection(type.getType(), elements.size());
    elements.forEach(element -> fitted.add(fitted(element, component)));
    return fitted;
  }
}
