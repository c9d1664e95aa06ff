package io.memoryconnector.spring.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.mapping.model.EntityInstantiators;
import org.springframework.data.mapping.model.ParameterValueProvider;

/**
 * Reads and makes instances through Spring Data, which knows Kotlin's default arguments and copy
 * methods. Some twenty times slower than handles. Immutable.
 */
final class SpringAccess implements InstanceAccess {
  private static final EntityInstantiators INSTANTIATORS = new EntityInstantiators();

  private final MemoryPersistentEntity<?> entity;
  private final List<MemoryPersistentProperty> properties;

  SpringAccess(MemoryPersistentEntity<?> entity, List<MemoryPersistentProperty> properties) {
    this.entity = entity;
    this.properties = List.copyOf(properties);
  }

  @Override
  public @Nullable Object[] values(Object instance) {
    PersistentPropertyAccessor<Object> accessor = entity.getPropertyAccessor(instance);
    return properties.stream().map(accessor::getProperty).toArray();
  }

  @Override
  public @Nullable Object value(Object instance, int property) {
    return entity.getPropertyAccessor(instance).getProperty(properties.get(property));
  }

  @Override
  public Object create(@Nullable Object[] values) {
    Object instance =
        INSTANTIATORS.getInstantiatorFor(entity).createInstance(entity, new Values(values));
    PersistentPropertyAccessor<Object> accessor = entity.getPropertyAccessor(instance);
    for (int position = 0; position < values.length; position++) {
      if (!isCreatorArgument(position) && values[position] != LEFT_ALONE) {
        accessor.setProperty(properties.get(position), values[position]);
      }
    }
    return accessor.getBean();
  }

  @Override
  public Object with(Object instance, int property, @Nullable Object value) {
    PersistentPropertyAccessor<Object> accessor = entity.getPropertyAccessor(instance);
    accessor.setProperty(properties.get(property), value);
    return accessor.getBean();
  }

  @Override
  public boolean isCreatorArgument(int property) {
    return entity.isCreatorArgument(properties.get(property));
  }

  @Override
  public boolean knowsDefaults() {
    return true;
  }

  /** Hands the values to the constructor by the names of its parameters. */
  private final class Values implements ParameterValueProvider<MemoryPersistentProperty> {
    private final @Nullable Object[] values;

    Values(@Nullable Object[] values) {
      this.values = values;
    }

    @Override
    @SuppressWarnings("unchecked") // the codec of the property made the value
    public <T> @Nullable T getParameterValue(Parameter<T, MemoryPersistentProperty> parameter) {
      for (int position = 0; position < values.length; position++) {
        if (properties.get(position).getName().equals(parameter.getName())) {
          return (T) values[position];
        }
      }
      return null;
    }
  }
}
