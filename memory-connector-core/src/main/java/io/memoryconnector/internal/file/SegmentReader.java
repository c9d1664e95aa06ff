package io.memoryconnector.internal.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** Reads the lines of a journal segment as far as their checksums are right. For one segment. */
final class SegmentReader {
  private static final int SEAL_LENGTH =
      LineBuffer.SEAL.length + LineBuffer.CHECKSUM_DIGITS + LineBuffer.END.length - 1;

  private final DocumentReader documents = new DocumentReader();
  private final Path path;
  private final byte[] bytes;
  private final List<Step> steps = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();
  private long synced;
  private ScannedSegment.@Nullable LineDamage damage;

  private SegmentReader(Path path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
  }

  static ScannedSegment read(FileReading files, Path path) throws IOException {
    try (InputStream stream = files.read(path)) {
      return new SegmentReader(path, stream.readAllBytes()).read();
    }
  }

  private ScannedSegment read() throws IOException {
    int end = endOfLine(0);
    SegmentHeader header = end < 0 ? null : header(end);
    if (header == null) {
      damage = new ScannedSegment.LineDamage(1, 0, end >= 0 && end + 1 < bytes.length);
      synced = mentionsSync() ? Long.MAX_VALUE : 0; // without the salt nobody can tell what it says
    } else {
      byte[] salt = header.salt().getBytes(US_ASCII);
      readLines(end + 1, salt);
    }
    return new ScannedSegment(path, header, steps, bindings, synced, damage);
  }

  /** Whether a line begins so: within a record, it may stand anywhere. */
  private boolean mentionsSync() {
    return new String(bytes, US_ASCII).contains("\n{\"op\":\"" + LineWriter.SYNCED + "\"");
  }

  private void readLines(int start, byte[] salt) throws IOException {
    int line = 2;
    for (int from = start; from < bytes.length; line++) {
      int end = endOfLine(from);
      Map<String, Object> read = end < 0 ? null : parse(from, end, salt);
      if (read == null && damage == null) {
        damage = new ScannedSegment.LineDamage(line, from, false);
      } else if (read != null) {
        take(read);
      }
      from = end < 0 ? bytes.length : end + 1;
    }
  }

  private void take(Map<String, Object> line) throws IOException {
    if (damage != null && !damage.goodLinesFollow()) {
      damage = new ScannedSegment.LineDamage(damage.line(), damage.offset(), true);
    }
    String operation = String.valueOf(line.get("op"));
    switch (operation) {
      case LineWriter.SYNCED -> synced = Math.max(synced, number(line, "upto"));
      case LineWriter.CHECKPOINT -> addBinding(line);
      default -> {
        Step step =
            new Step(
                number(line, "n"),
                change(operation, line),
                text(line, "was"),
                line.get("more") == Boolean.TRUE);
        if (damage == null) {
          steps.add(step);
        }
      }
    }
  }

  private void addBinding(Map<String, Object> line) {
    Fingerprint text = Fingerprint.parse(line.get("fp"));
    if (text != null) {
      bindings.add(new Binding(text, number(line, "upto")));
    }
  }

  private Change change(String operation, Map<String, Object> line) throws IOException {
    String collection = String.valueOf(line.get("model"));
    Object id = line.get("id");
    if (operation.equals(LineWriter.PUT)
        && id != null
        && line.get("data") instanceof Document record) {
      return new Change.Put(collection, id, record);
    }
    if (operation.equals(LineWriter.DELETE) && id != null) {
      return new Change.Delete(collection, id);
    }
    return switch (operation) {
      case LineWriter.CLEAR -> new Change.Clear(collection);
      case LineWriter.SEQUENCE -> new Change.Sequence(collection, number(line, "next"));
      default -> throw ofAnotherVersion("operation", operation);
    };
  }

  private @Nullable SegmentHeader header(int end) throws IOException {
    Map<String, Object> line = parse(0, end, null);
    String salt = line == null ? null : text(line, "salt");
    if (line == null || salt == null || !isSealed(0, end, salt.getBytes(US_ASCII))) {
      return null;
    }
    if (number(line, LineWriter.VERSION) != 1) {
      throw ofAnotherVersion(LineWriter.VERSION, String.valueOf(line.get(LineWriter.VERSION)));
    }
    Fingerprint base = Fingerprint.parse(line.get("base"));
    return base == null
        ? null
        : new SegmentHeader(
            String.valueOf(line.get("store")),
            salt,
            base,
            number(line, "upto"),
            number(line, "from"),
            nextIds(line));
  }

  private static Map<String, Long> nextIds(Map<String, Object> line) {
    Map<String, Long> nextIds = new HashMap<>();
    if (line.get(LineWriter.NEXT_IDS) instanceof Document ids) {
      ids.forEach((name, next) -> nextIds.put(name, next instanceof Number n ? n.longValue() : 0L));
    }
    return nextIds;
  }

  /**
   * Returns the members of the line if it is whole; without a salt its checksum is left for later.
   */
  private @Nullable Map<String, Object> parse(int start, int end, byte @Nullable [] salt) {
    if (end - start <= SEAL_LENGTH || (salt != null && !isSealed(start, end, salt))) {
      return null;
    }
    try (JsonParser json =
        RecordParser.FACTORY.createParser(ObjectReadContext.empty(), bytes, start, end - start)) {
      return json.nextToken() == JsonToken.START_OBJECT ? members(json) : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  /** Reads each member on its own: a record may be as deep here as in the data file. */
  private Map<String, Object> members(JsonParser json) {
    Map<String, Object> members = new HashMap<>();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      Object value = documents.readValue(json);
      if (value != null) {
        members.put(name, value);
      }
    }
    return members;
  }

  private boolean isSealed(int start, int end, byte[] salt) {
    int seal = end - SEAL_LENGTH;
    int digits = seal + LineBuffer.SEAL.length;
    int closing = digits + LineBuffer.CHECKSUM_DIGITS;
    return seal > start
        && Arrays.equals(bytes, seal, digits, LineBuffer.SEAL, 0, LineBuffer.SEAL.length)
        && new String(bytes, digits, LineBuffer.CHECKSUM_DIGITS, US_ASCII)
            .equals(
                HexFormat.of().toHexDigits(LineBuffer.checksum(salt, bytes, start, seal - start)))
        && bytes[closing] == '"'
        && bytes[closing + 1] == '}';
  }

  private int endOfLine(int start) {
    for (int i = start; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    return -1;
  }

  private static long number(Map<String, Object> line, String name) {
    return line.get(name) instanceof Number number ? number.longValue() : 0;
  }

  private static @Nullable String text(Map<String, Object> line, String name) {
    return line.get(name) instanceof String text ? text : null;
  }

  private UnusableFileException ofAnotherVersion(String what, String value) {
    return new UnusableFileException(
        path,
        "Cannot read journal '%s': %s '%s' is unknown. Open it with the version of this library that wrote it."
            .formatted(path, what, value),
        null);
  }
}
