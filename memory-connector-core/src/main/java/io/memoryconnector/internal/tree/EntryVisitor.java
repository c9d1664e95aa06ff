package io.memoryconnector.internal.tree;

/** Is shown entries one after the other. */
@FunctionalInterface
public interface EntryVisitor<K, V> {

  /** Looks at an entry and returns whether to go on to the next. */
  boolean visit(K key, V value);
}
