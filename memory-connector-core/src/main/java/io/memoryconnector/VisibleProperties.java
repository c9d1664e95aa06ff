package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a model shows of the records of its collection: all properties if it keeps undefined ones,
 * else those that it defines; the others belong to other models of the collection. Thread-safe.
 */
final class VisibleProperties {
  private final Set<String> defined;
  private final Strictness strictness;
  private volatile Layout lastWhole = Document.empty().layout();

  VisibleProperties(ModelDefinition model) {
    this.defined = Set.copyOf(model.properties().keySet());
    this.strictness = model.strictness();
  }

  /** Returns the record without the properties that the model does not show. */
  Document of(Document record) {
    Layout layout = record.layout();
    if (strictness == Strictness.KEEP || layout.equals(lastWhole)) {
      return record;
    }
    List<String> hidden = layout.names().stream().filter(name -> !defined.contains(name)).toList();
    if (hidden.isEmpty()) {
      lastWhole = layout; // the next record usually has the same properties
    }
    Document visible = record;
    for (String name : hidden) {
      visible = visible.without(name);
    }
    return visible;
  }

  /** Returns the records without the properties that the model does not show. */
  List<Document> of(List<Document> records) {
    return strictness == Strictness.KEEP ? records : records.stream().map(this::of).toList();
  }

  /** Returns the records without the properties that the model does not show. */
  Stream<Document> of(Stream<Document> records) {
    return strictness == Strictness.KEEP ? records : records.map(this::of);
  }
}
