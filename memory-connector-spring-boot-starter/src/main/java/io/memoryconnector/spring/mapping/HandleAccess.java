package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads and makes instances through method handles that are composed once into one tree for all
 * properties, so that the compiler turns each into straight code. Immutable.
 */
final class HandleAccess implements InstanceAccess {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final ClassMembers members;
  private final MethodHandle creator;
  private final List<PropertyHandles> properties;
  private final MethodHandle readAll;
  private final MethodHandle create;
  private final List<PropertyHandles> withers;

  private HandleAccess(
      ClassMembers members, MethodHandle creator, List<PropertyHandles> properties) {
    this.members = members;
    this.creator = creator;
    this.properties = properties;
    this.readAll =
        Handles.sequence(
            properties.stream().map(it -> Handles.store(it.getter(), it.position())).toList());
    this.create =
        Handles.create(creator, members.positions(), Handles.sequence(setterSteps(Handles::apply)));
    this.withers =
        properties.stream()
            .filter(it -> members.properties().get(it.position()).needsWither())
            .toList();
  }

  /** Composes the handles for all members. */
  static HandleAccess of(ClassMembers members) {
    try {
      List<PropertyHandles> properties = new ArrayList<>();
      for (PropertyMembers property : members.properties()) {
        properties.add(property.handles());
      }
      return new HandleAccess(members, creatorOf(members), List.copyOf(properties));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("All members were made accessible.", e);
    }
  }

  private static MethodHandle creatorOf(ClassMembers members) throws IllegalAccessException {
    if (members.creator() instanceof Constructor<?> constructor) {
      return LOOKUP.unreflectConstructor(constructor);
    }
    return members.creator() instanceof Method method
        ? LOOKUP.unreflect(method)
        : Handles.uninstantiable(members.type());
  }

  /** Returns what sets those properties that the creator does not take. */
  private List<MethodHandle> setterSteps(BiFunction<MethodHandle, Integer, MethodHandle> step) {
    List<MethodHandle> steps = new ArrayList<>();
    for (PropertyHandles property : properties) {
      MethodHandle setter = property.setter();
      if (setter != null && !isCreatorArgument(property.position())) {
        steps.add(step.apply(setter, property.position()));
      }
    }
    return steps;
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
    for (int position : members.positions()) {
      Class<?> type = creator.type().parameterType(arguments.size());
      arguments.add(
          position == Handles.NO_POSITION ? ColumnHandles.nothing(type) : values.get(position));
    }
    return ColumnHandles.create(
        creator,
        arguments,
        setterSteps((setter, position) -> ColumnHandles.step(setter, values.get(position))));
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
    return members.properties().get(property).isCreatorArgument();
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
