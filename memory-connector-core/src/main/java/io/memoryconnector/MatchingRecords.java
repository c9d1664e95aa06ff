package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The records that satisfy a condition, in a draft of their collection: found as they were when the
 * draft began, and written together, by LoopBack's rules. For one write.
 */
final class MatchingRecords {
  private final Model model;
  private final CollectionDraft draft;
  private final Refusals refusals;

  MatchingRecords(Model model, CollectionDraft draft, Refusals refusals) {
    this.model = model;
    this.draft = draft;
    this.refusals = refusals;
  }

  List<Document> find(Where where) {
    return model.queries().compile(where).find(draft.start());
  }

  /**
   * Returns the id under which a record is stored. It is known without its model, unless it came
   * from a file and its id is in another property.
   */
  Object idOf(Document record) {
    Object id = record.get(model.idProperty());
    if (id != null && draft.contains(id)) {
      return id;
    }
    throw refusals.of(
        "its records do not have their ids in '%s'. Define the model first."
            .formatted(model.idProperty()));
  }

  /**
   * Merges changes into all records that satisfy the where and returns their number. Ids among the
   * changes are left out, and required properties may become null: LoopBack has it so.
   */
  long update(Where where, Document data) {
    Document changes = model.preparation().changes(data); // also where no record gets them
    return mergeEach(where, record -> changes);
  }

  /** Merges into each record that satisfies the where what the function makes of it. */
  long updateEach(Where where, UnaryOperator<Document> changesOf) {
    return mergeEach(where, record -> model.preparation().changes(changesOf.apply(record)));
  }

  private long mergeEach(Where where, UnaryOperator<Document> changesOf) {
    List<Document> matches = find(where);
    for (Document record : matches) {
      Document changed = record.merge(changesOf.apply(record));
      draft.replace(idOf(record), model.layouts().share(changed));
    }
    return matches.size();
  }

  /** Removes all records that satisfy the where and returns their number. */
  long delete(Where where) {
    List<Document> matches = find(where);
    removeAll(matches);
    return matches.size();
  }

  /** Removes the records that fit the filter and returns them whole, in its order. */
  List<Document> remove(Filter filter) {
    Filter whole = filter.withFields(Fields.ALL);
    List<Document> found = model.queries().compile(whole).find(draft.start());
    removeAll(found);
    return found.stream().map(model.visible()::of).toList();
  }

  private void removeAll(List<Document> matches) {
    draft.removeAll(matches.stream().map(this::idOf).toList());
  }
}
