package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A value that may be absent; absent is null in records. */
final class OptionalCodec implements ValueCodec {
  private final ValueCodec value;

  OptionalCodec(ValueCodec value) {
    this.value = value;
  }

  @Override
  public PropertyType type() {
    return value.type();
  }

  @Override
  public @Nullable Object write(Object optional, int depth) {
    Object content = ((Optional<?>) optional).orElse(null);
    return ValueCodec.writeNullable(value, content, depth);
  }

  @Override
  public Object read(Object stored) {
    return Optional.ofNullable(value.read(stored));
  }

  @Override
  public Object readNull() {
    return Optional.empty();
  }

  @Override
  public boolean replacesMissing() {
    return true;
  }

  @Override
  public @Nullable Object toOperand(Object argument) {
    Object content = argument instanceof Optional<?> optional ? optional.orElse(null) : argument;
    return content == null ? value.writeNull() : value.toOperand(content);
  }

  @Override
  public boolean accepts(Class<?> argument) {
    return value.accepts(argument);
  }

  @Override
  public Set<String> constants() {
    return value.constants();
  }

  @Override
  public @Nullable Enum<?> constantStoredOtherwise(String name) {
    return value.constantStoredOtherwise(name);
  }

  @Override
  public @Nullable ObjectCodec nested() {
    return value.nested();
  }

  @Override
  public @Nullable StoredObject objectOf(Object content, List<String> path) {
    return value.objectOf(content, path);
  }
}
