package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.util.function.Function;
import java.util.function.UnaryOperator;

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

  @Override
  public Object write(Object value, int depth) {
    return writer.apply(value);
  }

  @Override
  public Object read(Object stored) {
    return reader.apply(stored);
  }

  @Override
  public Object toOperand(Object argument) {
    return javaType.isInstance(argument) ? writer.apply(argument) : Operands.of(argument);
  }
}
