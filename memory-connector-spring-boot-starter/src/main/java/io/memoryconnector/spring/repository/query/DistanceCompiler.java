package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Range;
import org.springframework.data.geo.Box;
import org.springframework.data.geo.Circle;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Point;
import org.springframework.data.geo.Polygon;
import org.springframework.data.geo.Shape;
import org.springframework.data.repository.query.parser.Part;

/**
 * Makes the conditions of {@code Near} and {@code Within}: a circle, or a point with a distance or
 * a range of distances. The nearest record comes first. {@code Within} also takes a box or a
 * polygon, which tell no distances.
 */
final class DistanceCompiler {
  private final QueryMethodSite site;
  private final Slots slots;

  DistanceCompiler(QueryMethodSite site, Slots slots) {
    this.site = site;
    this.slots = slots;
  }

  Condition compile(Part part, QueryProperty property) {
    if (slots.nextIs(Circle.class)
        || (part.getType() == Part.Type.WITHIN && slots.nextIs(Shape.class))) {
      int slot = slots.take(part).getIndex();
      return arguments -> within(property, arguments.at(slot));
    }
    if (!slots.nextIs(Point.class, GeoPoint.class)) {
      throw site.refuse(
          part,
          "the part '%s' takes no such parameter".formatted(site.nameOf(part)),
          "Declare a Circle, or a Point or GeoPoint and then a Distance or a Range of them; for Within, also a Box or a Polygon");
    }
    return aroundPoint(part, property);
  }

  private Condition aroundPoint(Part part, QueryProperty property) {
    int center = slots.take(part).getIndex();
    if (slots.nextIs(Range.class)) {
      int range = slots.take(part).getIndex();
      return arguments -> inRange(property, point(arguments, center), arguments.at(range));
    }
    if (!slots.nextIs(Distance.class)) {
      requireNear(part);
      return arguments -> near(property, point(arguments, center), null, null);
    }
    int first = slots.take(part).getIndex();
    if (!slots.nextIs(Distance.class)) {
      return arguments ->
          near(property, point(arguments, center), null, distance(arguments, first));
    }
    int second = slots.take(part).getIndex();
    return arguments ->
        near(
            property,
            point(arguments, center),
            distance(arguments, first),
            distance(arguments, second));
  }

  /** Reads the centre before anything else is looked at. */
  private static @Nullable GeoPoint point(Arguments arguments, int center) {
    Object point = arguments.at(center);
    return point == null ? null : Distances.pointOf(point);
  }

  private static @Nullable Distance distance(Arguments arguments, int slot) {
    return (Distance) arguments.at(slot);
  }

  private static Where inRange(
      QueryProperty property, @Nullable GeoPoint center, @Nullable Object distances) {
    return distances instanceof Range<?> range
        ? near(property, center, end(range.getLowerBound()), end(range.getUpperBound()))
        : near(property, center, null, null);
  }

  private static Where within(QueryProperty property, @Nullable Object shape) {
    if (shape instanceof Circle circle) {
      return near(property, Distances.pointOf(circle.getCenter()), null, circle.getRadius());
    }
    if (shape instanceof Box box) {
      return within(property, box);
    }
    if (shape == null) {
      return Condition.NEVER;
    }
    if (shape instanceof Polygon polygon) {
      return within(property, polygon);
    }
    throw new InvalidDataAccessApiUsageException(
        "Cannot find what lies within a %s. Give a Circle, a Box or a Polygon."
            .formatted(shape.getClass().getSimpleName()));
  }

  /** A box has sides along the circles of latitude and longitude; it tells no distance. */
  private static Where within(QueryProperty property, Box box) {
    return new Where.And(
        List.of(
            between(property, "lat", box.getFirst().getY(), box.getSecond().getY()),
            between(property, "lng", box.getFirst().getX(), box.getSecond().getX())));
  }

  private static Where within(QueryProperty property, Polygon polygon) {
    List<GeoPoint> corners = polygon.getPoints().stream().map(Distances::pointOf).toList();
    return new Where.Comparison(property.path(), Operator.WITHIN, corners);
  }

  private static Where between(QueryProperty property, String name, double one, double other) {
    List<String> names = new ArrayList<>(property.path().segments());
    names.add(name);
    List<Double> ends = List.of(Math.min(one, other), Math.max(one, other));
    return new Where.Comparison(new PropertyPath(names), Operator.BETWEEN, ends);
  }

  private void requireNear(Part part) {
    if (part.getType() == Part.Type.WITHIN) {
      throw site.refuse(
          part,
          "the part '%s' does not say within which distance".formatted(site.nameOf(part)),
          "Declare a Distance after the point, or a Circle in its place");
    }
  }

  private static @Nullable Distance end(Range.Bound<?> bound) {
    return (Distance) bound.getValue().orElse(null);
  }

  private static Where near(
      QueryProperty property,
      @Nullable GeoPoint center,
      @Nullable Distance nearest,
      @Nullable Distance farthest) {
    if (center == null) {
      return Condition.NEVER;
    }
    DistanceUnit unit = Distances.unitOf(farthest == null ? nearest : farthest);
    return new Where.Near(
        property.path(),
        center,
        nearest == null ? 0 : Distances.in(unit, nearest),
        farthest == null ? null : Distances.in(unit, farthest),
        unit);
  }
}
