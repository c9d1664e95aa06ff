package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;

/** Finds the place of a record in a text that was read before. Reads it all in the worst case. */
final class RecordLocator {
  private RecordLocator() {}

  /** Returns the place of the key, or the beginning of the text if it is gone. */
  static Position find(StreamSource source, String collection, String key) throws IOException {
    try (InputStream stream = source.open();
        JsonParser json =
            RecordParser.FACTORY.createParser(
                ObjectReadContext.empty(), Utf8Text.of(stream).stream())) {
      json.nextToken();
      boolean found =
          enter(json, FileShape.MODELS) && enter(json, collection) && advance(json, key);
      return found ? positionOf(json.currentTokenLocation(), source) : new Position(1, 1);
    } catch (JacksonException e) {
      return new Position(1, 1); // no longer the text that was read
    }
  }

  private static boolean enter(JsonParser json, String name) {
    return advance(json, name) && json.nextToken() == JsonToken.START_OBJECT;
  }

  /** Moves on to this name in the object that the parser is in; false if there is none. */
  private static boolean advance(JsonParser json, String name) {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      if (json.currentName().equals(name)) {
        return true;
      }
      json.nextToken();
      json.skipChildren();
    }
    return false;
  }

  private static Position positionOf(TokenStreamLocation location, StreamSource source)
      throws IOException {
    return new BytePosition(location.getLineNr(), location.getColumnNr(), location.getByteOffset())
        .inCharacters(source);
  }
}
