package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.ColumnTypes;
import io.memoryconnector.document.DocumentColumns;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Composes handles that read one property out of a row of columns: of {@code (DocumentColumns, int
 * row)}. Where the column has the type of the property, no object is made and no type looked at.
 */
final class ColumnHandles {
  private static final MethodHandle READ =
      Handles.own(
          MethodHandles.lookup(),
          "read",
          MethodType.methodType(Object.class, PropertyCodec.class, Class.class, Object.class));
  private static final MethodHandle READ_MISSING =
      virtual(PropertyCodec.class, "readMissing", MethodType.methodType(Object.class));
  private static final MethodHandle VALUE = at("valueAt", Object.class);
  private static final MethodHandle WITHIN =
      virtual(
          DocumentColumns.class,
          "columnsAt",
          MethodType.methodType(DocumentColumns.class, int.class));

  private static final Class<?>[] ROW = {DocumentColumns.class, int.class};

  private ColumnHandles() {}

  /** Returns what reads a property, be it one that the columns lack. */
  static MethodHandle valueOf(PropertyCodec property, ColumnTypes types) {
    int position = types.layout().indexOf(property.storedName());
    if (position < 0) {
      return MethodHandles.dropArguments(READ_MISSING.bindTo(property), 0, ROW);
    }
    MethodHandle inner = within(property, position, types);
    if (inner != null) {
      return inner;
    }
    Class<?> unchanged = property.codec().readUnchanged();
    Class<?> type = types.at(position);
    boolean isTyped =
        type != Object.class && MethodType.methodType(type).wrap().returnType() == unchanged;
    return isTyped
        ? atPosition(at(type == String.class ? "textAt" : type.getName() + "At", type), position)
        : MethodHandles.filterReturnValue(
            atPosition(VALUE, position),
            MethodHandles.insertArguments(READ, 0, property, unchanged));
  }

  /** Whether what is read may be {@link InstanceAccess#LEFT_ALONE}. */
  private static boolean mayLeaveAlone(MethodHandle value) {
    return value.type().returnType() == Object.class;
  }

  private static @Nullable MethodHandle within(
      PropertyCodec property, int position, ColumnTypes types) {
    ColumnTypes inner = types.within(position);
    ObjectCodec codec =
        inner != null && property.codec() instanceof PolymorphicCodec polymorphic
            ? polymorphic.onlyCodec(inner.layout())
            : null;
    MethodHandle create = inner == null || codec == null ? null : codec.createFrom(inner);
    return create == null
        ? null
        : MethodHandles.filterArguments(
            create, 0, MethodHandles.insertArguments(WITHIN, 1, position));
  }

  private static MethodHandle atPosition(MethodHandle accessor, int position) {
    return MethodHandles.insertArguments(accessor, 1, position);
  }

  static @Nullable Object read(
      PropertyCodec property, @Nullable Class<?> unchanged, @Nullable Object stored) {
    return stored != null && stored.getClass() == unchanged ? stored : property.read(stored);
  }

  /**
   * Of {@code (DocumentColumns, int)}: calls the creator, then runs the steps, which take the
   * instance as well.
   */
  static MethodHandle create(
      MethodHandle creator, List<MethodHandle> arguments, List<MethodHandle> steps) {
    MethodHandle created = creator;
    for (int parameter = arguments.size() - 1; parameter >= 0; parameter--) {
      Class<?> type = creator.type().parameterType(parameter);
      MethodHandle argument = arguments.get(parameter);
      created =
          MethodHandles.collectArguments(
              created, parameter, argument.asType(argument.type().changeReturnType(type)));
    }
    created = ofOneRow(created, arguments.size());
    MethodHandle all =
        MethodHandles.dropArguments(
            MethodHandles.identity(Object.class), 1, DocumentColumns.class, int.class);
    if (!steps.isEmpty()) {
      all = MethodHandles.foldArguments(all, Handles.sequence(steps));
    }
    return MethodHandles.foldArguments(all, created);
  }

  /** Lets arguments that were asked for once for each parameter be given once. */
  private static MethodHandle ofOneRow(MethodHandle created, int parameters) {
    int[] order = new int[2 * parameters];
    for (int index = 0; index < order.length; index++) {
      order[index] = index % 2;
    }
    MethodType type = MethodType.methodType(Object.class, ROW);
    return MethodHandles.permuteArguments(
        created.asType(created.type().changeReturnType(Object.class)), type, order);
  }

  /** Of {@code (DocumentColumns, int)}: returns what a parameter gets that no property is for. */
  static MethodHandle nothing(Class<?> type) {
    return MethodHandles.empty(MethodType.methodType(type, ROW));
  }

  /** Of {@code (Object instance, DocumentColumns, int)}: hands a value to the setter. */
  static MethodHandle step(MethodHandle setter, MethodHandle value) {
    MethodHandle step = mayLeaveAlone(value) ? Handles.unlessLeftAlone(setter) : setter;
    return MethodHandles.collectArguments(
        step, 1, value.asType(value.type().changeReturnType(Object.class)));
  }

  private static MethodHandle at(String name, Class<?> type) {
    return virtual(DocumentColumns.class, name, MethodType.methodType(type, int.class, int.class));
  }

  private static MethodHandle virtual(Class<?> owner, String name, MethodType type) {
    try {
      return MethodHandles.lookup().findVirtual(owner, name, type);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }
}
