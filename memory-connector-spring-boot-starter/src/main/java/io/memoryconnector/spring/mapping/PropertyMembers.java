package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * The members of a class, all accessible, that one property is read and changed with.
 *
 * @param position of the property in its class
 * @param getter a field or a method
 * @param setter a field or a method; null if the property cannot be set
 * @param wither null if there is none
 * @param role whether the creator takes the property
 */
record PropertyMembers(
    int position,
    AccessibleObject getter,
    @Nullable AccessibleObject setter,
    @Nullable Method wither,
    Role role) {
  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
  private static final MethodType SETTER =
      MethodType.methodType(void.class, Object.class, Object.class);
  private static final MethodType WITHER =
      MethodType.methodType(Object.class, Object.class, Object.class);

  /** How a property gets its value when an instance is made. */
  enum Role {
    /** The constructor or factory method takes it. */
    CREATOR_ARGUMENT,
    /** It is set on the instance, or on a copy of it. */
    SET_AFTERWARDS
  }

  boolean isCreatorArgument() {
    return role == Role.CREATOR_ARGUMENT;
  }

  /** Whether something gives the property the value that was stored. */
  boolean isFilled() {
    return isCreatorArgument() || setter != null || wither != null;
  }

  boolean needsWither() {
    return !isCreatorArgument() && setter == null && wither != null;
  }

  /** Makes the handles, which takes far longer than to find the members. */
  PropertyHandles handles() throws IllegalAccessException {
    return new PropertyHandles(
        position,
        (getter instanceof Field field
                ? LOOKUP.unreflectGetter(field)
                : LOOKUP.unreflect((Method) getter))
            .asType(GETTER),
        setterHandle(),
        wither == null ? null : LOOKUP.unreflect(wither).asType(WITHER));
  }

  private @Nullable MethodHandle setterHandle() throws IllegalAccessException {
    if (setter == null) {
      return null;
    }
    MethodHandle handle =
        setter instanceof Field field
            ? LOOKUP.unreflectSetter(field)
            : LOOKUP.unreflect((Method) setter);
    return handle.asType(SETTER);
  }
}
