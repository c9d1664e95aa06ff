package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code within}: which points lie in a polygon. */
class PolygonTest {
  private static final Pattern BLANK = Pattern.compile(" ");
  private static final String SQUARE = "0,0 0,10 10,10 10,0";
  private static final String ARROW = "0,0 10,5 0,10 4,5"; // with a notch from below
  private static final String HOURGLASS = "0,0 10,10 10,0 0,10"; // crosses itself in the middle
  private static final String PENTAGRAM = "0,0 10,5 0,10 7,-1 7,11";
  private static final String FIJI = "-16,177 -16,-178 -20,-178 -20,177";

  private static GeoPoint[] corners(String text) {
    return BLANK.splitAsStream(text).map(PolygonTest::point).toArray(GeoPoint[]::new);
  }

  private static GeoPoint point(String text) {
    int comma = text.indexOf(',');
    return new GeoPoint(
        Double.parseDouble(text.substring(0, comma)),
        Double.parseDouble(text.substring(comma + 1)));
  }

  private static String found(String polygon, String points) {
    Probe probe = Probe.of("GEO_POINT", "[\"" + points.replace(" ", "\", \"") + "\", null]");
    return probe.ids(Where.property("v").within(corners(polygon)));
  }

  @ParameterizedTest
  @CsvSource({
    "inside, '0,0 0,10 10,10 10,0', '5,5 9.99,0.01', 1 2",
    "outside, '0,0 0,10 10,10 10,0', '-1,5 11,5 5,-1 5,11 10,20', ''",
    "corners, '0,0 0,10 10,10 10,0', '0,0 0,10 10,10 10,0', 1 2 3 4",
    "sides, '0,0 0,10 10,10 10,0', '0,5 5,10 10,5 5,0', 1 2 3 4",
    "a slanting side, '0,0 0,10 10,10', '5,5 5.01,5 4.99,5', 1 3"
  })
  void has_what_lies_in_it_and_on_its_sides(
      String what, String polygon, String points, String ids) {
    assertThat(found(polygon, points)).as(what).isEqualTo(ids);
  }

  @Test
  void is_the_same_whichever_way_round_it_is_told_and_closed() {
    String points = "5,5 11,5 0,5";
    assertThat(found("10,0 10,10 0,10 0,0", points)).isEqualTo(found(SQUARE, points));
    assertThat(found(SQUARE + " 0,0", points)).isEqualTo("1 3");
  }

  @Test
  void may_have_notches() {
    assertThat(found(ARROW, "5,5 3,5 1,5 9,5 2,1 1,2")).isEqualTo("1 4 5");
  }

  @Test
  void leaves_out_what_it_surrounds_twice() {
    assertThat(found(HOURGLASS, "5,5 8,5 5,8 2,5")).isEqualTo("1 2 4");
    assertThat(found(PENTAGRAM, "5,5 9,5 6.9,1")).isEqualTo("2 3");
  }

  @Test
  void may_lie_where_east_and_west_meet() {
    assertThat(found(FIJI, "-18,178 -18,-179 -18,180 -18,-180 -18,-177 -18,0 -16,177 -16,-178"))
        .isEqualTo("1 2 3 4 7 8");
  }

  @Test
  void may_go_round_the_earth_step_by_step() {
    assertThat(found("0,-180 0,-60 0,60 0,179 9,179 9,60 9,-60 9,-180", "5,0 5,178 5,179.5"))
        .isEqualTo("1 2");
  }

  @Test
  void is_refused_around_a_pole() {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> found("80,0 80,120 80,-120", "85,0"))
        .withMessage(
            "Cannot read filter at /where/v/within: the polygon lies around a pole, where its sides have no inside. Divide it in two.");
  }

  @Test
  void needs_three_corners_that_are_points() {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> found("0,0 1,1", "0,0"))
        .withMessage(
            "Cannot read filter at /where/v/within: 2 corners make no polygon. Give three or more.");
    Probe probe = Probe.of("GEO_POINT", "[]");
    Where numbers = Where.property("v").is(Operator.WITHIN, List.of(1, 2, 3));
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> probe.ids(numbers))
        .withMessage("Cannot read filter at /where/v/within/0: '1' is not a geo point. Give one.");
  }

  @Test
  void finds_points_in_lists_and_in_properties_that_are_not_declared() {
    Where square = Where.property("v").within(corners(SQUARE));
    assertThat(Probe.of("-", "[{\"lat\": 5, \"lng\": 2}, {\"lat\": 0}, \"5,2\", 5]").ids(square))
        .isEqualTo("1");
    assertThat(Probe.of("GEO_POINT[]", "[[\"50,0\", \"5,5\"], [\"50,0\"], []]").ids(square))
        .isEqualTo("1");
  }

  @Test
  void can_be_negated() {
    Where outside = Where.property("v").within(corners(SQUARE)).negate();
    assertThat(Probe.of("GEO_POINT", "[\"5,5\", \"50,5\", null]").ids(outside)).isEqualTo("2 3");
  }

  @Test
  void is_printed_with_its_corners() {
    assertThat(Where.property("v").within(corners("0,0 0,1 1,1")).toJson())
        .isEqualTo(
            "{\"v\":{\"within\":[{\"lat\":0,\"lng\":0},{\"lat\":0,\"lng\":1},{\"lat\":1,\"lng\":1}]}}");
  }
}
