package io.memoryconnector.spring.mapping;

import io.memoryconnector.model.PropertyType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collections; each reading makes a new one that its owner may change. */
final class CollectionCodec implements ValueCodec {
  private final Containers.NewCollection factory;
  private final ValueCodec element;

  /**
   * Makes the codec.
   *
   * @param factory makes an empty collection for a number of elements
   */
  CollectionCodec(Containers.NewCollection factory, ValueCodec element) {
    this.factory = factory;
    this.element = element;
  }

  @Override
  public PropertyType type() {
    return new PropertyType.ListOf(element.type());
  }

  @Override
  public Object write(Object value, int depth) {
    ObjectCodec.requireDepth(depth);
    List<@Nullable Object> written = new ArrayList<>();
    for (Object each : (Iterable<?>) value) {
      written.add(ValueCodec.writeNullable(element, each, depth + 1));
    }
    return written;
  }

  @Override
  public Object read(Object stored) {
    if (!(stored instanceof List<?> list)) {
      throw ValueFailure.unreadable(stored, "a list");
    }
    Collection<@Nullable Object> read = factory.of(list.size());
    Class<?> unchanged = element.readUnchanged();
    for (int place = 0; place < list.size(); place++) { // stored lists are read at any place
      Object each = list.get(place);
      boolean isRead = each != null && each.getClass() == unchanged;
      add(read, isRead ? each : ValueCodec.readNullable(element, each));
    }
    return read;
  }

  @Override
  public @Nullable Object toOperand(Object argument) {
    return argument instanceof Collection<?> elements
        ? elements.stream().map(it -> it == null ? null : element.toOperand(it)).toList()
        : element.toOperand(argument);
  }

  @Override
  public boolean accepts(Class<?> argument) {
    return OperandTypes.isSeveral(argument) || element.accepts(argument);
  }

  @Override
  public Set<String> constants() {
    return element.constants();
  }

  @Override
  public @Nullable Enum<?> constantStoredOtherwise(String name) {
    return element.constantStoredOtherwise(name);
  }

  @Override
  public @Nullable ObjectCodec nested() {
    return element.nested();
  }

  private static void add(Collection<@Nullable Object> collection, @Nullable Object element) {
    try {
      collection.add(element);
    } catch (ClassCastException | NullPointerException e) {
      throw ValueFailure.unreadable(
          String.valueOf(element), "an element of a " + collection.getClass().getSimpleName(), e);
    }
  }
}
