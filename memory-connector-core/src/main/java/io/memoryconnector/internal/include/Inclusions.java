package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import java.util.List;

/** All that a filter includes, ready to run. Immutable. */
public final class Inclusions {
  /** Nothing is included. */
  public static final Inclusions NONE = new Inclusions(List.of());

  private final List<Inclusion> inclusions;

  Inclusions(List<Inclusion> inclusions) {
    this.inclusions = List.copyOf(inclusions);
  }

  /** Whether nothing is included. */
  public boolean isEmpty() {
    return inclusions.isEmpty();
  }

  /**
   * Returns the records with their related records: under the name of the relation, a list where
   * there can be many, else one record or no such property.
   *
   * @param owners what the filter found
   */
  public List<Document> addTo(List<Document> owners) {
    List<Document> records = owners;
    for (Inclusion inclusion : owners.isEmpty() ? List.<Inclusion>of() : inclusions) {
      records = inclusion.addTo(records);
    }
    return records;
  }
}
