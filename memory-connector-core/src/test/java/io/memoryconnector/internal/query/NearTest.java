package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code near}: which records, and in which order. */
class NearTest {
  private static final long SEED = 20261128;
  private static final Probe PLACES =
      Probe.of("GEO_POINT", "[\"0,10\", \"0,1\", null, \"0,5\", \"0,1\", \"<missing>\"]");

  @Test
  void delivers_the_nearest_first() {
    assertThat(PLACES.ids(Where.parse("{\"v\":{\"near\":\"0,0\"}}"))).isEqualTo("2 5 4 1");
  }

  @Test
  void comes_before_the_order_which_decides_among_equals() {
    Filter filter = Filter.parse("{\"where\":{\"v\":{\"near\":\"0,0\"}},\"order\":\"id DESC\"}");
    assertThat(PLACES.ids(filter)).isEqualTo("5 2 4 1");
    assertThat(PLACES.ids(filter.limit(2))).isEqualTo("5 2");
  }

  @Test
  void takes_the_distances_in() {
    assertThat(
            PLACES.ids(
                Where.parse(
                    "{\"v\":{\"near\":\"0,0\",\"minDistance\":1.1,\"maxDistance\":5.1,\"unit\":\"degrees\"}}")))
        .isEqualTo("4");
    assertThat(PLACES.ids(Where.parse("{\"v\":{\"near\":\"0,5\",\"maxDistance\":0}}")))
        .isEqualTo("4");
  }

  /** Those whose latitude alone is too far are not measured. */
  @ParameterizedTest
  @EnumSource(DistanceUnit.class)
  void finds_the_nearest_few_of_many(DistanceUnit unit) {
    SplittableRandom random = new SplittableRandom(SEED);
    StringJoiner points = new StringJoiner(",", "[", "]");
    for (int count = 0; count < 300; count++) {
      points.add("\"%d,%d\"".formatted(random.nextInt(-9, 10), random.nextInt(-9, 10)));
    }
    Probe many = Probe.of("GEO_POINT", points.toString());
    Where.Near near = new Where.Near(PropertyPath.of("v"), new GeoPoint(1, 2), 0, null, unit);
    List<String> all = List.of(many.ids(near).split(" "));
    for (int limit = 1; limit < 40; limit++) {
      assertThat(many.ids(Filter.ALL.withWhere(near).limit(limit)))
          .as("seed %d, limit %d", SEED, limit)
          .isEqualTo(String.join(" ", all.subList(0, limit)));
    }
  }

  /** There the computed distance is some centimetres less than that of the latitudes alone. */
  @Test
  void takes_the_distance_of_a_point_on_the_far_side_in() {
    Probe poles = Probe.of("GEO_POINT", "[\"89.9999987,0\"]");
    GeoPoint south = new GeoPoint(-90, 0);
    double distance = DistanceUnit.DEGREES.between(south, new GeoPoint(89.9999987, 0));
    PropertyPath property = PropertyPath.of("v");
    assertThat(poles.ids(new Where.Near(property, south, 0, distance, DistanceUnit.DEGREES)))
        .isEqualTo("1");
  }

  @Test
  void is_a_condition_like_others() {
    Where near = Where.parse("{\"v\":{\"near\":\"0,0\",\"maxDistance\":6,\"unit\":\"degrees\"}}");
    assertThat(PLACES.ids(near.negate())).isEqualTo("1 3 6");
    assertThat(PLACES.ids(near.or(Where.property("id").eq(3)))).isEqualTo("2 5 4 3");
    Query query = new QueryCompiler(PLACES.model(), FilterLimits.DEFAULT).compile(near);
    assertThat(query.count(PLACES.records())).isEqualTo(3);
  }

  @Test
  void finds_points_in_properties_that_are_not_declared() {
    Probe probe =
        Probe.of("-", "[{\"lat\": 0, \"lng\": 2}, {\"lat\": 0, \"lng\": 1}, {\"lat\": 0}]");
    assertThat(probe.ids(Where.parse("{\"v\":{\"near\":\"0,0\"}}"))).isEqualTo("2 1");
  }

  @ParameterizedTest
  @CsvSource({
    "MILES,3958.75",
    "KILOMETERS,6370.99056",
    "METERS,6370990.56",
    "FEET,20902200",
    "RADIANS,1",
    "DEGREES,57.29577951308"
  })
  void measures_a_quarter_of_the_earth_in_each_unit(DistanceUnit unit, double radius) {
    Distance distance =
        new Distance(new Where.Near(PropertyPath.of("v"), new GeoPoint(0, 0), 0, null, unit));
    double quarter = distance.of(Document.of("v", new GeoPoint(0, 90)));
    assertThat(quarter).isCloseTo(radius * Math.PI / 2, within(radius * 1e-9));
    assertThat(distance.of(Document.of("v", new GeoPoint(0, 180)))).isFinite();
  }
}
