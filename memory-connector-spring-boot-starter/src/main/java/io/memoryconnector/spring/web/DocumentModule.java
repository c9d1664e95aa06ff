package io.memoryconnector.spring.web;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Teaches a JSON mapper documents: they are written as {@link DocumentJson} writes them, whatever
 * the mapper is set to, and read from any JSON object.
 */
public final class DocumentModule extends SimpleModule {
  private static final long serialVersionUID = 1L;

  /** Makes the module. */
  public DocumentModule() {
    super("io.memoryconnector.document");
    addSerializer(Document.class, writing(Document.class));
    addSerializer(Binary.class, writing(Binary.class));
    addDeserializer(Document.class, new ObjectDeserializer<>(Document.class, Function.identity()));
  }

  private static <T> ValueSerializer<T> writing(Class<T> type) {
    return new StdSerializer<T>(type) {
      @Override
      public void serialize(T value, JsonGenerator json, SerializationContext context) {
        DocumentJson.write(json, value);
      }
    };
  }
}
