package io.memoryconnector;

import static java.util.Objects.requireNonNull;

import io.memoryconnector.document.Document;
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
  private final Refusals refusals;

  RecordWriter(Model model, CollectionDraft draft, GeneratedValues generated) {
    this.model = model;
    this.draft = draft;
    this.newIds = new NewIds(model, draft, generated);
    this.refusals = new Refusals(model);
  }

  /** Returns what writes to records by a condition. */
  MatchingRecords matching() {
    return new MatchingRecords(model, draft, refusals);
  }

  /** Makes a new record. */
  Document create(Document data) {
    return insert(prepared(data));
  }

  /** Lets the counter of ids go on from this number, unless it is beyond it already. */
  long countIdsFrom(long next) {
    return draft.countFrom(next);
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
    if (!mayBeNew(id)) {
      throw refusals.notFound(requireNonNull(id));
    }
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
      throw refusals.notFound(givenId);
    }
    draft.replace(id, record);
    return record;
  }

  /** Makes a new record, or puts the data in the place of the one that has its id. */
  Document replaceOrCreate(Document data) {
    Object id = model.idIn(data);
    return id != null && (draft.contains(id) || !mayBeNew(id)) // what is wrong with it comes first
        ? replaceById(id, data)
        : create(data);
  }

  /** Merges changes into the record with this id. */
  Document updateById(Object givenId, Document changes) {
    Object id = model.id(givenId);
    Document existing = id == null ? null : draft.get(id);
    if (id == null || existing == null) {
      throw refusals.notFound(givenId);
    }
    requireSameId(id, changes);
    return merge(id, existing, changes, violations());
  }

  /** Makes a new record, or merges the data into the only one that satisfies the where. */
  Document upsertWithWhere(Where where, Document data) {
    if (data.size() == 0) {
      throw refusals.of("the data is empty. Give at least one property.");
    }
    MatchingRecords matching = matching();
    List<Document> matches = matching.find(where);
    if (matches.size() > 1) {
      throw refusals.of(
          "more than one record satisfies the where. Give one that only one record satisfies, or update all.");
    }
    if (matches.isEmpty()) {
      return create(data);
    }
    Violations violations = violations();
    newIds.isRefused(data, violations);
    return merge(matching.idOf(matches.get(0)), matches.get(0), data, violations);
  }

  /**
   * Returns the first record that fits the filter, or makes a new one. Data that could not become
   * one is refused in either case, as LoopBack does it: else a mistake shows late, and by chance.
   */
  FindOrCreate findOrCreate(Filter filter, Document data) {
    Document created = prepared(data);
    Document found = model.queries().compile(filter).first(draft.start());
    return Optional.ofNullable(found)
        .map(model.visible()::of)
        .map(record -> new FindOrCreate(record, FindOrCreate.Outcome.FOUND))
        .orElseGet(() -> new FindOrCreate(insert(created), FindOrCreate.Outcome.CREATED));
  }

  /** Removes the record with this id and returns whether there was one. */
  boolean deleteById(Object givenId) {
    Object id = model.id(givenId);
    if (id == null || !draft.contains(id)) {
      return false;
    }
    draft.remove(id);
    return true;
  }

  /** Removes the record with this id and returns it as it was. */
  Document remove(Object givenId) {
    Object id = model.id(givenId);
    Document record = id == null ? null : draft.get(id);
    if (id == null || record == null) {
      throw refusals.notFound(givenId);
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
            throw refusals.stale(givenId, property, value);
          }
        });
  }

  /** Returns the new record that the data stands for, with its id. */
  private Document prepared(Document data) {
    Violations violations = violations();
    Object id = newIds.idFor(data, violations);
    Document record = model.preparation().whole(data, id, violations);
    violations.check();
    return record;
  }

  private Document insert(Document record) {
    Object id = record.get(model.idProperty());
    draft.insert(requireNonNull(id), record); // without an id it would have been refused
    return record;
  }

  private Document merge(Object id, Document existing, Document data, Violations violations) {
    Document merged = model.preparation().merged(existing, data, violations);
    violations.check();
    draft.replace(id, existing, merged);
    return model.visible().of(merged);
  }

  /** Whether a new record would get the id that the caller asks for. */
  private boolean mayBeNew(@Nullable Object id) {
    return id == null || model.definition().id().origin() == Origin.ANYONE;
  }

  private void requireSameId(@Nullable Object id, Document data) {
    Object other = model.idIn(data);
    if (other != null && id != null && !Values.equal(id, other)) {
      throw refusals.otherId(id, other);
    }
  }

  private Violations violations() {
    return new Violations(model.name());
  }
}
