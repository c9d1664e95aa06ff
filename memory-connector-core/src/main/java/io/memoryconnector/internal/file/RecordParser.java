package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentReader;
import io.memoryconnector.document.RecordFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Parses the records of a data file, be they objects or text that holds one. For one text. */
final class RecordParser {
  /** Without limits on lengths: what was written must be readable. Leaves streams open. */
  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final JsonParser json;
  private final DocumentReader documents = DocumentReader.ofMany();
  private long texts;
  private long objects;

  RecordParser(JsonParser json) {
    this.json = json;
  }

  /** Reads the record on which the parser stands. */
  Document read(String collection, String key) {
    Object record = null;
    if (json.currentToken() == JsonToken.START_OBJECT) {
      objects++;
      record = documents.readValue(json);
    } else if (json.currentToken() == JsonToken.VALUE_STRING) {
      texts++;
      record = readText(collection, key);
    }
    if (record instanceof Document document) {
      return document;
    }
    throw Damage.at(
        json,
        "the record '%s' in '%s' is neither a JSON object nor a text that holds one"
            .formatted(key, collection));
  }

  private @Nullable Object readText(String collection, String key) {
    char[] chars = json.getStringCharacters();
    int offset = json.getStringOffset();
    int length = json.getStringLength();
    try (JsonParser text = FACTORY.createParser(ObjectReadContext.empty(), chars, offset, length)) {
      Object record = text.nextToken() == JsonToken.START_OBJECT ? documents.readValue(text) : null;
      return text.nextToken() == null ? record : null;
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw Damage.at(
          json,
          "the text of the record '%s' in '%s' is not JSON: %s at its column %d"
              .formatted(key, collection, Damage.reasonOf(e), e.getLocation().getColumnNr()));
    }
  }

  /** Returns the form that most of the records had. */
  RecordFormat form() {
    return texts > objects ? RecordFormat.STRING : RecordFormat.OBJECT;
  }
}
