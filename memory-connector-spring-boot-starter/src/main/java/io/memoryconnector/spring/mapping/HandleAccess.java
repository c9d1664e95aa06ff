package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and makes instances through method handles that are composed once into one tree for all
 * properties, so that the compiler turns each into straight code. Immutable.
 */
final class HandleAccess implements InstanceAccess {
  private final MethodHandle creator;
  private final int[] positions;
  private final List<PropertyHandles> properties;
  private final MethodHandle readAll;
  private final MethodHandle create;
  private final List<PropertyHandles> withers;

  /**
   * Composes the handles.
   *
   * @param creator constructor or static factory method
   * @param positions for each of its parameters the position of the property
   */
  HandleAccess(MethodHandle creator, int[] positions, List<PropertyHandles> properties) {
    this.creator = creator;
    this.positions = positions;
    this.properties = List.copyOf(properties);
    this.readAll =
        Handles.sequence(
            properties.stream().map(it -> Handles.store(it.getter(), it.position())).toList());
    List<MethodHandle> setters =
        properties.stream()
            .filter(it -> !it.isCreatorArgument())
            .flatMap(it -> it.setterStep().stream())
            .toList();
    this.create = Handles.create(creator, positions, Handles.sequence(setters));
    this.withers = properties.stream().filter(PropertyHandles::needsWither).toList();
  }

  @Override
  public @Nullable Object[] values(Object instance) {
    @Nullable Object[] values = new Object[properties.size()];
    try {
      readAll.invokeExact(instance, values);
      return values;
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  @Override
  public @Nullable Object value(Object instance, int property) {
    try {
      return properties.get(property).getter().invokeExact(instance);
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // the marker is one object
  public Object create(@Nullable Object[] values) {
    try {
      Object instance = create.invokeExact(values);
      for (PropertyHandles property : withers) {
        Object value = values[property.position()];
        if (value != LEFT_ALONE) {
          instance = property.changed(instance, value);
        }
      }
      return instance;
    } catch (Throwable e) {
      throw unchecked(e);
    }
  }

  /**
   * Composes a handle that makes an instance from a row of columns.
   *
   * @param values of {@code (DocumentColumns, int)}, in the order of the properties
   */
  @Override
  public @Nullable MethodHandle createFrom(List<MethodHandle> values) {
    if (!withers.isEmpty()) {
      return null;
    }
    List<MethodHandle> arguments = new ArrayList<>();
    for (int parameter = 0; parameter < positions.length; parameter++) {
      Class<?> type = creator.type().parameterType(parameter);
      int position = positions[parameter];
      arguments.add(
          position == Handles.NO_POSITION ? ColumnHandles.nothing(type) : values.get(position));
    }
    List<MethodHandle> steps = new ArrayList<>();
    for (PropertyHandles property : properties) {
      MethodHandle setter = property.setter();
      if (setter != null && !property.isCreatorArgument()) {
        steps.add(ColumnHandles.step(setter, values.get(property.position())));
      }
    }
    return ColumnHandles.create(creator, arguments, steps);
  }

  @Override
  public Object with(Object instance, int property, @Nullable Object value) {
    PropertyHandles handles = properties.get(property);
    if (handles.canChange()) {
      try {
        return handles.changed(instance, value);
      } catch (Throwable e) {
        throw unchecked(e);
      }
    }
    @Nullable Object[] values = values(instance);
    values[property] = value;
    return create(values);
  }

  @Override
  public boolean isCreatorArgument(int property) {
    return properties.get(property).isCreatorArgument();
  }

  private static RuntimeException unchecked(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return e instanceof RuntimeException unchecked
        ? unchecked
        : new UndeclaredThrowableException(e);
  }
}
