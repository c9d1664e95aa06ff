package io.memoryconnector.internal.include;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.query.Query;
import io.memoryconnector.internal.query.QueryCompiler;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;

/** A model with its records of one moment. */
public interface StoredModel {
  /** Returns the definition of the model. */
  ModelDefinition definition();

  /** Returns what reads filters against the definition. */
  QueryCompiler queries();

  /** Returns the records that the query asks for, as the model shows them. */
  List<Document> find(Query query);
}
