package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code near} and what may stand beside it. A point is {@code {"lat": 47, "lng": 12}},
 * {@code [47, 12]}, or one of them as text, or {@code "47,12"}.
 */
final class NearReader {
  private static final String UNITS =
      Arrays.stream(DistanceUnit.values())
          .map(DistanceUnit::word)
          .collect(Collectors.joining(", "));

  /** How deep a point is that is given as JSON text: an object and its members. */
  private static final int POINT_DEPTH = 1;

  private final ParameterReader parameters;

  NearReader(ParameterReader parameters) {
    this.parameters = parameters;
  }

  Where read(PropertyPath property, Document operators, FilterPointer at) {
    FilterPointer place = at.member(OperatorWords.NEAR);
    Object point =
        parameters.read(operators.get(OperatorWords.NEAR), place) instanceof Parameter parameter
            ? parameter
            : point(operators.get(OperatorWords.NEAR), place);
    Object min = distance(OperatorWords.MIN_DISTANCE, operators, at);
    Object max = distance(OperatorWords.MAX_DISTANCE, operators, at);
    DistanceUnit unit = unit(operators.get(OperatorWords.UNIT), at.member(OperatorWords.UNIT));
    if (point instanceof GeoPoint known
        && !(min instanceof Parameter)
        && !(max instanceof Parameter)) {
      return new Where.Near(property, known, min == null ? 0 : (Double) min, (Double) max, unit);
    }
    return new Where.OpenNear(property, point, min, max, unit);
  }

  private static GeoPoint point(@Nullable Object value, FilterPointer at) {
    if (value instanceof String text) {
      return pointOfText(text, at);
    }
    if (value instanceof GeoPoint point) {
      return point;
    }
    List<@Nullable Object> numbers = Elements.find(value);
    if (numbers != null && numbers.size() >= 2) {
      return point(numbers.get(0), at.element(0), numbers.get(1), at.element(1));
    }
    if (value instanceof Document point && point.has("lat") && point.has("lng")) {
      requireNothingElse(point, at);
      return point(point.get("lat"), at.member("lat"), point.get("lng"), at.member("lng"));
    }
    throw notAPoint(value, at);
  }

  private static GeoPoint pointOfText(String text, FilterPointer at) {
    if (text.startsWith("{") || text.startsWith("[")) {
      return point(FilterText.read(text, at, at.depth() + POINT_DEPTH), at);
    }
    String[] numbers = text.split(",", -1);
    if (numbers.length != 2) {
      throw notAPoint(text, at);
    }
    return point(numbers[0], at, numbers[1], at);
  }

  private static GeoPoint point(
      @Nullable Object lat, FilterPointer latAt, @Nullable Object lng, FilterPointer lngAt) {
    return new GeoPoint(degrees("latitude", lat, 90, latAt), degrees("longitude", lng, 180, lngAt));
  }

  private static double degrees(String name, @Nullable Object value, int bound, FilterPointer at) {
    double degrees = Numbers.find(value);
    if (Math.abs(degrees) <= bound) {
      return degrees;
    }
    throw at.refusal(
        "%s is not a %s. Give degrees from -%d to %d."
            .formatted(FilterPointer.quote(value), name, bound, bound));
  }

  private static void requireNothingElse(Document point, FilterPointer at) {
    point.forEach(
        (name, value) -> {
          if (!name.equals("lat") && !name.equals("lng")) {
            throw at.member(name)
                .refusal(
                    "%s is not a part of a point. Give lat and lng."
                        .formatted(FilterPointer.quote(name)));
          }
        });
  }

  /** Returns a number, the parameter in its place, or null. */
  private @Nullable Object distance(String word, Document operators, FilterPointer at) {
    Object value = parameters.read(operators.get(word), at.member(word));
    if (value == null || value instanceof Parameter) {
      return value;
    }
    double distance = Numbers.find(value);
    if (distance >= 0) {
      return distance;
    }
    throw at.member(word)
        .refusal(
            "%s is not a distance. Give a number that is 0 or more."
                .formatted(FilterPointer.quote(value)));
  }

  private static DistanceUnit unit(@Nullable Object value, FilterPointer at) {
    if (value == null) {
      return DistanceUnit.MILES;
    }
    for (DistanceUnit unit : DistanceUnit.values()) {
      if (unit.word().equals(value)) {
        return unit;
      }
    }
    throw at.refusal(
        "%s is not a unit of distance. Give one of %s."
            .formatted(FilterPointer.quote(value), UNITS));
  }

  private static InvalidFilterException notAPoint(@Nullable Object value, FilterPointer at) {
    return at.refusal(
        "%s is not a point. Give degrees, as in {\"lat\": 47, \"lng\": 12}, [47, 12] or \"47,12\"."
            .formatted(FilterPointer.quote(value)));
  }
}
