package io.memoryconnector.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * How a filter was answered.
 *
 * @param words what was done, as a sentence
 * @param access how the records were found
 * @param index the properties of the index that was searched, with commas between them, and those
 *     of several with "and"; null if none was
 * @param examined how many records were looked at
 * @param returned how many were delivered
 */
public record QueryExplanation(
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
    /** By an index of points, outward from one of them. */
    NEAREST,
    /** By a look at all records. */
    SCAN
  }
}
