package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.GeoResult;
import org.springframework.data.geo.GeoResults;
import org.springframework.data.geo.Metric;
import org.springframework.data.geo.Metrics;

/** Results with their distances, the nearest first, in the unit in which the call gave one. */
final class Nearest {
  private Nearest() {}

  static GeoResults<Object> results(QueryRun run) {
    EntityOperations<?> entities = run.entities();
    BoundQuery query = run.query();
    Where.Near near = Nearness.in(query.where()).orElse(null);
    if (near == null) {
      requireNothingFound(run);
      return new GeoResults<>(List.of());
    }
    Reading reading = query.reading();
    BoundQuery whole =
        reading.isPartial()
            ? query.withFields(reading.fieldsWith(Set.of(near.property().first())))
            : query;
    Metric metric = metricOf(near);
    List<GeoResult<Object>> results = new ArrayList<>();
    for (Document each : new QueryRun(entities, whole).records()) {
      Distance distance = new Distance(distance(near, each), metric);
      results.add(new GeoResult<>(reading.read(each), distance));
    }
    return new GeoResults<>(results, metric);
  }

  /** Near null there is nothing; other conditions have no distances. */
  private static void requireNothingFound(QueryRun run) {
    if (run.exists()) {
      throw new InvalidDataAccessApiUsageException(
          "Cannot tell distances: the query does not ask what is near a point. Ask with 'Near', or return a List.");
    }
  }

  private static double distance(Where.Near near, Document found) {
    Object value = found;
    for (String name : near.property().segments()) {
      value = value instanceof Document document ? document.get(name) : null;
    }
    return value instanceof GeoPoint point ? near.unit().between(near.point(), point) : 0;
  }

  private static Metric metricOf(Where.Near near) {
    return switch (near.unit()) {
      case KILOMETERS -> Metrics.KILOMETERS;
      case MILES -> Metrics.MILES;
      default -> Metrics.NEUTRAL;
    };
  }
}
