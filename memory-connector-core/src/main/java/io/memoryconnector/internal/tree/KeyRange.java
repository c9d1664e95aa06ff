package io.memoryconnector.internal.tree;

import org.jspecify.annotations.Nullable;

/**
 * The keys between two ends, each including its key, excluding it, or open: {@code
 * KeyRange.<Long>all().atLeast(3L).below(9L)}. The keys of the ends need not be contained in a tree
 * that is asked; those that cross give an empty range. Immutable.
 *
 * @param start where the range begins, or null if it begins with the first key
 * @param end where the range ends, or null if it ends with the last key
 */
public record KeyRange<K>(@Nullable Cut<K> start, @Nullable Cut<K> end) {

  /** A place between keys, just before or just after one. */
  public record Cut<K>(Side side, K key) {}

  /** The side of its key on which a {@link Cut} is. */
  public enum Side {
    /** Keys below are on the left, the key itself on the right. */
    BEFORE,
    /** The key itself is on the left, keys above on the right. */
    AFTER
  }

  /** Returns the range of all keys. */
  public static <K> KeyRange<K> all() {
    return new KeyRange<>(null, null);
  }

  /** Returns the range of this key and those that compare as equal. */
  public static <K> KeyRange<K> only(K key) {
    return KeyRange.<K>all().atLeast(key).atMost(key);
  }

  /** Returns this range with its start at this key, including it. */
  public KeyRange<K> atLeast(K key) {
    return new KeyRange<>(new Cut<>(Side.BEFORE, key), end);
  }

  /** Returns this range with its start just above this key. */
  public KeyRange<K> above(K key) {
    return new KeyRange<>(new Cut<>(Side.AFTER, key), end);
  }

  /** Returns this range with its end at this key, including it. */
  public KeyRange<K> atMost(K key) {
    return new KeyRange<>(start, new Cut<>(Side.AFTER, key));
  }

  /** Returns this range with its end just below this key. */
  public KeyRange<K> below(K key) {
    return new KeyRange<>(start, new Cut<>(Side.BEFORE, key));
  }
}
