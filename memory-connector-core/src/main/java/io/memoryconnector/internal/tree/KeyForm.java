package io.memoryconnector.internal.tree;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a tree are ordered, and how leaves keep them: whole, or only that part of each
 * that its value does not tell anyway. Immutable and thread-safe.
 */
public interface KeyForm<K, V> extends Comparator<K> {

  /** Returns what a leaf keeps of a key, beside its value. */
  Object partOf(K key);

  /** Returns the key of an entry of which the leaf keeps this. */
  K keyOf(Object part, V value);

  /**
   * Compares a key with that of an entry of which the leaf keeps this.
   *
   * @param values those of the leaf, of which that of the entry is looked at if the part says too
   *     little
   */
  int compare(K key, Object part, Block<V> values, int index);

  /**
   * Returns a number in place of a key: of two keys, the lesser never has the greater one. Where
   * the numbers are equal, the keys must be compared.
   *
   * @param shared how much of the beginning of the key to leave out, because all keys with which it
   *     is compared have the same; 0 for nothing
   */
  default long abbreviation(K key, int shared) {
    return 0;
  }

  /**
   * Whether every other such key has another abbreviation, which is the same whatever is left out,
   * as such keys share nothing.
   */
  default boolean isExact(K key) {
    return false;
  }

  /**
   * Returns how much of their beginning two keys share, with all keys between them, that their
   * abbreviations may leave out; in a unit of its own.
   */
  default int shared(K first, K last) {
    return 0;
  }

  /** Compares so much of the beginning of a key with that of another. */
  default int compareShared(K key, K other, int shared) {
    return 0;
  }

  /** Returns the values of a leaf, which has some, in a form of their own; null for none. */
  default @Nullable Packed<V> packed(Block<V> values) {
    return null;
  }

  /** Returns a value, perhaps of packed ones, in a form that keeps no others alive. */
  default V alone(V value) {
    return value;
  }

  /** Returns the form of keys that are kept whole. */
  static <K, V> KeyForm<K, V> whole(Comparator<? super K> order) {
    return new KeyForm<>() {
      @Override
      public int compare(K left, K right) {
        return order.compare(left, right);
      }

      @Override
      public Object partOf(K key) {
        return key;
      }

      @Override
      @SuppressWarnings("unchecked") // it was put in as a key
      public K keyOf(Object part, V value) {
        return (K) part;
      }

      @Override
      @SuppressWarnings("unchecked")
      public int compare(K key, Object part, Block<V> values, int index) {
        return order.compare(key, (K) part);
      }
    };
  }
}
