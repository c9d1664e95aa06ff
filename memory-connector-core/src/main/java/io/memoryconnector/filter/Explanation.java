package io.memoryconnector.filter;

import org.jspecify.annotations.Nullable;

/**
 * How the records that fit a filter were found.
 *
 * @param words what was done, in a sentence
 * @param access how the records were found
 * @param index the properties of the index that was searched, with commas between them, and those
 *     of several indexes with "and"; null if none was
 * @param examined how many records were looked at
 * @param returned how many were found
 */
public record Explanation(
    String words, Access access, @Nullable String index, long examined, long returned) {

  /** How records are found, the shortest way first. */
  public enum Access {
    /** By their ids, or in an interval of ids. */
    IDS,
    /** By one index. */
    INDEX,
    /** By searches of which each finds some of them. */
    UNION,
    /** By searches that find all of them and others. */
    INTERSECTION,
    /** By an index of geo points, from a point outward until there are enough. */
    NEAREST,
    /** By a look at all records. */
    SCAN
  }
}
