package io.memoryconnector;

import io.memoryconnector.document.Document;

/**
 * One of several writes that a collection does as one: {@link MemoryCollection#writeAll}.
 * Immutable.
 */
public sealed interface RecordWrite {

  /** Calls the visitor's method for this write. */
  <R> R accept(Visitor<R> visitor);

  /** Makes a new record. */
  record Create(Document data) implements RecordWrite {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.create(this);
    }
  }

  /** Makes a new record, or merges the data into the record that has its id. */
  record Save(Document data) implements RecordWrite {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.save(this);
    }
  }

  /**
   * Merges changes into the record with this id.
   *
   * @param expected values that the record must still have; empty if any will do
   */
  record Update(Object id, Document changes, Document expected) implements RecordWrite {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.update(this);
    }
  }

  /**
   * Removes the record with this id.
   *
   * @param expected values that the record must still have; empty if any will do
   */
  record Delete(Object id, Document expected) implements RecordWrite {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.delete(this);
    }
  }

  /** One method for each kind of write. */
  interface Visitor<R> {
    /** Does a creation. */
    R create(Create create);

    /** Does a save. */
    R save(Save save);

    /** Does an update. */
    R update(Update update);

    /** Does a deletion. */
    R delete(Delete delete);
  }
}
