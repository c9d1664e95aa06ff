package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps, as objects whose property names are the keys. */
final class MapCodec implements ValueCodec {
  private final Containers.NewMap factory;
  private final MapKeys keys;
  private final ValueCodec value;

  /**
   * Makes the codec.
   *
   * @param factory makes an empty map for a number of entries
   */
  MapCodec(Containers.NewMap factory, MapKeys keys, ValueCodec value) {
    this.factory = factory;
    this.keys = keys;
    this.value = value;
  }

  @Override
  public PropertyType type() {
    return new PropertyType.MapOf(value.type());
  }

  @Override
  public Document write(Object map, int depth) {
    ObjectCodec.requireDepth(depth);
    Map<String, @Nullable Object> written = new LinkedHashMap<>();
    ((Map<?, ?>) map)
        .forEach(
            (key, each) -> {
              String name = keys.write(key);
              try {
                written.put(name, ValueCodec.writeNullable(value, each, depth + 1));
              } catch (ValueFailure e) {
                throw e.within(name);
              }
            });
    return Document.copyOf(written);
  }

  @Override
  public Object read(Object stored) {
    if (!(stored instanceof Document document)) {
      throw ValueFailure.unreadable(stored, "an object");
    }
    Map<Object, @Nullable Object> read = factory.of(document.size());
    document.forEach(
        (name, each) -> {
          try {
            read.put(keys.read(name), ValueCodec.readNullable(value, each));
          } catch (ValueFailure e) {
            throw e.within(name);
          }
        });
    return read;
  }

  @Override
  public @Nullable Object toOperand(Object argument) {
    if (!(argument instanceof Map<?, ?> map)) {
      return value.toOperand(argument);
    }
    Map<String, @Nullable Object> operand = new LinkedHashMap<>();
    map.forEach(
        (key, each) -> {
          String name = key instanceof String text ? text : keys.write(key);
          operand.put(name, operandOf(name, each));
        });
    return operand;
  }

  @Override
  public @Nullable Enum<?> constantStoredOtherwise(String name) {
    return value.constantStoredOtherwise(name);
  }

  private @Nullable Object operandOf(String name, @Nullable Object argument) {
    try {
      return argument == null ? value.writeNull() : value.toOperand(argument);
    } catch (ValueFailure e) {
      throw e.within(name);
    }
  }
}
