package io.memoryconnector.spring.mapping;

import java.lang.reflect.AccessibleObject;
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
 * Finds how the instances of a class are read and made. Refuses what could be written but not read
 * back. For one class.
 */
final class ClassMembersCompiler {
  private final MemoryPersistentEntity<?> entity;
  private final List<MemoryPersistentProperty> properties;

  ClassMembersCompiler(
      MemoryPersistentEntity<?> entity, List<MemoryPersistentProperty> properties) {
    this.entity = entity;
    this.properties = properties;
  }

  ClassMembers compile() {
    Executable creator = isAbstract() ? null : creator();
    List<PropertyMembers> members = new ArrayList<>();
    for (int position = 0; position < properties.size(); position++) {
      members.add(membersOf(properties.get(position), position));
    }
    return new ClassMembers(
        entity.getType(),
        creator,
        creator == null ? List.of() : positionsOf(creator),
        List.copyOf(members));
  }

  private boolean isAbstract() {
    return Modifier.isAbstract(entity.getType().getModifiers());
  }

  private PropertyMembers membersOf(MemoryPersistentProperty property, int position) {
    PropertyMembers members =
        new PropertyMembers(
            position, getterOf(property), setterOf(property), witherOf(property), roleOf(property));
    if (!members.isFilled() && property.isWritable() && !isAbstract()) {
      throw new InvalidEntityException(
          entity.getType(),
          property.getName(),
          "it could be stored but not read back, as nothing sets it",
          "Make it a constructor parameter, give it a setter or a wither, make the field non-final,"
              + " or annotate it with @Transient");
    }
    return members;
  }

  private PropertyMembers.Role roleOf(MemoryPersistentProperty property) {
    return entity.isCreatorArgument(property)
        ? PropertyMembers.Role.CREATOR_ARGUMENT
        : PropertyMembers.Role.SET_AFTERWARDS;
  }

  private AccessibleObject getterOf(MemoryPersistentProperty property) {
    Field field = property.getField();
    Method getter = property.getGetter();
    if (field != null && (getter == null || !property.usePropertyAccess())) {
      return accessible(field);
    }
    if (getter != null) {
      return accessible(getter);
    }
    throw new InvalidEntityException(
        entity.getType(), property.getName(), "it cannot be read", "Give it a getter");
  }

  private static @Nullable AccessibleObject setterOf(MemoryPersistentProperty property) {
    Field field = property.getField();
    Method setter = property.getSetter();
    if (setter != null && (property.usePropertyAccess() || !isSettable(field))) {
      return accessible(setter);
    }
    return field != null && isSettable(field) ? accessible(field) : null;
  }

  private static @Nullable Method witherOf(MemoryPersistentProperty property) {
    Method wither = property.getWither();
    return wither == null ? null : accessible(wither);
  }

  private Executable creator() {
    InstanceCreatorMetadata<MemoryPersistentProperty> creator = entity.getInstanceCreatorMetadata();
    if (creator instanceof PreferredConstructor<?, ?> constructor) {
      return accessible(constructor.getConstructor());
    }
    if (creator instanceof FactoryMethod<?, ?> method) {
      return accessible(method.getFactoryMethod());
    }
    throw new InvalidEntityException(
        entity.getType(),
        null,
        "it has several constructors and none without parameters",
        "Annotate the one to use with @PersistenceCreator");
  }

  private List<Integer> positionsOf(Executable creator) {
    InstanceCreatorMetadata<MemoryPersistentProperty> metadata =
        entity.getInstanceCreatorMetadata();
    List<Parameter<Object, MemoryPersistentProperty>> parameters =
        metadata == null ? List.of() : metadata.getParameters();
    List<Integer> positions = new ArrayList<>();
    for (Parameter<Object, MemoryPersistentProperty> parameter : parameters) {
      positions.add(positionOf(parameter, creator, positions.size()));
    }
    return positions;
  }

  private int positionOf(Parameter<?, ?> parameter, Executable creator, int index) {
    String name = parameter.getName();
    if (parameter.hasValueExpression()) {
      throw new InvalidEntityException(
          entity.getType(),
          name,
          "the @Value of its parameter would not be evaluated",
          "Leave it out, and let the constructor make what a record lacks");
    }
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

  private static <M extends AccessibleObject> M accessible(M member) {
    member.setAccessible(true);
    return member;
  }
}
