package io.memoryconnector.internal.tree;

/** A form of keys that are kept whole, for tests that abbreviate keys or pack values. */
abstract class WholeKeys<K extends Comparable<K>, V> implements KeyForm<K, V> {
  @Override
  public final int compare(K left, K right) {
    return left.compareTo(right);
  }

  @Override
  public final Object partOf(K key) {
    return key;
  }

  @Override
  @SuppressWarnings("unchecked") // it was put in as a key
  public final K keyOf(Object part, V value) {
    return (K) part;
  }

  @Override
  @SuppressWarnings("unchecked")
  public final int compare(K key, Object part, Block<V> values, int index) {
    return compare(key, (K) part); // no value is looked at, as tests count what that makes
  }
}
