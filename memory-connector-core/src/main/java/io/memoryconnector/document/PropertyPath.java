package io.memoryconnector.document;

import java.util.List;

/**
 * The way to a value within a document: property names, outermost first, written with dots: {@code
 * address.city}. Where a path meets a list it leads to each of its elements, unless its next
 * segment is a number: then to the element at that position, counted from 0.
 *
 * @param segments one or more names
 */
public record PropertyPath(List<String> segments) {
  /** Copies the segments. */
  public PropertyPath {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("A property path needs at least one name.");
    }
  }

  /** Returns the path that this text with dots stands for. */
  public static PropertyPath of(String dotted) {
    return new PropertyPath(
        dotted.indexOf('.') < 0 ? List.of(dotted) : List.of(dotted.split("\\.", -1)));
  }

  /** Returns the first name. */
  public String first() {
    return segments.get(0);
  }

  /** Whether the path has one name only. */
  public boolean isSimple() {
    return segments.size() == 1;
  }

  /** Returns the path with dots. */
  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
