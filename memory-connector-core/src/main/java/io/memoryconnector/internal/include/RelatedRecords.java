package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import java.util.List;

/** Finds what belongs to the records of a model by one relation. Immutable. */
interface RelatedRecords {
  /** Returns what belongs to these records, by one query at most for each model concerned. */
  Related of(List<Document> owners);
}
