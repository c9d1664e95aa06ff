package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.SerializedString;

/** Reads the text of a data file in one pass, without a copy of it. For one text. */
public final class ContentReader {
  private final Path file;
  private final JsonParser json;
  private final ContentReceiver receiver;
  private final RecordParser records;
  private final DocumentReader values = new DocumentReader();

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();
  private final Map<String, Long> sequences = new LinkedHashMap<>();
  private final Map<String, Long> highestKeys = new HashMap<>();
  private final Map<String, RecordOrder> orders = new LinkedHashMap<>();
  private Extent extent = Extent.NOTHING;

  private ContentReader(Path file, JsonParser json, ContentReceiver receiver) {
    this.file = file;
    this.json = json;
    this.receiver = receiver;
    this.records = new RecordParser(json);
  }

  /**
   * Reads a text that is not opened as a data file: initial data, for example.
   *
   * @param name names the text in messages
   * @param warnings takes sentences about what is odd but no reason to stop
   * @throws MalformedFileException if the content is not what it should be
   * @throws UnusableFileException if it cannot be read
   */
  public static void read(
      Path name, StreamSource source, ContentReceiver receiver, Consumer<String> warnings)
      throws UnusableFileException {
    readText(name, source, receiver, warnings);
  }

  /**
   * What a text is besides its content.
   *
   * @param nextIds those of the collections of which it names one
   * @param extent how much of a document it is
   */
  record Text(FileShape shape, Fingerprint fingerprint, Map<String, Long> nextIds, Extent extent) {
    /** Of a file that is not there. */
    static final Text NONE =
        new Text(FileShape.NEW, Fingerprint.OF_NOTHING, Map.of(), Extent.NOTHING);
  }

  /** How much of a document a text is: one that lacks its records may have lost them by mistake. */
  enum Extent {
    /** Not even a document. */
    NOTHING,
    /** A document that does not say which records there are. */
    NO_MODELS,
    /** A document that says which records there are, be it none. */
    MODELS
  }

  static Text readText(
      Path file, StreamSource source, ContentReceiver receiver, Consumer<String> warnings)
      throws UnusableFileException {
    try {
      return parse(file, source, receiver, warnings);
    } catch (UnusableFileException e) {
      throw e;
    } catch (JacksonIOException e) {
      throw Failures.unreadable(file, Failures.causeOf(e));
    } catch (IOException e) {
      throw Failures.unreadable(file, e);
    }
  }

  private static Text parse(
      Path file, StreamSource source, ContentReceiver receiver, Consumer<String> warnings)
      throws IOException {
    try (FingerprintInput stream = new FingerprintInput(source.open())) {
      Utf8Text text = Utf8Text.of(stream);
      if (text.isMarked()) {
        warnings.accept(
            "Data file '%s' begins with a byte order mark, which is ignored.".formatted(file));
      }
      if (text.isWide()) {
        throw new MalformedFileException(file, new Position(1, 1), Damage.NOT_UTF_8, null);
      }
      try (JsonParser json =
          RecordParser.FACTORY.createParser(ObjectReadContext.empty(), text.stream())) {
        ContentReader reader = new ContentReader(file, json, receiver);
        FileShape shape = reader.readShape(warnings);
        return new Text(shape, stream.finish(), reader.nextIds(), reader.extent);
      }
    } catch (Damage e) {
      throw new MalformedFileException(
          file, e.position().inCharacters(source), e.reason(), e.getCause());
    }
  }

  private FileShape readShape(Consumer<String> warnings) {
    return Damage.from(
        () -> {
          if (json.nextToken() == null) {
            warnings.accept(
                "Data file '%s' is empty: the data source starts without data.".formatted(file));
            return FileShape.NEW;
          }
          readMembers();
          extent = members.containsKey(FileShape.MODELS) ? Extent.MODELS : Extent.NO_MODELS;
          if (json.nextToken() != null) {
            throw Damage.at(json, "there is more text behind the document");
          }
          if (extent == Extent.NO_MODELS) {
            MissingModels.warn(file, members, warnings);
          }
          deliverSequences();
          return new FileShape(members, orders, records.form());
        });
  }

  private void readMembers() {
    requireObject("the document");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (members.containsKey(name)) {
        throw Damage.at(json, "the member '%s' is repeated".formatted(name));
      }
      members.put(name, null);
      json.nextToken();
      switch (name) {
        case FileShape.IDS -> readSequences();
        case FileShape.MODELS -> readCollections();
        default -> members.put(name, values.readValue(json));
      }
    }
  }

  private void readSequences() {
    requireObject("'ids'");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (sequences.containsKey(name)) {
        throw Damage.at(json, "the next id of '%s' is repeated".formatted(name));
      }
      json.nextToken();
      sequences.put(name, Sequences.read(json, name));
    }
  }

  private void readCollections() {
    requireObject("'models'");
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (orders.containsKey(name)) {
        throw Damage.at(json, "the collection '%s' is repeated".formatted(name));
      }
      json.nextToken();
      receiver.collection(name);
      orders.put(name, readRecords(name));
    }
  }

  private RecordOrder readRecords(String collection) {
    requireObject("the collection '%s'".formatted(collection));
    KeyList keys = new KeyList();
    for (String key = nextKey(keys); key != null; key = nextKey(keys)) {
      if (!keys.add(key)) {
        throw Damage.at(json, "the record '%s' in '%s' is repeated".formatted(key, collection));
      }
      json.nextToken();
      Document record = records.read(collection, key);
      receiver.record(collection, key, record);
    }
    highestKeys.put(collection, keys.highest());
    return keys.order();
  }

  /**
   * Moves on to the next key, or the end of the collection: null. One that was expected need not be
   * looked for among all names that the parser has met, nor be remembered there.
   */
  private @Nullable String nextKey(KeyList keys) {
    SerializedString expected = keys.expected();
    if (expected == null) {
      json.nextToken();
    } else if (json.nextName(expected)) {
      return expected.getValue();
    }
    return json.currentToken() == JsonToken.END_OBJECT ? null : json.currentName();
  }

  private void deliverSequences() {
    sequences
        .keySet()
        .forEach(
            name -> {
              if (!orders.containsKey(name)) {
                orders.put(name, RecordOrder.BY_ID);
                receiver.collection(name);
              }
            });
    orders.keySet().forEach(name -> receiver.nextId(name, nextId(name)));
  }

  private long nextId(String collection) {
    return Sequences.next(sequences.get(collection), highestKeys.getOrDefault(collection, 0L));
  }

  private Map<String, Long> nextIds() {
    Map<String, Long> nextIds = new HashMap<>();
    sequences.keySet().forEach(name -> nextIds.put(name, nextId(name)));
    return nextIds;
  }

  private void requireObject(String what) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw Damage.at(json, what + " is not a JSON object");
    }
  }
}
