package io.memoryconnector.filter;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The beginning of a condition: names a property, and waits to be told what its value must be. Each
 * method returns what the condition becomes a part of. Operands are copied and converted as {@link
 * io.memoryconnector.document.Document} does; one that documents cannot hold is refused with an
 * {@link IllegalArgumentException}. Immutable.
 *
 * @param <R> {@link Where} or {@link Filter}
 */
public final class Condition<R> {
  private final PropertyPath property;
  private final Function<Where, R> destination;

  Condition(PropertyPath property, Function<Where, R> destination) {
    this.property = property;
    this.destination = destination;
  }

  /** Equal; null also equals a missing property. */
  public R eq(@Nullable Object value) {
    return is(Operator.EQ, value);
  }

  /** Not equal; null and missing are not equal to any value. */
  public R neq(@Nullable Object value) {
    return is(Operator.NEQ, value);
  }

  /** Greater than. */
  public R gt(Object value) {
    return is(Operator.GT, value);
  }

  /** Greater than or equal. */
  public R gte(Object value) {
    return is(Operator.GTE, value);
  }

  /** Less than. */
  public R lt(Object value) {
    return is(Operator.LT, value);
  }

  /** Less than or equal. */
  public R lte(Object value) {
    return is(Operator.LTE, value);
  }

  /** Between two values, both included. */
  public R between(Object least, Object greatest) {
    return is(Operator.BETWEEN, Arrays.asList(least, greatest));
  }

  /** Equal to one of these. */
  public R inq(@Nullable Object... values) {
    return is(Operator.INQ, Arrays.asList(values));
  }

  /** Equal to one of these. */
  public R inq(Collection<?> values) {
    return is(Operator.INQ, values);
  }

  /** Equal to none of these. */
  public R nin(@Nullable Object... values) {
    return is(Operator.NIN, Arrays.asList(values));
  }

  /** Equal to none of these. */
  public R nin(Collection<?> values) {
    return is(Operator.NIN, values);
  }

  /** Has a part that matches: {@code %} stands for any characters, {@code _} for one. */
  public R like(String pattern) {
    return is(Operator.LIKE, pattern);
  }

  /** Has no part that matches such a pattern. */
  public R nlike(String pattern) {
    return is(Operator.NLIKE, pattern);
  }

  /** Has a part that matches such a pattern, ignoring case. */
  public R ilike(String pattern) {
    return is(Operator.ILIKE, pattern);
  }

  /** Has no part that matches such a pattern, ignoring case. */
  public R nilike(String pattern) {
    return is(Operator.NILIKE, pattern);
  }

  /** Has a part that matches a regular expression: {@code ^a}, or {@code /^a/i} with flags. */
  public R regexp(String expression) {
    return is(Operator.REGEXP, Regexp.parse(expression));
  }

  /** Text that starts with this. */
  public R startsWith(String text) {
    return is(Operator.STARTS_WITH, text);
  }

  /** Text that ends with this. */
  public R endsWith(String text) {
    return is(Operator.ENDS_WITH, text);
  }

  /** Text with this in it, or a list or map with an equal element. */
  public R contains(Object part) {
    return is(Operator.CONTAINS, part);
  }

  /** At any distance from a point: the nearest record comes first. */
  public R near(GeoPoint point) {
    return destination.apply(new Where.Near(property, point, 0, null, DistanceUnit.MILES));
  }

  /** Not farther from a point than this: the nearest record comes first. */
  public R near(GeoPoint point, double maxDistance, DistanceUnit unit) {
    return destination.apply(new Where.Near(property, point, 0, maxDistance, unit));
  }

  /**
   * In the polygon that has these corners, or on its sides. These are straight on a map of latitude
   * and longitude, and go the shorter way round the earth; a polygon around a pole is refused.
   */
  public R within(GeoPoint... corners) {
    return is(Operator.WITHIN, List.of(corners));
  }

  /** Compares with any operator, {@link Where.Comparison} says which operand it takes. */
  public R is(Operator operator, @Nullable Object operand) {
    return destination.apply(new Where.Comparison(property, operator, operand));
  }
}
