package io.memoryconnector.spring.repository.query;

import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.mapping.MemoryPersistentProperty;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.core.TypeInformation;
import org.springframework.data.mapping.InstanceCreatorMetadata;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.mapping.model.ParameterValueProvider;
import org.springframework.data.util.DirectFieldAccessFallbackBeanWrapper;

/**
 * A record or class that is returned in place of an entity: what it is made of, and how. Objects
 * within the entity become what the class declares for them. Immutable and thread-safe.
 */
final class DtoShape {
  private static final EntityInstantiators INSTANTIATORS = new EntityInstantiators();

  private final MemoryPersistentEntity<?> shape;
  private final DtoValues values;

  /**
   * Makes the shape of a class.
   *
   * @param values makes what the class declares of what the entity has
   */
  DtoShape(MemoryPersistentEntity<?> shape, DtoValues values) {
    this.shape = shape;
    this.values = values;
  }

  /**
   * Returns the properties that it is made of and their types: all arguments of its constructor,
   * and what can be set afterwards as far as there is something to set.
   */
  Map<String, TypeInformation<?>> members(Predicate<String> isThere) {
    Map<String, TypeInformation<?>> members = new LinkedHashMap<>();
    InstanceCreatorMetadata<MemoryPersistentProperty> creator = creator();
    if (creator != null) {
      creator.getParameters().stream()
          .filter(parameter -> !parameter.isTransient() && parameter.getName() != null)
          .forEach(
              parameter -> members.put(String.valueOf(parameter.getName()), parameter.getType()));
    }
    for (MemoryPersistentProperty property : shape) {
      if (isThere.test(property.getName())) {
        members.put(property.getName(), property.getTypeInformation());
      }
    }
    return members;
  }

  /** Makes an instance of the values of the entity's properties. */
  Object create(Function<String, @Nullable Object> source) {
    Object instance =
        INSTANTIATORS.getInstantiatorFor(shape).createInstance(shape, argumentsFrom(source));
    InstanceCreatorMetadata<MemoryPersistentProperty> creator = creator();
    PersistentPropertyAccessor<Object> accessor = shape.getPropertyAccessor(instance);
    for (MemoryPersistentProperty property : shape) {
      if (creator == null || !creator.isCreatorParameter(property)) {
        Object value = values.as(property.getTypeInformation(), source.apply(property.getName()));
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
      Function<String, @Nullable Object> source) {
    return new ParameterValueProvider<>() {
      @Override
      @SuppressWarnings("unchecked") // made for it
      public <T> @Nullable T getParameterValue(Parameter<T, MemoryPersistentProperty> parameter) {
        String name = parameter.getName();
        Object value =
            name == null || parameter.isTransient()
                ? null
                : values.as(parameter.getType(), source.apply(name));
        return (T)
            (value == null
                ? ParameterValueProvider.getDefaultValue(parameter.getRawType())
                : value);
      }
    };
  }
}
