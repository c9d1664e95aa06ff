package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.Range.Bound;
import org.springframework.data.geo.Box;
import org.springframework.data.geo.Circle;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.GeoPage;
import org.springframework.data.geo.GeoResult;
import org.springframework.data.geo.GeoResults;
import org.springframework.data.geo.Metrics;
import org.springframework.data.geo.Point;
import org.springframework.data.geo.Polygon;
import org.springframework.data.geo.Shape;
import org.springframework.data.repository.ListCrudRepository;

/** {@code Near} and {@code Within}: the nearest comes first, what has no place is left out. */
class PlaceKeywordsTest {
  private static final Point PRAGUE = new Point(14.42, 50.09); // longitude first, as Spring has it

  record NameOnly(String name) {}

  interface Planets extends ListCrudRepository<Planet, Long> {
    List<Planet> findByObservatoryNear(@Nullable Point point);

    List<Planet> findByObservatoryNear(GeoPoint point, Distance distance);

    List<Planet> findByObservatoryNear(Point point, Range<Distance> distance);

    List<Planet> findByObservatoryNear(Point point, Distance nearest, Distance farthest);

    List<Planet> findByObservatoryWithin(Box box);

    List<Planet> findByObservatoryIsWithin(@Nullable Shape shape);

    GeoResults<Planet> queryByObservatoryNear(@Nullable Point point, Distance distance);

    GeoResults<NameOnly> readByObservatoryNear(Point point);

    GeoPage<NameOnly> findByObservatoryNear(@Nullable Point point, Pageable page);

    List<GeoResult<Planet>> searchByObservatoryNear(Point point, Limit limit);

    Stream<GeoResult<NameOnly>> streamByObservatoryNear(Point point);

    Optional<GeoResult<Planet>> findFirstByObservatoryNear(Point point);

    GeoResult<Planet> getByObservatoryNear(Point point);

    CompletableFuture<GeoResults<Planet>> findLaterByObservatoryNear(Point point);

    GeoResults<Planet> findByObservatoryWithin(Circle circle, Limit limit);

    @Query("{'observatory': {'near': ?0, 'maxDistance': ?1, 'unit': 'kilometers'}}")
    GeoResults<Planet> around(Point point, double kilometers);

    List<Planet> findByObservatoryWithin(@Nullable Polygon polygon);

    List<Planet> findByObservatoryWithinOrName(Polygon polygon, String name);

    List<Planet> findByObservatoryWithin(Circle circle);

    List<Planet> findByObservatoryWithinAndRingedFalse(Point point, Distance distance);
  }

  static Stream<QueryCase<Planets>> cases() {
    return Stream.of(
        query("near", it -> it.findByObservatoryNear(PRAGUE), "Mercury", "Earth", "Saturn"),
        query("near null", it -> it.findByObservatoryNear(null)),
        query(
            "260 km",
            it ->
                it.findByObservatoryNear(
                    new GeoPoint(50.09, 14.42), new Distance(260, Metrics.KILOMETERS)),
            "Mercury"),
        query(
            "200 miles",
            it ->
                it.findByObservatoryNear(
                    new GeoPoint(50.09, 14.42), new Distance(200, Metrics.MILES)),
            "Mercury",
            "Earth"),
        query(
            "from 260 km on",
            it ->
                it.findByObservatoryNear(
                    PRAGUE,
                    Range.rightUnbounded(Bound.inclusive(new Distance(260, Metrics.KILOMETERS)))),
            "Earth",
            "Saturn"),
        query(
            "from 260 km to 300 km",
            it ->
                it.findByObservatoryNear(
                    PRAGUE,
                    new Distance(260, Metrics.KILOMETERS),
                    new Distance(300, Metrics.KILOMETERS)),
            "Earth"),
        query("no shape", it -> it.findByObservatoryIsWithin(null)),
        query(
            "a shape that is a box",
            it -> it.findByObservatoryIsWithin(new Box(new Point(13, 48), new Point(17, 53))),
            "Mercury",
            "Earth"),
        query(
            "circle, its radius in parts of the earth's",
            it -> it.findByObservatoryWithin(new Circle(PRAGUE, 300 / 6378.137)),
            "Mercury",
            "Earth"),
        query(
            "box",
            it -> it.findByObservatoryWithin(new Box(new Point(10, 40), new Point(20, 50))),
            "Mercury"),
        query(
            "box, given by its other corners",
            it -> it.findByObservatoryWithin(new Box(new Point(20, 55), new Point(10, 40))),
            "Mercury",
            "Earth"),
        query(
            "polygon",
            it ->
                it.findByObservatoryWithin(
                    new Polygon(new Point(10, 40), new Point(20, 40), new Point(15, 55))),
            "Mercury"),
        query("no polygon", it -> it.findByObservatoryWithin((Polygon) null)),
        query(
            "polygon or a name",
            it ->
                it.findByObservatoryWithinOrName(
                    new Polygon(new Point(10, 40), new Point(20, 40), new Point(15, 55)), "Uranus"),
            "Mercury",
            "Uranus"),
        query(
            "point and distance",
            it ->
                it.findByObservatoryWithinAndRingedFalse(
                    PRAGUE, new Distance(300, Metrics.KILOMETERS)),
            "Mercury",
            "Earth"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  PlaceKeywordsTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }

  @Test
  void tells_distances() {
    GeoResults<Planet> results =
        planets.queryByObservatoryNear(PRAGUE, new Distance(300, Metrics.KILOMETERS));
    assertThat(results)
        .extracting(result -> result.getContent().name())
        .containsExactly("Mercury", "Earth");
    assertThat(results.getContent().get(0).getDistance().getValue()).isCloseTo(254, within(2.0));
    assertThat(results.getContent().get(0).getDistance().getMetric()).isEqualTo(Metrics.KILOMETERS);
    assertThat(planets.queryByObservatoryNear(null, new Distance(1))).isEmpty();
  }

  @Test
  void tells_distances_page_by_page() {
    GeoPage<NameOnly> page = planets.findByObservatoryNear(PRAGUE, PageRequest.of(1, 2));
    assertThat(page).extracting(GeoResult::getContent).containsExactly(new NameOnly("Saturn"));
    assertThat(page.getTotalElements()).isEqualTo(3);
    assertThat(page.getContent().get(0).getDistance()).isEqualTo(page.getAverageDistance());
    assertThat(planets.findByObservatoryNear(null, PageRequest.of(0, 2)).getTotalElements())
        .isZero();
  }

  @Test
  void tells_distances_in_lists_streams_and_futures() {
    assertThat(planets.searchByObservatoryNear(PRAGUE, Limit.of(2)))
        .extracting(result -> result.getContent().name())
        .containsExactly("Mercury", "Earth");
    try (Stream<GeoResult<NameOnly>> stream = planets.streamByObservatoryNear(PRAGUE)) {
      assertThat(stream.map(GeoResult::getContent)).hasSize(3).contains(new NameOnly("Saturn"));
    }
    assertThat(planets.findLaterByObservatoryNear(PRAGUE).join()).hasSize(3);
  }

  @Test
  void tells_the_distance_of_a_single_result() {
    assertThat(planets.findFirstByObservatoryNear(PRAGUE))
        .hasValueSatisfying(
            nearest -> {
              assertThat(nearest.getContent().name()).isEqualTo("Mercury");
              assertThat(nearest.getDistance().in(Metrics.KILOMETERS).getValue())
                  .isCloseTo(254, within(2.0));
            });
    assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
        .isThrownBy(() -> planets.getByObservatoryNear(PRAGUE));
  }

  @Test
  void tells_distances_from_the_centre_of_a_circle_and_in_declared_queries() {
    assertThat(planets.findByObservatoryWithin(new Circle(PRAGUE, 1), Limit.of(1)))
        .extracting(result -> result.getContent().name())
        .containsExactly("Mercury");
    assertThat(planets.around(PRAGUE, 260))
        .extracting(result -> result.getContent().name())
        .containsExactly("Mercury");
  }

  @Test
  void tells_distances_of_projections() {
    assertThat(planets.readByObservatoryNear(PRAGUE))
        .extracting(result -> result.getContent().name())
        .containsExactly("Mercury", "Earth", "Saturn");
  }
}
