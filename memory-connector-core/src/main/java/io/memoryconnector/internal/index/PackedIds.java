package io.memoryconnector.internal.index;

import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.Packed;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Ids of a leaf of an index that are whole numbers of one type, side by side: to compare a key with
 * an object for each would be a step into another part of memory. Greater numbers than an {@code
 * int} are left alone, so that these take no more memory than references to objects.
 */
final class PackedIds implements Packed<Object> {
  private final int[] numbers;
  private final Class<?> type;

  private PackedIds(int[] numbers, Class<?> type) {
    this.numbers = numbers;
    this.type = type;
  }

  /** Returns the ids of a block, or null if they are others. */
  static @Nullable PackedIds of(Block<Object> ids) {
    Class<?> type = ids.value(0).getClass();
    int[] numbers = new int[ids.size()];
    for (int index = 0; index < numbers.length; index++) {
      Object id = ids.value(index);
      if (!fits(id, type)) {
        return null;
      }
      numbers[index] = ((Number) id).intValue();
    }
    return new PackedIds(numbers, type);
  }

  private static boolean fits(Object id, Class<?> type) {
    return id.getClass() == type
        && (id instanceof Integer || (id instanceof Long whole && whole == whole.intValue()));
  }

  /** Returns the number that is the id at a place. */
  long numberAt(int index) {
    return numbers[index];
  }

  @Override
  public Object value(int index) {
    return type == Long.class ? (Object) (long) numbers[index] : (Object) numbers[index];
  }

  @Override
  public @Nullable Packed<Object> with(int index, Object id) {
    return value(index).equals(id) ? this : null; // a place in an index is that of one id
  }

  @Override
  public @Nullable Packed<Object> inserted(int index, Object id) {
    if (!fits(id, type)) {
      return null;
    }
    int[] more = new int[numbers.length + 1];
    System.arraycopy(numbers, 0, more, 0, index);
    more[index] = ((Number) id).intValue();
    System.arraycopy(numbers, index, more, index + 1, numbers.length - index);
    return new PackedIds(more, type);
  }

  @Override
  public Packed<Object> without(int index) {
    int[] fewer = Arrays.copyOf(numbers, numbers.length - 1);
    System.arraycopy(numbers, index + 1, fewer, index, fewer.length - index);
    return new PackedIds(fewer, type);
  }
}
