package io.memoryconnector.internal.tree;

import java.util.Comparator;

/**
 * How the keys of a tree are ordered, and how leaves keep them: whole, or only that part of each
 * that its value does not tell anyway. Immutable and thread-safe.
 */
public interface KeyForm<K, V> extends Comparator<K> {

  /** Returns what a leaf keeps of a key, beside its value. */
  Object partOf(K key);

  /** Returns the key of an entry of which the leaf keeps this. */
  K keyOf(Object part, V value);

  /** Compares a key with that of an entry of which the leaf keeps this. */
  int compare(K key, Object part, V value);

  /**
   * Returns where among some keys, in their order, one is to be looked for first.
   *
   * @param first what a leaf keeps of the first of them
   * @param count how many they are, at least one
   */
  default int guess(K key, Object first, int count) {
    return (count - 1) / 2;
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
      public int compare(K key, Object part, V value) {
        return order.compare(key, keyOf(part, value));
      }
    };
  }
}
