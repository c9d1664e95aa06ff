package io.memoryconnector.filter;

/**
 * How much a filter that comes as JSON may ask for, so that nobody can keep the data source busy
 * with a text of a few lines. Filters that are built in Java know no limits but those of steps.
 * Immutable.
 *
 * @param depth how deep a value may lie within the filter, as steps of its JSON pointer
 * @param conditions how many conditions all {@code where}s of the filter may have together
 * @param listValues how many values an {@code inq} or {@code nin} may list
 * @param orderTerms how many properties an {@code order} may name
 * @param fields how many properties {@code fields} may name
 * @param includeDepth how many levels of relations may be included within each other
 * @param pathSegments how many names a property path may have
 * @param segmentCharacters how long each of these names may be
 * @param patternCharacters how long a regular expression or a pattern of {@code like} may be
 * @param patternSteps how many characters a regular expression may look at in one stored value
 *     before it is stopped
 * @param queryPatternSteps how many characters the regular expressions of a query may look at
 *     again, in all stored values together; one look at each is free
 */
public record FilterLimits(
    int depth,
    int conditions,
    int listValues,
    int orderTerms,
    int fields,
    int includeDepth,
    int pathSegments,
    int segmentCharacters,
    int patternCharacters,
    int patternSteps,
    int queryPatternSteps) {
  /** The limits that hold unless others are given. */
  public static final FilterLimits DEFAULT =
      new FilterLimits(32, 500, 1_000, 8, 100, 3, 8, 64, 256, 100_000, 5_000_000);

  /** The deepest JSON that can be read at all. */
  private static final int MAX_DEPTH = 100;

  /** Checks that no limit is negative, and that the depth is at most 100. */
  public FilterLimits {
    if (depth > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "Cannot limit the depth of filters to %d: JSON is read down to %d levels. Give less."
              .formatted(depth, MAX_DEPTH));
    }
    requireNotNegative("depth", depth);
    requireNotNegative("conditions", conditions);
    requireNotNegative("listValues", listValues);
    requireNotNegative("orderTerms", orderTerms);
    requireNotNegative("fields", fields);
    requireNotNegative("includeDepth", includeDepth);
    requireNotNegative("pathSegments", pathSegments);
    requireNotNegative("segmentCharacters", segmentCharacters);
    requireNotNegative("patternCharacters", patternCharacters);
    requireNotNegative("patternSteps", patternSteps);
    requireNotNegative("queryPatternSteps", queryPatternSteps);
  }

  /** Returns these limits with another {@code depth}. */
  public FilterLimits withDepth(int newLimit) {
    return with(0, newLimit);
  }

  /** Returns these limits with another {@code conditions}. */
  public FilterLimits withConditions(int newLimit) {
    return with(1, newLimit);
  }

  /** Returns these limits with another {@code listValues}. */
  public FilterLimits withListValues(int newLimit) {
    return with(2, newLimit);
  }

  /** Returns these limits with another {@code orderTerms}. */
  public FilterLimits withOrderTerms(int newLimit) {
    return with(3, newLimit);
  }

  /** Returns these limits with another {@code fields}. */
  public FilterLimits withFields(int newLimit) {
    return with(4, newLimit);
  }

  /** Returns these limits with another {@code includeDepth}. */
  public FilterLimits withIncludeDepth(int newLimit) {
    return with(5, newLimit);
  }

  /** Returns these limits with another {@code pathSegments}. */
  public FilterLimits withPathSegments(int newLimit) {
    return with(6, newLimit);
  }

  /** Returns these limits with another {@code segmentCharacters}. */
  public FilterLimits withSegmentCharacters(int newLimit) {
    return with(7, newLimit);
  }

  /** Returns these limits with another {@code patternCharacters}. */
  public FilterLimits withPatternCharacters(int newLimit) {
    return with(8, newLimit);
  }

  /** Returns these limits with another {@code patternSteps}. */
  public FilterLimits withPatternSteps(int newLimit) {
    return with(9, newLimit);
  }

  /** Returns these limits with another {@code queryPatternSteps}. */
  public FilterLimits withQueryPatternSteps(int newLimit) {
    return with(10, newLimit);
  }

  /** Changes the limit at this position of the constructor. */
  private FilterLimits with(int position, int newLimit) {
    int[] limits = {
      depth,
      conditions,
      listValues,
      orderTerms,
      fields,
      includeDepth,
      pathSegments,
      segmentCharacters,
      patternCharacters,
      patternSteps,
      queryPatternSteps
    };
    limits[position] = newLimit;
    return new FilterLimits(
        limits[0],
        limits[1],
        limits[2],
        limits[3],
        limits[4],
        limits[5],
        limits[6],
        limits[7],
        limits[8],
        limits[9],
        limits[10]);
  }

  private static void requireNotNegative(String name, int limit) {
    if (limit < 0) {
      throw new IllegalArgumentException(
          "Cannot limit %s of filters to %d: it is negative. Give 0 or more."
              .formatted(name, limit));
    }
  }
}
