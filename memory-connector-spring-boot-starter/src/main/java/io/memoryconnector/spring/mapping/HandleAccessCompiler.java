package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.FactoryMethod;
import org.springframework.data.mapping.InstanceCreatorMetadata;
import org.springframework.data.mapping.Parameter;
import org.springframework.data.mapping.PreferredConstructor;

/**
 * Finds how the instances of a class are read and made, and composes the handles for it. Refuses
 * what could be written but not read back. For one class.
 */
final class HandleAccessCompiler {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

  private final MemoryPersistentEntity<?> entity;
  private final List<MemoryPersistentProperty> properties;

  HandleAccessCompiler(
      MemoryPersistentEntity<?> entity, List<MemoryPersistentProperty> properties) {
    this.entity = entity;
    this.properties = properties;
  }

  InstanceAccess compile() {
    try {
      List<PropertyHandles> handles = new ArrayList<>();
      for (int position = 0; position < properties.size(); position++) {
        handles.add(handlesOf(properties.get(position), position));
      }
      if (isAbstract()) {
        return new HandleAccess(Handles.uninstantiable(entity.getType()), new int[0], handles);
      }
      Executable creator = creator();
      return new HandleAccess(handleOf(creator), positionsOf(creator), handles);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("Spring Data made all members accessible.", e);
    }
  }

  private boolean isAbstract() {
    return Modifier.isAbstract(entity.getType().getModifiers());
  }

  private PropertyHandles handlesOf(MemoryPersistentProperty property, int position)
      throws IllegalAccessException {
    PropertyHandles handles =
        new PropertyHandles(
            position, getterOf(property), setterOf(property), witherOf(property), roleOf(property));
    boolean isFilled = handles.isCreatorArgument() || handles.canChange();
    if (!isFilled && property.isWritable() && !isAbstract()) {
      throw new InvalidEntityException(
          entity.getType(),
          property.getName(),
          "it could be stored but not read back, as nothing sets it",
          "Make it a constructor parameter, give it a setter or a wither, make the field non-final,"
              + " or annotate it with @Transient");
    }
    return handles;
  }

  private PropertyHandles.Role roleOf(MemoryPersistentProperty property) {
    return entity.isCreatorArgument(property)
        ? PropertyHandles.Role.CREATOR_ARGUMENT
        : PropertyHandles.Role.SET_AFTERWARDS;
  }

  private MethodHandle getterOf(MemoryPersistentProperty property) throws IllegalAccessException {
    Field field = property.getField();
    Method getter = property.getGetter();
    MethodHandle handle;
    if (field != null && (getter == null || !property.usePropertyAccess())) {
      handle = LOOKUP.unreflectGetter(accessible(field));
    } else if (getter != null) {
      handle = LOOKUP.unreflect(accessible(getter));
    } else {
      throw new InvalidEntityException(
          entity.getType(), property.getName(), "it cannot be read", "Give it a getter");
    }
    return handle.asType(MethodType.methodType(Object.class, Object.class));
  }

  private @Nullable MethodHandle setterOf(MemoryPersistentProperty property)
      throws IllegalAccessException {
    Field field = property.getField();
    Method setter = property.getSetter();
    MethodHandle handle = null;
    if (setter != null && (property.usePropertyAccess() || !isSettable(field))) {
      handle = LOOKUP.unreflect(accessible(setter));
    } else if (field != null && isSettable(field)) {
      handle = LOOKUP.unreflectSetter(accessible(field));
    }
    return handle == null
        ? null
        : handle.asType(MethodType.methodType(void.class, Object.class, Object.class));
  }

  private @Nullable MethodHandle witherOf(MemoryPersistentProperty property)
      throws IllegalAccessException {
    Method wither = property.getWither();
    return wither == null
        ? null
        : LOOKUP
            .unreflect(accessible(wither))
            .asType(MethodType.methodType(Object.class, Object.class, Object.class));
  }

  private Executable creator() {
    InstanceCreatorMetadata<MemoryPersistentProperty> creator = entity.getInstanceCreatorMetadata();
    if (creator instanceof PreferredConstructor<?, ?> constructor) {
      return constructor.getConstructor();
    }
    if (creator instanceof FactoryMethod<?, ?> method) {
      return method.getFactoryMethod();
    }
    throw new InvalidEntityException(
        entity.getType(),
        null,
        "it has several constructors and none without parameters",
        "Annotate the one to use with @PersistenceCreator");
  }

  private int[] positionsOf(Executable creator) {
    InstanceCreatorMetadata<MemoryPersistentProperty> metadata =
        entity.getInstanceCreatorMetadata();
    List<Parameter<Object, MemoryPersistentProperty>> parameters =
        metadata == null ? List.of() : metadata.getParameters();
    int[] positions = new int[parameters.size()];
    for (int index = 0; index < positions.length; index++) {
      positions[index] = positionOf(parameters.get(index), creator, index);
    }
    return positions;
  }

  private int positionOf(Parameter<?, ?> parameter, Executable creator, int index) {
    String name = parameter.getName();
    if (parameter.isTransient()) {
      return Handles.NO_POSITION;
    }
    for (int position = 0; position < properties.size(); position++) {
      if (properties.get(position).getName().equals(name)) {
        return position;
      }
    }
    throw unknownParameter(name == null ? creator.getParameters()[index].getName() : name);
  }

  private InvalidEntityException unknownParameter(String name) {
    boolean inner =
        entity.getType().isMemberClass() && !Modifier.isStatic(entity.getType().getModifiers());
    return inner
        ? new InvalidEntityException(
            entity.getType(), null, "it is an inner class", "Make it static or a top-level class")
        : new InvalidEntityException(
            entity.getType(),
            null,
            "its constructor has the parameter '%s', but there is no such property".formatted(name),
            "Give parameters the names of properties and compile with -parameters, or annotate"
                + " another constructor with @PersistenceCreator");
  }

  private static boolean isSettable(@Nullable Field field) {
    return field != null && !Modifier.isFinal(field.getModifiers());
  }

  private static MethodHandle handleOf(Executable creator) throws IllegalAccessException {
    return creator instanceof Constructor<?> constructor
        ? LOOKUP.unreflectConstructor(accessible(constructor))
        : LOOKUP.unreflect(accessible((Method) creator));
  }

  private static <M extends java.lang.reflect.AccessibleObject> M accessible(M member) {
    member.setAccessible(true);
    return member;
  }
}
