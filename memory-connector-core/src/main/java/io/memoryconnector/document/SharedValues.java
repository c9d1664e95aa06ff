package io.memoryconnector.document;

import org.jspecify.annotations.Nullable;

/**
 * Lets the records of one collection have one object for a value that many of them have, or that
 * their former version had: text and days that repeat, and lists of text. For one thread at a time.
 */
public final class SharedValues {
  private final RepeatedProperties repeated = new RepeatedProperties();

  /** Makes a set that has seen no record yet. */
  public SharedValues() {}

  /**
   * Returns an equal record that shares its values, or the former one itself if nobody could tell
   * one from the other: properties have the same order, and numbers the same form.
   *
   * @param former the record that it replaces, or null
   */
  public Document share(Document record, @Nullable Document former) {
    return former == null ? share(record) : new Succession(former, record).share();
  }

  private Document share(Document record) {
    RepeatedProperties.OfLayout own = repeated.of(record.layout());
    @Nullable Object[] shared = null;
    for (int position = 0; position < record.size(); position++) {
      Object value = record.valueAt(position);
      Object same = value == null ? null : share(own, position, value);
      if (same != value) {
        shared = shared == null ? record.values() : shared;
        shared[position] = same;
      }
    }
    return shared == null ? record : new Document(record.layout(), shared);
  }

  /** Returns a value that a record did not have before, or an equal one. */
  private Object share(RepeatedProperties.OfLayout own, int position, Object value) {
    return value instanceof Document inner ? share(inner) : own.share(position, value);
  }

  /** A record that takes the place of another one. */
  private final class Succession {
    private final Document former;
    private final Document record;
    private final RepeatedProperties.OfLayout own;
    private final boolean isOfOneLayout;
    private boolean isFormer;

    @SuppressWarnings("ReferenceEquality") // records of one collection share their layout
    Succession(Document former, Document record) {
      this.former = former;
      this.record = record;
      this.own = repeated.of(record.layout());
      this.isOfOneLayout = former.layout() == record.layout();
      this.isFormer = isOfOneLayout || former.layout().equals(record.layout());
    }

    Document share() {
      @Nullable Object[] shared = null;
      for (int position = 0; position < record.size(); position++) {
        Object value = record.valueAt(position);
        Object same = share(position, value);
        if (same != value) {
          shared = shared == null ? record.values() : shared;
          shared[position] = same;
        }
      }
      if (isFormer) {
        return former;
      }
      return shared == null ? record : new Document(record.layout(), shared);
    }

    private @Nullable Object share(int position, @Nullable Object value) {
      int place =
          isOfOneLayout ? position : former.layout().indexOf(record.layout().nameAt(position));
      if (value == null) {
        isFormer = isFormer && former.valueAt(place) == null;
        return null;
      }
      return value instanceof Document inner ? share(place, inner) : kept(position, place, value);
    }

    @SuppressWarnings("ReferenceEquality") // the former one itself if nothing changes
    private Document share(int place, Document inner) {
      Object before = place < 0 ? null : former.valueAt(place);
      if (!(before instanceof Document formerInner)) {
        isFormer = false;
        return SharedValues.this.share(inner);
      }
      Document shared = new Succession(formerInner, inner).share();
      isFormer &= shared == formerInner;
      return shared;
    }

    private Object kept(int position, int place, Object value) {
      Object same = place < 0 ? null : former.identicalAt(place, value);
      if (same != null) {
        return same;
      }
      isFormer = false;
      return own.share(position, value);
    }
  }
}
