package io.memoryconnector;

import static java.util.stream.Collectors.joining;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.internal.file.Change;
import io.memoryconnector.internal.file.RecordKeys;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.RecordsEditor;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A collection while one write changes it. Nobody else sees it before it is {@linkplain #in in} a
 * state; a write that fails just lets go of it. Confined to the writer of a data source.
 */
final class CollectionDraft {
  /** Where a counter ends: this number itself is never an id. */
  static final long NO_NUMBER_LEFT = Long.MAX_VALUE;

  /** Where more than one of so many records go, the others are put together anew: measured. */
  private static final int MOST_OF_WHICH_GO = 3;

  private static final String OF_THE_CALL = "another record of the same call";
  private static final double MAX_COUNTED = (1L << 53) - 1; // JavaScript could not count on
  private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,15}");

  private static final List<Scalar> TEXT_LIKE =
      List.of(Scalar.NUMBER, Scalar.BOOLEAN, Scalar.UUID, Scalar.DATE);

  private final Model model;
  private final CollectionState before;
  private final List<Change> changes = new ArrayList<>();
  private RecordsEditor records;
  private long nextId;

  CollectionDraft(Model model, CollectionState before) {
    this.model = model;
    this.before = before;
    this.records = before.records().edit();
    this.nextId = before.nextId();
  }

  /** Returns the records as they were before this write. */
  IndexedRecords start() {
    return before.records();
  }

  /** Returns the number that the next new record takes. */
  long nextId() {
    return nextId;
  }

  /** Whether there is a record with this id. */
  boolean contains(Object id) {
    return records.get(id) != null;
  }

  /** Returns the record with this id, or null. */
  @Nullable Document get(Object id) {
    return records.get(id);
  }

  /**
   * Adds a new record. It takes a number from the counter even if it does not use it, and a greater
   * numeric id moves the counter on, as in LoopBack.
   *
   * @throws DuplicateValueException if the id or a unique value is taken
   */
  void insert(Object id, Document record) {
    if (contains(id) || containsSameText(id)) {
      throw taken(
          List.of(model.idProperty()),
          model.idProperty() + " " + Wording.quoted(id),
          start().get(id) == null && contains(id) ? OF_THE_CALL : "another record");
    }
    store(id, null, model.values().share(record, null).alone());
    setNextId(Math.min(Math.max(nextId, numberIn(id)), NO_NUMBER_LEFT - 1) + 1);
  }

  /** Moves the counter to this number, but never back. Returns where it is. */
  long countFrom(long next) {
    if (next > nextId) {
      setNextId(next);
    }
    return nextId;
  }

  private void setNextId(long next) {
    nextId = next;
    changes.add(new Change.Sequence(before.name(), next));
  }

  /**
   * Puts a record in the place of the one that has this id.
   *
   * @throws DuplicateValueException if a unique value is taken
   */
  void replace(Object id, Document record) {
    replace(id, get(id), record);
  }

  /**
   * Puts a record in the place of another one, which this id has.
   *
   * @throws DuplicateValueException if a unique value is taken
   */
  @SuppressWarnings("ReferenceEquality") // it is the very same record if nothing changes
  void replace(Object id, @Nullable Document existing, Document record) {
    Document shared = model.values().share(record, existing); // what stays is compared only here
    if (shared != existing) {
      store(id, existing, shared.alone()); // a record that was found is a row of others
    }
  }

  /** Removes a record. */
  void remove(Object id) {
    records.remove(id);
    delete(id);
  }

  /** Removes records, each once, as the only changes of this write. */
  void removeAll(List<Object> ids) {
    if (ids.size() == start().size()) {
      records = start().cleared().edit(); // not one by one out of each index
      before.forEach((id, record) -> delete(id)); // two records of a file may name one id
    } else if (ids.size() > start().size() / MOST_OF_WHICH_GO) {
      records = start().withoutAll(ids).edit();
      ids.forEach(this::delete);
    } else {
      ids.forEach(this::remove);
    }
  }

  private void delete(Object id) {
    changes.add(new Change.Delete(before.name(), id));
  }

  /** Returns the changes so far, in order. */
  List<Change> changes() {
    return changes;
  }

  /** Returns the data source's state in which the collection has all changes. */
  DataSourceState in(DataSourceState state) {
    return changes.isEmpty()
        ? state
        : state.with(new CollectionState(before.name(), records.toRecords(), nextId));
  }

  /** Whether an id of another type has this text, which names one record only in a data file. */
  private boolean containsSameText(Object id) {
    if (model.definition().idProperty().type() != Scalar.ANY) {
      return false;
    }
    return id instanceof String text
        ? TEXT_LIKE.stream()
            .map(type -> Conversion.to(type, text))
            .anyMatch(
                other ->
                    other != null
                        && other != Conversion.UNFIT
                        && RecordKeys.textOf(other).equals(text)
                        && contains(other))
        : contains(RecordKeys.textOf(id));
  }

  private DuplicateValueException taken(IndexedRecords.Rivalry rivalry, Document record) {
    List<String> properties =
        rivalry.index().properties().stream().map(PropertyPath::toString).toList();
    String values =
        properties.stream()
            .map(property -> property + " " + Wording.quoted(record.get(property)))
            .collect(joining(" with "));
    Object rival = rivalry.rivalId();
    return taken(
        properties,
        values,
        start().get(rival) == null ? OF_THE_CALL : "record " + RecordKeys.textOf(rival));
  }

  /** Names no id of a record that comes with the same call: nobody could find it, ever. */
  private DuplicateValueException taken(List<String> properties, String values, String owner) {
    return new DuplicateValueException(
        properties,
        "Cannot write to '%s': %s already belongs to %s. Use another %s%s."
            .formatted(
                model.name(),
                values,
                owner,
                String.join(" or ", properties),
                owner.equals(OF_THE_CALL) ? "" : ", or update that record"));
  }

  private void store(Object id, @Nullable Document existing, Document record) {
    IndexedRecords.Rivalry rivalry = records.rivalOf(id, existing, record);
    if (rivalry != null) {
      throw taken(rivalry, record);
    }
    records.put(id, record);
    changes.add(new Change.Put(before.name(), id, record));
  }

  /** Returns the whole number that an id stands for, be it text; 0 if it stands for none. */
  private static long numberIn(Object id) {
    if (id instanceof String text) {
      return WHOLE_NUMBER.matcher(text).matches() ? Long.parseLong(text) : 0;
    }
    double number = id instanceof Number numeric ? Math.floor(numeric.doubleValue()) : 0;
    return number <= MAX_COUNTED ? (long) number : 0;
  }
}
