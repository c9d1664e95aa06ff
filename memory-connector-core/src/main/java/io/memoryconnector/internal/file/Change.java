package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;

/** One step from a content to the next, as data. Replaying it on its own result changes nothing. */
public sealed interface Change {
  /** Returns the name of the collection that changes. */
  String collection();

  /** This record, whole, takes the place of whatever has its id. */
  record Put(String collection, Object id, Document record) implements Change {}

  /** The record with this id is gone. */
  record Delete(String collection, Object id) implements Change {}

  /** All records of the collection are gone; the collection and its sequence stay. */
  record Clear(String collection) implements Change {}

  /** The sequence of the collection goes on with this id. */
  record Sequence(String collection, long next) implements Change {}
}
