package io.memoryconnector.filter;

import io.memoryconnector.document.PropertyPath;
import java.util.List;

/**
 * The {@code order} of a filter: the terms decide one after the other; records that are equal in
 * all of them come in the order of their ids.
 */
public record Order(List<Term> terms) {
  /** The order of an absent {@code order}: that of the ids. */
  public static final Order BY_ID = new Order(List.of());

  /** Copies the terms. */
  public Order {
    terms = List.copyOf(terms);
  }

  /** Ascending or descending. */
  public enum Direction {
    /** Smallest first. */
    ASC,
    /** Greatest first. */
    DESC
  }

  /** Where null and missing values stand. */
  public enum Nulls {
    /**
     * Missing, then null, before all values when ascending and after them when descending, as in
     * LoopBack.
     */
    NATIVE,
    /** Before all values. */
    FIRST,
    /** After all values. */
    LAST
  }

  /**
   * One property to order by.
   *
   * @param textCase whether case matters when text is compared
   */
  public record Term(PropertyPath property, Direction direction, Nulls nulls, TextCase textCase) {
    /** A term as LoopBack has it: nulls first when ascending, and case matters. */
    public Term(PropertyPath property, Direction direction) {
      this(property, direction, Nulls.NATIVE, TextCase.EXACT);
    }
  }
}
