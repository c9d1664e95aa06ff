package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.document.RecordFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes the text of a data file. For one text and one thread. */
public final class ContentWriter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private final JsonGenerator json;
  private final boolean recordsAsText;

  private ContentWriter(JsonGenerator json, RecordFormat form) {
    this.json = json;
    this.recordsAsText = form == RecordFormat.STRING;
  }

  /** Writes all content as a new data file has it and leaves the stream open. */
  public static void write(OutputStream out, Content content) throws IOException {
    write(out, FileShape.NEW.next(new Arrivals(), content), RecordFormat.OBJECT, content);
  }

  /**
   * Writes all content in this shape and leaves the stream open.
   *
   * @param shape must know each collection of the content
   * @param form {@link RecordFormat#AUTO} takes that of the shape
   */
  static void write(OutputStream out, FileShape shape, RecordFormat form, Content content)
      throws IOException {
    RecordFormat decided = form == RecordFormat.AUTO ? shape.form() : form;
    try (JsonGenerator json = FACTORY.createGenerator(new Printing(new LinePerRecord()), out)) {
      new ContentWriter(json, decided).write(shape, content.byName());
    } catch (JacksonIOException e) {
      throw Failures.causeOf(e);
    }
  }

  private void write(FileShape shape, Map<String, CollectionContent> content) {
    json.writeStartObject();
    shape
        .members()
        .forEach(
            (name, value) -> {
              json.writeName(name);
              switch (name) {
                case FileShape.IDS -> writeIds(shape, content);
                case FileShape.MODELS -> writeModels(shape, content);
                default -> DocumentJson.write(json, value);
              }
            });
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeIds(FileShape shape, Map<String, CollectionContent> content) {
    json.writeStartObject();
    for (String name : shape.orders().keySet()) {
      json.writeName(name);
      json.writeNumber(Objects.requireNonNull(content.get(name)).nextId());
    }
    json.writeEndObject();
  }

  private void writeModels(FileShape shape, Map<String, CollectionContent> content) {
    json.writeStartObject();
    shape
        .orders()
        .forEach(
            (name, order) -> {
              json.writeName(name);
              writeRecords(Objects.requireNonNull(content.get(name)), order);
            });
    json.writeEndObject();
  }

  private void writeRecords(CollectionContent content, RecordOrder order) {
    json.writeStartObject();
    requireDistinctKeys(content);
    Collection<String> keys = order.keys();
    if (keys == null) {
      content.forEach((id, record) -> writeRecord(RecordKeys.textOf(id), record));
    } else {
      Map<String, Document> records = new HashMap<>();
      content.forEach((id, record) -> records.put(RecordKeys.textOf(id), record));
      keys.forEach(key -> writeRecord(key, Objects.requireNonNull(records.get(key))));
    }
    json.writeEndObject();
  }

  /** Refuses ids of different kinds that read the same; reads every id only where kinds mix. */
  private static void requireDistinctKeys(CollectionContent content) {
    Set<Class<?>> kinds = new HashSet<>();
    content.forEach((id, record) -> kinds.add(id instanceof Number ? Number.class : id.getClass()));
    if (kinds.size() > 1) {
      Set<String> keys = new HashSet<>();
      content.forEach(
          (id, record) -> {
            if (!keys.add(RecordKeys.textOf(id))) {
              throw new IllegalStateException(
                  "Two records of '%s' have the id '%s'.".formatted(content.name(), id));
            }
          });
    }
  }

  private void writeRecord(String key, Document record) {
    json.writeName(key);
    if (recordsAsText) {
      json.writeString(record.toJson());
    } else {
      DocumentJson.write(json, record);
    }
  }

  /** Hands the printer to the generator. */
  private static final class Printing extends ObjectWriteContext.Base {
    private final PrettyPrinter printer;

    Printing(PrettyPrinter printer) {
      this.printer = printer;
    }

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
