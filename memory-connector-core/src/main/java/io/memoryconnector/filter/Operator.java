package io.memoryconnector.filter;

/**
 * How a property is compared with an operand. The first fourteen are LoopBack's; the others serve
 * derived queries and have no JSON form in LoopBack.
 */
public enum Operator {
  /** Equal; null also equals a missing property. */
  EQ("eq"),
  /** Not equal; null and missing are not equal to any value. */
  NEQ("neq"),
  /** Greater than. */
  GT("gt"),
  /** Greater than or equal. */
  GTE("gte"),
  /** Less than. */
  LT("lt"),
  /** Less than or equal. */
  LTE("lte"),
  /** Between two values, both included; the operand is a list of the two. */
  BETWEEN("between"),
  /** Equal to one of a list. */
  INQ("inq"),
  /** Equal to none of a list; null and missing are so, too, unless the list has null. */
  NIN("nin"),
  /**
   * Has a part that matches a pattern in which {@code %} stands for any characters and {@code _}
   * for one.
   */
  LIKE("like"),
  /** Does not match such a pattern; null, missing and what is not text are so, too. */
  NLIKE("nlike"),
  /** As {@link #LIKE}, ignoring case. */
  ILIKE("ilike"),
  /** As {@link #NLIKE}, ignoring case. */
  NILIKE("nilike"),
  /** Has a part that matches a regular expression; the operand is a {@link Regexp}. */
  REGEXP("regexp"),
  /** Text that starts with the operand. */
  STARTS_WITH("startsWith"),
  /** Text that ends with the operand. */
  ENDS_WITH("endsWith"),
  /** Text with the operand in it, or a list or map with an equal element. */
  CONTAINS("contains"),
  /**
   * The whole text matches a pattern in which {@code %} stands for any characters, {@code _} for
   * one, and {@code \} takes their meaning from them (SQL's LIKE).
   */
  MATCHES("matches"),
  /** Null, missing, or empty text, list or object; has no operand. */
  EMPTY("empty"),
  /** There and not null; has no operand. */
  EXISTS("exists"),
  /** Between two values, both excluded; the operand is a list of the two. */
  OPEN("open"),
  /** Between two values, the first excluded; the operand is a list of the two. */
  LEFT_OPEN("leftOpen"),
  /** Between two values, the second excluded; the operand is a list of the two. */
  RIGHT_OPEN("rightOpen"),
  /**
   * A geo point in a polygon, whose corners and sides belong to it; the operand is a list of the
   * corners. Sides are straight on a map of latitude and longitude, and go the shorter way round
   * the earth. Where the polygon crosses itself, what is surrounded twice is outside.
   */
  WITHIN("within");

  private final String word;

  Operator(String word) {
    this.word = word;
  }

  /** Returns the word that stands for the operator in JSON. */
  public String word() {
    return word;
  }

  /** Whether LoopBack has the operator, so that a filter's JSON may use it. */
  public boolean isLoopBacks() {
    return compareTo(REGEXP) <= 0;
  }

  /**
   * Whether its operand is a value that the property could have, or a list of such values, rather
   * than a part of one, a pattern or a shape.
   */
  public boolean comparesValues() {
    return switch (this) {
      case EQ, NEQ, GT, GTE, LT, LTE, BETWEEN, INQ, NIN, OPEN, LEFT_OPEN, RIGHT_OPEN -> true;
      default -> false;
    };
  }
}
