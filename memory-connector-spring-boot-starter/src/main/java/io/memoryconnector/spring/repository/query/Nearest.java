package io.memoryconnector.spring.repository.query;

import io.memoryconnector.RecordPage;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.GeoPage;
import org.springframework.data.geo.GeoResult;
import org.springframework.data.geo.GeoResults;
import org.springframework.data.geo.Metric;
import org.springframework.data.geo.Metrics;

/** Results with their distances, the nearest first, in the unit in which the call gave one. */
final class Nearest {
  private Nearest() {}

  /** The results that are wanted. */
  static GeoResults<Object> results(QueryRun run) {
    return results(run, QueryRun::records);
  }

  /** A page of the results, and how many there are. */
  static GeoPage<Object> page(QueryRun run) {
    Where.Near near = Nearness.in(run.where()).orElse(null);
    if (near == null) {
      return new GeoPage<>(results(run), run.query().extent().page(), 0);
    }
    RecordPage found = withPlaces(run, near).recordPage();
    return new GeoPage<>(
        results(run, near, found.records()),
        run.query().extent().page(),
        run.query().extent().totalOf(found.total()));
  }

  /** The only result, or null. */
  static @Nullable GeoResult<Object> single(QueryRun run) {
    GeoResults<Object> found = results(run, QueryRun::atMostOne);
    return found.getContent().isEmpty() ? null : found.getContent().get(0);
  }

  private static GeoResults<Object> results(QueryRun run, Function<QueryRun, List<Document>> find) {
    Where.Near near = Nearness.in(run.where()).orElse(null);
    if (near == null) {
      requireNothingFound(run);
      return new GeoResults<>(List.of());
    }
    return results(run, near, find.apply(withPlaces(run, near)));
  }

  /** Fetches the places as well, where results are made of other properties. */
  private static QueryRun withPlaces(QueryRun run, Where.Near near) {
    BoundQuery query = run.query();
    Reading reading = query.reading();
    return reading.isPartial()
        ? new QueryRun(
            run.entities(), query.withFields(reading.fieldsWith(Set.of(near.property().first()))))
        : run;
  }

  private static GeoResults<Object> results(QueryRun run, Where.Near near, List<Document> records) {
    Metric metric = metricOf(near);
    List<GeoResult<Object>> results = new ArrayList<>(records.size());
    for (Document each : records) {
      Distance distance = new Distance(distance(near, each), metric);
      results.add(new GeoResult<>(run.query().reading().read(each), distance));
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
