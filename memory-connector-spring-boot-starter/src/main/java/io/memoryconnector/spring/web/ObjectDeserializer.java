package io.memoryconnector.spring.web;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentReader;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Makes something of any JSON object, which is read as a document. Stateless, so thread-safe. */
final class ObjectDeserializer<T> extends StdDeserializer<T> {
  private final Function<Document, T> ofDocument;

  ObjectDeserializer(Class<T> type, Function<Document, T> ofDocument) {
    super(type);
    this.ofDocument = ofDocument;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (parser.isExpectedStartObjectToken()
        && new DocumentReader().readValue(parser) instanceof Document document) {
      return ofDocument.apply(document);
    }
    return context.reportInputMismatch(
        this, "a %s is a JSON object", handledType().getSimpleName().toLowerCase(Locale.ROOT));
  }
}
