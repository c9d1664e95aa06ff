package io.memoryconnector;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.error.StaleRecordException;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.IdDefinition.Origin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes records of one model into a draft of their collection, by LoopBack's rules. For one write.
 */
final class RecordWriter {
  private final Model model;
  private final CollectionDraft draft;
  private final NewIds newIds;

  RecordWriter(Model model, CollectionDraft draft, GeneratedValues generated) {
    this.model = model;
    this.draft = draft;
    this.newIds = new NewIds(model, draft, generated);
  }

  /** Makes a new record. */
  Document create(Document data) {
    Violations violations = violations();
    Object id = newIds.idFor(data, violations);
    Document record = model.preparation().whole(data, id, violations);
    violations.check();
    draft.insert(requireNonNull(id), record); // without an id the check has thrown
    return record;
  }

  List<Document> createAll(List<Document> data) {
    return data.stream().map(this::create).toList();
  }

  /** Makes a new record, or merges the data into the one that has its id. */
  Document save(Document data) {
    Object id = model.idIn(data);
    Document existing = id == null ? null : draft.get(id);
    if (id != null && existing != null) {
      return merge(id, existing, data, violations());
    }
    requireThatIdMayBeNew(id);
    return create(data);
  }

  /** Puts the data in the place of the record with this id. */
  Document replaceById(Object givenId, Document data) {
    Object id = model.id(givenId);
    requireSameId(id, data);
    Violations violations = violations();
    Document record = model.preparation().whole(data, id, violations);
    violations.check();
    if (id == null || !draft.contains(id)) {
      throw notFound(givenId);
    }
    draft.replace(id, record);
    return record;
  }

  /** Makes a new record, or puts the data in the place of the one that has its id. */
  Document replaceOrCreate(Document data) {
    Object id = model.idIn(data);
    if (id != null && draft.contains(id)) {
      return replaceById(id, data);
    }
    requireThatIdMayBeNew(id);
    return create(data);
  }

  /** Merges changes into the record with this id. */
  Document updateById(Object givenId, Document changes) {
    Object id = model.id(givenId);
    Document existing = id == null ? null : draft.get(id);
    if (id == null || existing == null) {
      throw notFound(givenId);
    }
    requireSameId(id, changes);
    return merge(id, existing, changes, violations());
  }

  /**
   * Merges changes into all records that satisfy the where and returns their number. Ids among the
   * changes are left out, and required properties may become null: LoopBack has it so.
   */
  long updateAll(Where where, Document data) {
    Violations violations = violations();
    Document changes = model.preparation().changes(data, violations);
    violations.check();
    List<Document> matches = matches(where);
    matches.forEach(
        record -> draft.replace(idOf(record), model.layouts().share(record.merge(changes))));
    return matches.size();
  }

  /** Makes a new record, or merges the data into the only one that satisfies the where. */
  Document upsertWithWhere(Where where, Document data) {
    if (data.size() == 0) {
      throw refused("the data is empty. Give at least one property.");
    }
    List<Document> matches = matches(where);
    if (matches.size() > 1) {
      throw refused(
          "more than one record satisfies the where. Give one that only one record satisfies, or update all.");
    }
    if (matches.isEmpty()) {
      return create(data);
    }
    Violations violations = violations();
    newIds.isRefused(data, violations);
    return merge(idOf(matches.get(0)), matches.get(0), data, violations);
  }

  /** Returns the first record that fits the filter, or makes a new one. */
  FindOrCreate findOrCreate(Filter filter, Document data) {
    Document found = model.queries().compile(filter).first(draft.start());
    return Optional.ofNullable(found)
        .map(model.visible()::of)
        .map(record -> new FindOrCreate(record, FindOrCreate.Outcome.FOUND))
        .orElseGet(() -> new FindOrCreate(create(data), FindOrCreate.Outcome.CREATED));
  }

  /** Removes the record with this id and returns whether there was one. */
  boolean deleteById(Object givenId) {
    Object id = model.id(givenId);
    boolean exists = id != null && draft.contains(id);
    if (id != null && exists) {
      draft.remove(id);
    }
    return exists;
  }

  /** Removes the record with this id and returns it as it was. */
  Document remove(Object givenId) {
    Object id = model.id(givenId);
    Document record = id == null ? null : draft.get(id);
    if (id == null || record == null) {
      throw notFound(givenId);
    }
    draft.remove(id);
    return model.visible().of(record);
  }

  /** Returns the record with this id as it is now, or null if there is none. */
  @Nullable Document current(@Nullable Object givenId) {
    Object id = givenId == null ? null : model.id(givenId);
    Document record = id == null ? null : draft.get(id);
    return record == null ? null : model.visible().of(record);
  }

  /** Returns the id in the data, or null if it has none. */
  @Nullable Object idIn(Document data) {
    return model.idIn(data);
  }

  /** Refuses to go on if the record with this id does not have the values that are expected. */
  void requireUnchanged(Object givenId, Document expected) {
    Object id = model.id(givenId);
    Document record = id == null ? null : draft.get(id);
    expected.forEach(
        (property, value) -> {
          if (record == null || !Values.equal(record.get(property), value)) {
            throw new StaleRecordException(
                "Cannot write to '%s': record %s no longer has %s %s. Find it again and repeat the change."
                    .formatted(
                        model.name(), Wording.quoted(givenId), property, Wording.quoted(value)));
          }
        });
  }

  /** Removes all records that satisfy the where and returns their number. */
  long deleteAll(Where where) {
    List<Document> matches = matches(where);
    matches.forEach(record -> draft.remove(idOf(record)));
    return matches.size();
  }

  /** Removes the records that fit the filter and returns them whole, in its order. */
  List<Document> removeAll(Filter filter) {
    Filter whole = filter.withFields(Fields.ALL);
    List<Document> found = model.queries().compile(whole).find(draft.start());
    found.forEach(record -> draft.remove(idOf(record)));
    return found.stream().map(model.visible()::of).toList();
  }

  private Document merge(Object id, Document existing, Document data, Violations violations) {
    Document merged = model.preparation().merged(existing, data, violations);
    violations.check();
    draft.replace(id, merged);
    return model.visible().of(merged);
  }

  private List<Document> matches(Where where) {
    return model.queries().compile(where).find(draft.start());
  }

  /**
   * Returns the id under which a record is stored. It is known without its model, unless it came
   * from a file and its id is in another property.
   */
  private Object idOf(Document record) {
    Object id = record.get(model.idProperty());
    if (id != null && draft.contains(id)) {
      return id;
    }
    throw refused(
        "its records do not have their ids in '%s'. Define the model first."
            .formatted(model.idProperty()));
  }

  private void requireThatIdMayBeNew(@Nullable Object id) {
    if (id != null && model.definition().id().origin() == Origin.DATA_SOURCE) {
      throw notFound(id); // a new record would get another id than the caller asks for
    }
  }

  private void requireSameId(@Nullable Object id, Document data) {
    Object other = model.idIn(data);
    if (other != null && id != null && !Values.equal(id, other)) {
      throw new InvalidRecordException(
          Wording.pointer(model.idProperty()),
          "Cannot write to '%s': %s %s of the record cannot become %s. Leave %s out, or create another record."
              .formatted(
                  model.name(),
                  model.idProperty(),
                  Wording.quoted(id),
                  Wording.quoted(other),
                  model.idProperty()),
          null);
    }
  }

  private RecordNotFoundException notFound(Object id) {
    return new RecordNotFoundException(
        "Cannot write to '%s': there is no record with %s %s. Create it first, or use the id of another one."
            .formatted(model.name(), model.idProperty(), Wording.quoted(id)));
  }

  private InvalidRecordException refused(String reason) {
    return new InvalidRecordException(
        null, "Cannot write to '%s': %s".formatted(model.name(), reason), null);
  }

  private Violations violations() {
    return new Violations(model.name());
  }
}
