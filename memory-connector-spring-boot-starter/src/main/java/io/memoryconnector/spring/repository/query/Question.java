package io.memoryconnector.spring.repository.query;

import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.List;
import java.util.stream.Stream;

/** What one call asks the store for: a filter with the operands of the call in their places. */
interface Question {

  /** Returns the filter, without a page. */
  Filter filter();

  /** Returns the same question, for records with these fields. */
  Question withFields(Fields fields);

  List<Document> find(Excerpt excerpt);

  RecordPage findPage(Excerpt excerpt);

  Stream<Document> stream(Excerpt excerpt);

  long count();

  boolean exists();

  /** A filter that is made for one call. */
  record OfFilter(EntityOperations<?> entities, Filter filter) implements Question {
    @Override
    public Question withFields(Fields fields) {
      return new OfFilter(entities, filter.withFields(fields));
    }

    @Override
    public List<Document> find(Excerpt excerpt) {
      return entities.findDocuments(excerpt.applyTo(filter));
    }

    @Override
    public RecordPage findPage(Excerpt excerpt) {
      return entities.findPage(excerpt.applyTo(filter));
    }

    @Override
    public Stream<Document> stream(Excerpt excerpt) {
      return entities.streamDocuments(excerpt.applyTo(filter));
    }

    @Override
    public long count() {
      return entities.count(filter.where());
    }

    @Override
    public boolean exists() {
      return entities.exists(filter.where());
    }
  }
}
