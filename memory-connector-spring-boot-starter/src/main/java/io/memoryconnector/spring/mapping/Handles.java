package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Composes method handles. Trees are balanced, so that the compiler can inline those of large
 * classes as a whole.
 */
final class Handles {
  /** Stands for a parameter that gets null or zero. */
  static final int NO_POSITION = -1;

  private static final Class<?> VALUES = Object[].class;
  private static final MethodHandle IS_GIVEN =
      MethodHandles.dropArguments(own("isGiven", boolean.class, Object.class), 0, Object.class);
  private static final MethodHandle UNKNOWN_SUBCLASS =
      own("unknownSubclass", ValueFailure.class, Class.class);

  private Handles() {}

  /** Of {@code (Values)}: returns the value at a position, as this type. */
  static MethodHandle valueAt(int position, Class<?> type) {
    if (position == NO_POSITION) {
      return MethodHandles.empty(MethodType.methodType(type, VALUES));
    }
    return MethodHandles.insertArguments(MethodHandles.arrayElementGetter(VALUES), 1, position)
        .asType(MethodType.methodType(type, VALUES));
  }

  /** Of {@code (Object instance, Values)}: stores what the getter returns at a position. */
  static MethodHandle store(MethodHandle getter, int position) {
    MethodHandle setter =
        MethodHandles.insertArguments(MethodHandles.arrayElementSetter(VALUES), 1, position);
    MethodHandle stored =
        MethodHandles.filterArguments(
            setter, 1, getter.asType(MethodType.methodType(Object.class, Object.class)));
    return MethodHandles.permuteArguments(
        stored, MethodType.methodType(void.class, Object.class, VALUES), 1, 0);
  }

  /** Of {@code (Object instance, Values)}: hands a value to the setter unless it is left alone. */
  static MethodHandle apply(MethodHandle setter, int position) {
    return MethodHandles.filterArguments(
        unlessLeftAlone(setter), 1, valueAt(position, Object.class));
  }

  /** Of {@code (Object instance, Object value)}: calls the setter unless the value is none. */
  static MethodHandle unlessLeftAlone(MethodHandle setter) {
    MethodType type = MethodType.methodType(void.class, Object.class, Object.class);
    return MethodHandles.guardWithTest(IS_GIVEN, setter.asType(type), MethodHandles.empty(type));
  }

  /** Of {@code (Object instance, Values)}: runs all steps in order. */
  static MethodHandle sequence(List<MethodHandle> steps) {
    return switch (steps.size()) {
      case 0 -> MethodHandles.empty(MethodType.methodType(void.class, Object.class, VALUES));
      case 1 -> steps.get(0);
      default -> {
        int middle = steps.size() / 2;
        MethodHandle first = sequence(steps.subList(0, middle));
        yield MethodHandles.foldArguments(sequence(steps.subList(middle, steps.size())), first);
      }
    };
  }

  /** Of {@code ()}: a creator for a class that has no instances of its own. */
  static MethodHandle uninstantiable(Class<?> type) {
    return MethodHandles.collectArguments(
        MethodHandles.throwException(Object.class, ValueFailure.class),
        0,
        MethodHandles.insertArguments(UNKNOWN_SUBCLASS, 0, type));
  }

  /**
   * Of {@code (Values)}: calls the creator with these values, then runs the steps on the result.
   */
  static MethodHandle create(MethodHandle creator, List<Integer> positions, MethodHandle steps) {
    MethodHandle[] arguments = new MethodHandle[positions.size()];
    for (int parameter = 0; parameter < arguments.length; parameter++) {
      arguments[parameter] =
          valueAt(positions.get(parameter), creator.type().parameterType(parameter));
    }
    MethodHandle created =
        MethodHandles.permuteArguments(
                MethodHandles.filterArguments(creator, 0, arguments),
                MethodType.methodType(creator.type().returnType(), VALUES),
                new int[arguments.length])
            .asType(MethodType.methodType(Object.class, VALUES));
    MethodHandle returned =
        MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, VALUES);
    return MethodHandles.foldArguments(MethodHandles.foldArguments(returned, steps), created);
  }

  @SuppressWarnings("ReferenceEquality") // the marker is one object
  static boolean isGiven(@Nullable Object value) {
    return value != InstanceAccess.LEFT_ALONE;
  }

  static ValueFailure unknownSubclass(Class<?> type) {
    return new ValueFailure(
        "does not say of which subclass of %s it is".formatted(type.getSimpleName()),
        "Store the alias of the subclass in '%s'".formatted(ObjectCodec.TYPE_KEY),
        null);
  }

  private static MethodHandle own(String name, Class<?> returned, Class<?>... parameters) {
    return own(MethodHandles.lookup(), name, MethodType.methodType(returned, parameters));
  }

  /** Returns the handle of a static method of the class that looks it up. */
  static MethodHandle own(MethodHandles.Lookup lookup, String name, MethodType type) {
    try {
      return lookup.findStatic(lookup.lookupClass(), name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
