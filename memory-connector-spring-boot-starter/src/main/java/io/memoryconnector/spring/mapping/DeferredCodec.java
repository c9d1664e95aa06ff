package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.util.Lazy;

/** The codec of a class that refers to itself, looked up when the class has been compiled. */
final class DeferredCodec implements ValueCodec {
  private final Lazy<PolymorphicCodec> codec;

  DeferredCodec(Supplier<PolymorphicCodec> codec) {
    this.codec = Lazy.of(codec);
  }

  /** Any object: the type of a class within itself would have no end. */
  @Override
  public PropertyType type() {
    return PropertyType.Scalar.OBJECT;
  }

  @Override
  public @Nullable Object write(Object value, int depth) {
    return codec.get().write(value, depth);
  }

  @Override
  public @Nullable Object read(Object stored) {
    return codec.get().read(stored);
  }

  @Override
  public @Nullable Object toOperand(Object argument) {
    return codec.get().toOperand(argument);
  }

  @Override
  public @Nullable ObjectCodec nested() {
    return codec.get().nested();
  }

  @Override
  public StoredObject objectOf(Object value, List<String> path) {
    return codec.get().objectOf(value, path);
  }
}
