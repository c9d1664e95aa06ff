package io.memoryconnector.spring.repository.query;

import io.memoryconnector.PreparedFilter;
import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.Excerpt;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A filter that was prepared with the first call of a query method, with the operands of this one.
 *
 * @param prepared without a page
 */
record PreparedQuestion(
    EntityOperations<?> entities, PreparedFilter prepared, List<@Nullable Object> operands)
    implements Question {

  @Override
  public Filter filter() {
    return prepared.filter(operands);
  }

  @Override
  public Question withFields(Fields fields) {
    return new PreparedQuestion(entities, prepared.withFields(fields), operands);
  }

  @Override
  public List<Document> find(Excerpt excerpt) {
    return entities.findDocuments(excerpt.applyTo(prepared), operands);
  }

  @Override
  public RecordPage findPage(Excerpt excerpt) {
    return entities.findPage(excerpt.applyTo(prepared), operands);
  }

  @Override
  public Stream<Document> stream(Excerpt excerpt) {
    return entities.streamDocuments(excerpt.applyTo(prepared), operands);
  }

  @Override
  public long count() {
    return entities.count(prepared, operands);
  }

  @Override
  public boolean exists() {
    return entities.exists(prepared, operands);
  }
}
