package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** All that one collection holds at one moment. Must never change, so that it can be kept. */
public interface CollectionContent {
  /** Returns the name under which the file has the collection. */
  String name();

  /** Returns the next number of its sequence, at least 1. */
  long nextId();

  /** Returns the record with this id, or null if there is none. */
  @Nullable Document find(Object id);

  /** Whether there is no record. */
  boolean isEmpty();

  /** Hands over each id with its record, in the order of the ids. */
  void forEach(BiConsumer<Object, Document> action);
}
