package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ObjectUtils;

/** Arrays, of primitives or not; bytes have a codec of their own. */
final class ArrayCodec implements ValueCodec {
  private final Class<?> componentType;
  private final ValueCodec component;

  ArrayCodec(Class<?> componentType, ValueCodec component) {
    this.componentType = componentType;
    this.component = component;
  }

  @Override
  public PropertyType type() {
    return new PropertyType.ListOf(component.type());
  }

  @Override
  public Object write(Object array, int depth) {
    ObjectCodec.requireDepth(depth);
    int length = Array.getLength(array);
    List<@Nullable Object> written = new ArrayList<>(length);
    for (int index = 0; index < length; index++) {
      written.add(ValueCodec.writeNullable(component, Array.get(array, index), depth + 1));
    }
    return written;
  }

  @Override
  public Object read(Object stored) {
    if (!(stored instanceof List<?> list)) {
      throw ValueFailure.unreadable(stored, "a list");
    }
    Object array = Array.newInstance(componentType, list.size());
    int index = 0;
    for (Object each : list) {
      if (each != null || !componentType.isPrimitive()) {
        Array.set(array, index, ValueCodec.readNullable(component, each));
      }
      index++;
    }
    return array;
  }

  @Override
  public @Nullable Object toOperand(Object argument) {
    if (argument instanceof Collection<?> elements) {
      return elements.stream().map(it -> it == null ? null : component.toOperand(it)).toList();
    }
    return argument.getClass().isArray()
        ? toOperand(Arrays.asList(ObjectUtils.toObjectArray(argument)))
        : component.toOperand(argument);
  }

  @Override
  public boolean accepts(Class<?> argument) {
    return OperandTypes.isSeveral(argument) || component.accepts(argument);
  }

  @Override
  public Set<String> constants() {
    return component.constants();
  }

  @Override
  public @Nullable Enum<?> constantStoredOtherwise(String name) {
    return component.constantStoredOtherwise(name);
  }

  @Override
  public @Nullable ObjectCodec nested() {
    return component.nested();
  }
}
