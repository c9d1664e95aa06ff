package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * One relation that a filter includes, ready to run. Immutable.
 *
 * @param relation name of the relation
 * @param inner what is included in the related records
 */
record Inclusion(
    String relation, Cardinality cardinality, RelatedRecords related, Inclusions inner) {

  /** How a record holds what is included. */
  enum Cardinality {
    /** The related record, or no such property if there is none. */
    ONE,
    /** A list, empty if there are none. */
    MANY,
    /** A list, or no such property if there are none. */
    SOME
  }

  /** Returns the records with their related records. */
  List<Document> addTo(List<Document> owners) {
    Related found = related.of(owners);
    List<Document> complete = inner.addTo(found.records());
    List<Document> changed = new ArrayList<>(owners.size());
    for (int position = 0; position < owners.size(); position++) {
      List<Document> own = found.positions().get(position).stream().map(complete::get).toList();
      changed.add(with(owners.get(position), own));
    }
    return changed;
  }

  private Document with(Document owner, List<Document> own) {
    return switch (cardinality) {
      case MANY -> owner.with(relation, own);
      case SOME -> own.isEmpty() ? owner.without(relation) : owner.with(relation, own);
      case ONE -> own.isEmpty() ? owner.without(relation) : owner.with(relation, own.get(0));
    };
  }
}
