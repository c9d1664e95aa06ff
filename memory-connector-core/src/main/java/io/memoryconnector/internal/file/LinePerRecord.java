package io.memoryconnector.internal.file;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * Lays a data file out so that people can read, compare and edit it: members, collections and
 * records each on a line of their own, two spaces deeper at each level, and a record whole on its
 * line. For one text.
 */
final class LinePerRecord implements PrettyPrinter {
  private static final int RECORD_DEPTH = 3;

  private int depth;

  @Override
  public void writeStartObject(JsonGenerator json) {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) {
    breakLine(json);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) {
    json.writeRaw(',');
    breakLine(json);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator json) {
    json.writeRaw(depth <= RECORD_DEPTH ? ": " : ":");
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) {
    if (entries > 0 && depth <= RECORD_DEPTH) {
      depth--;
      json.writeRaw(newLine());
    } else {
      depth--;
    }
    json.writeRaw('}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) {
    json.writeRaw('[');
    depth += RECORD_DEPTH; // what is within stays on the line
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) {}

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) {
    json.writeRaw(',');
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) {
    depth -= RECORD_DEPTH;
    json.writeRaw(']');
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) {}

  private void breakLine(JsonGenerator json) {
    if (depth <= RECORD_DEPTH) {
      json.writeRaw(newLine());
    }
  }

  private String newLine() {
    return "\n" + "  ".repeat(depth);
  }
}
