package io.memoryconnector.spring.test.assertion;

import io.memoryconnector.document.Document;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.function.Function;

/**
 * What assertions about the records of a model have to know of it.
 *
 * @param reader makes an entity of a record
 * @param writer makes a record of an entity
 */
record InspectedModel<T>(
    String name, String idProperty, Function<Document, T> reader, Function<T, Document> writer) {

  static InspectedModel<Document> named(String name, String idProperty) {
    return new InspectedModel<>(name, idProperty, Function.identity(), Function.identity());
  }

  static <T> InspectedModel<T> of(EntityOperations<T> operations) {
    EntityConverter<T> converter = operations.converter();
    return new InspectedModel<>(
        converter.definition().name(),
        converter.definition().id().property(),
        converter::read,
        converter::write);
  }

  T entityOf(Document record) {
    return reader.apply(record);
  }

  Document documentOf(T entity) {
    return writer.apply(entity);
  }
}
