package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Constants of an enum by their names. */
final class EnumCodec implements ValueCodec {
  private final Class<?> type;
  private final Map<String, Object> constants = new LinkedHashMap<>();

  EnumCodec(Class<?> type) {
    this.type = type;
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
  }

  @Override
  public PropertyType type() {
    return PropertyType.Scalar.STRING;
  }

  @Override
  public Object write(Object value, int depth) {
    return ((Enum<?>) value).name();
  }

  @Override
  public Object read(Object stored) {
    Object constant = stored instanceof String name ? constants.get(name) : null;
    if (constant == null) {
      throw ValueFailure.unreadable(
          stored,
          "a %s: %s".formatted(type.getSimpleName(), String.join(", ", constants.keySet())));
    }
    return constant;
  }

  @Override
  public Object toOperand(Object argument) {
    return Operands.of(argument);
  }

  @Override
  public Set<String> constants() {
    return Collections.unmodifiableSet(constants.keySet());
  }

  @Override
  public boolean accepts(Class<?> argument) {
    return OperandTypes.mayBecome(PropertyType.Scalar.STRING, argument);
  }
}
