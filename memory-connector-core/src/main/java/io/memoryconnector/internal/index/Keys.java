package io.memoryconnector.internal.index;

import java.util.List;

/**
 * What one record has in an index.
 *
 * @param values one or more, perhaps some of them twice: the value itself, or an array if the index
 *     has several properties
 */
record Keys(List<Object> values, Origin origin) {
  /** How the paths of an index led to the values of a record. */
  enum Origin {
    /** Each to exactly one value. */
    SINGLE_VALUES,
    /** One of them to or through a list, of whatever length. */
    LISTS
  }
}
