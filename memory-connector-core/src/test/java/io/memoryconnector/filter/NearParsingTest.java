package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertWhereRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearParsingTest {
  private static final GeoPoint POINT = new GeoPoint(47, 12);

  @Test
  void knows_points_in_all_forms() {
    assertThat(
            List.of(
                near("{\"lat\": 47, \"lng\": \"12\"}"),
                near("[47, 12]"),
                near("{\"0\": 47, \"1\": 12}"),
                near("\"47, 12\""),
                near("\"[47,12]\""),
                near("\"{\\\"lat\\\":47,\\\"lng\\\":12}\"")))
        .containsOnly(Where.property("pos").near(POINT));
  }

  @Test
  void knows_distances_and_units() {
    assertThat(
            Where.parse(
                "{\"pos\": {\"near\": [47, 12], \"minDistance\": 5, \"maxDistance\": \"60\", \"unit\": \"kilometers\"}}"))
        .isEqualTo(new Where.Near(PropertyPath.of("pos"), POINT, 5, 60.0, DistanceUnit.KILOMETERS));
  }

  @Test
  void refuses_what_is_no_point() {
    assertWhereRefused(
        "{\"pos\": {\"near\": [47]}}",
        "/pos/near",
        "Cannot read where at /pos/near: '[47]' is not a point. Give degrees, as in {\"lat\": 47, \"lng\": 12}, [47, 12] or \"47,12\".");
  }

  @Test
  void refuses_a_point_beyond_the_pole() {
    assertWhereRefused(
        "{\"pos\": {\"near\": {\"lat\": 95, \"lng\": 0}}}",
        "/pos/near/lat",
        "Cannot read where at /pos/near/lat: '95' is not a latitude. Give degrees from -90 to 90.");
  }

  @Test
  void refuses_a_point_with_more_parts() {
    assertWhereRefused(
        "{\"pos\": {\"near\": {\"lat\": 5, \"lng\": 0, \"alt\": 3}}}",
        "/pos/near/alt",
        "Cannot read where at /pos/near/alt: 'alt' is not a part of a point. Give lat and lng.");
  }

  @Test
  void refuses_a_point_that_is_broken_text() {
    assertWhereRefused(
        "{\"pos\": {\"near\": \"[47\"}}",
        "/pos/near",
        "Cannot read where at /pos/near: line 1, column 4: the text ends before the JSON value does. Give one JSON object.");
  }

  @Test
  void refuses_a_negative_distance() {
    assertWhereRefused(
        "{\"pos\": {\"near\": \"1,2\", \"maxDistance\": -5}}",
        "/pos/maxDistance",
        "Cannot read where at /pos/maxDistance: '-5' is not a distance. Give a number that is 0 or more.");
  }

  @Test
  void refuses_an_unknown_unit() {
    assertWhereRefused(
        "{\"pos\": {\"near\": \"1,2\", \"unit\": \"lightyears\"}}",
        "/pos/unit",
        "Cannot read where at /pos/unit: 'lightyears' is not a unit of distance. Give one of miles, kilometers, meters, feet, radians, degrees.");
  }

  @Test
  void refuses_a_distance_without_a_point() {
    assertWhereRefused(
        "{\"pos\": {\"neq\": null, \"maxDistance\": 5}}",
        "/pos/maxDistance",
        "Cannot read where at /pos/maxDistance: 'maxDistance' says more about near, which is missing. Give near with it, or leave it out.");
  }

  private static Where near(String point) {
    return Where.parse("{\"pos\": {\"near\": " + point + "}}");
  }
}
