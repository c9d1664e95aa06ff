package io.memoryconnector.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

  /** Paths are equal if their names are. Said here, as lists make an iterator for each question. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof PropertyPath that && hasNamesOf(that));
  }

  private boolean hasNamesOf(PropertyPath that) {
    int depth = segments.size();
    boolean same = depth == that.segments.size();
    while (same && depth > 0) {
      depth--;
      same = segments.get(depth).equals(that.segments.get(depth));
    }
    return same;
  }

  @Override
  public int hashCode() {
    return segments.hashCode();
  }

  /** Returns the path with dots. */
  @Override
  public String toString() {
    return String.join(".", segments);
  }
}
