package io.memoryconnector.filter;

/**
 * How a property is compared with an operand. The first fourteen are LoopBack's; the others serve
 * derived queries and have no JSON form in LoopBack.
 */
public enum Operator {
  /** Equal; null also equals a missing property. */
  EQ,
  /** Not equal; null and missing are not equal to any value. */
  NEQ,
  /** Greater than. */
  GT,
  /** Greater than or equal. */
  GTE,
  /** Less than. */
  LT,
  /** Less than or equal. */
  LTE,
  /** Between two values, both included; the operand is a list of the two. */
  BETWEEN,
  /** Equal to one of a list. */
  INQ,
  /** Equal to none of a list. */
  NIN,
  /**
   * Has a part that matches a pattern in which {@code %} stands for any characters and {@code _}
   * for one.
   */
  LIKE,
  /** Does not match such a pattern. */
  NLIKE,
  /** As {@link #LIKE}, ignoring case. */
  ILIKE,
  /** As {@link #NLIKE}, ignoring case. */
  NILIKE,
  /** Has a part that matches a regular expression; the operand is a {@link Regexp}. */
  REGEXP,
  /** Text that starts with the operand. */
  STARTS_WITH,
  /** Text that ends with the operand. */
  ENDS_WITH,
  /** Text with the operand in it, or a list or map with an equal element. */
  CONTAINS,
  /**
   * The whole text matches a pattern in which {@code %} stands for any characters, {@code _} for
   * one, and {@code \} takes their meaning from them (SQL's LIKE).
   */
  MATCHES,
  /** Null, missing, or empty text, list or object; has no operand. */
  EMPTY,
  /** There and not null; has no operand. */
  EXISTS
}
