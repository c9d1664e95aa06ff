package io.memoryconnector.internal.file;

import io.memoryconnector.document.DocumentJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes the lines of one journal segment into memory, as JSON straight to bytes. Confined to one
 * thread at a time.
 */
final class LineWriter {
  static final String VERSION = "journal";
  static final String PUT = "put";
  static final String DELETE = "del";
  static final String CLEAR = "clear";
  static final String SEQUENCE = "seq";
  static final String SYNCED = "synced";
  static final String CHECKPOINT = "checkpoint";
  static final String NEXT_IDS = "ids";

  private static final SerializableString NUMBER = new SerializedString("n");
  private static final SerializableString OPERATION = new SerializedString("op");
  private static final SerializableString COLLECTION = new SerializedString("model");
  private static final SerializableString ID = new SerializedString("id");
  private static final SerializableString DATA = new SerializedString("data");
  private static final SerializableString WAS = new SerializedString("was");
  private static final SerializableString PUT_TEXT = new SerializedString(PUT);

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .rootValueSeparator("") // lines end on their own
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
          .build();

  private final LineBuffer lines;
  private @Nullable JsonGenerator generator;

  LineWriter(LineBuffer lines) {
    this.lines = lines;
  }

  /** Returns the lines so far. */
  LineBuffer lines() {
    return lines;
  }

  /** Drops the lines so far, one that could not be finished too. */
  void clear() {
    JsonGenerator unfinished = generator;
    if (unfinished != null && !unfinished.streamWriteContext().inRoot()) {
      generator = null;
    }
    lines.clear();
  }

  void header(SegmentHeader header) {
    JsonGenerator json = begin();
    json.writeNumberProperty(VERSION, 1);
    json.writeStringProperty("store", header.store());
    json.writeStringProperty("salt", header.salt());
    json.writeStringProperty("base", header.base().toString());
    json.writeNumberProperty("upto", header.upto());
    json.writeNumberProperty("from", header.from());
    json.writeObjectPropertyStart(NEXT_IDS);
    header.nextIds().forEach(json::writeNumberProperty);
    json.writeEndObject();
    end(json);
  }

  void synced(long upto) {
    JsonGenerator json = begin();
    json.writeStringProperty("op", SYNCED);
    json.writeNumberProperty("upto", upto);
    end(json);
  }

  void checkpoint(Binding binding) {
    JsonGenerator json = begin();
    json.writeStringProperty("op", CHECKPOINT);
    json.writeNumberProperty("upto", binding.upto());
    json.writeStringProperty("fp", binding.text().toString());
    end(json);
  }

  void step(Step step) {
    JsonGenerator json = begin();
    json.writeName(NUMBER);
    json.writeNumber(step.number());
    writeOperation(json, step.change());
    if (step.was() != null) {
      json.writeName(WAS);
      json.writeString(step.was());
    }
    if (step.more()) {
      json.writeBooleanProperty("more", true);
    }
    end(json);
  }

  private static void writeOperation(JsonGenerator json, Change change) {
    if (change instanceof Change.Put put) {
      writePut(json, put);
    } else if (change instanceof Change.Delete delete) {
      json.writeStringProperty("op", DELETE);
      json.writeStringProperty("model", delete.collection());
      json.writeName("id");
      DocumentJson.write(json, delete.id());
    } else if (change instanceof Change.Sequence sequence) {
      json.writeStringProperty("op", SEQUENCE);
      json.writeStringProperty("model", sequence.collection());
      json.writeNumberProperty("next", sequence.next());
    } else {
      json.writeStringProperty("op", CLEAR);
      json.writeStringProperty("model", change.collection());
    }
  }

  private static void writePut(JsonGenerator json, Change.Put put) {
    json.writeName(OPERATION);
    json.writeString(PUT_TEXT);
    json.writeName(COLLECTION);
    json.writeString(put.collection());
    json.writeName(ID);
    DocumentJson.write(json, put.id());
    json.writeName(DATA);
    DocumentJson.write(json, put.record());
  }

  private JsonGenerator begin() {
    JsonGenerator json = generator;
    if (json == null) {
      json = FACTORY.createGenerator(ObjectWriteContext.empty(), lines);
      generator = json;
    }
    json.writeStartObject();
    return json;
  }

  private void end(JsonGenerator json) {
    json.writeEndObject();
    json.flush();
    lines.seal();
  }
}
