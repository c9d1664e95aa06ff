package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Single values of one class.
 *
 * @param javaType the class; for primitives their wrapper
 * @param type of the stored values
 */
record ScalarCodec(
    Class<?> javaType,
    PropertyType type,
    UnaryOperator<Object> writer,
    Function<Object, Object> reader)
    implements ValueCodec {
  /** Writes values that are stored as themselves, and read so where they are of the class. */
  static final UnaryOperator<Object> AS_IS = UnaryOperator.identity();

  @Override
  public Object write(Object value, int depth) {
    return writer.apply(value);
  }

  @Override
  public Object read(Object stored) {
    return reader.apply(stored);
  }

  @Override
  public @Nullable Class<?> readUnchanged() {
    return type == PropertyType.Scalar.DOUBLE && javaType == Double.class
        ? javaType
        : writtenUnchanged();
  }

  @Override
  public @Nullable Class<?> writtenUnchanged() {
    return writer == AS_IS ? javaType : null;
  }

  @Override
  public Object toOperand(Object argument) {
    return javaType.isInstance(argument) ? writer.apply(argument) : Operands.of(argument);
  }

  @Override
  public boolean accepts(Class<?> argument) {
    return argument.isAssignableFrom(javaType)
        || javaType.isAssignableFrom(argument)
        || !(type instanceof PropertyType.Scalar scalar)
        || OperandTypes.mayBecome(scalar, argument);
  }
}
