package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where paths lead: into objects, through lists, past what is missing. */
class PathsTest {
  private static final String THINGS =
      "[[{\"k\": \"rope\", \"n\": [1, 2]}, {\"k\": \"cam\"}], [{\"k\": null}], [], null, \"<missing>\", [5, [{\"k\": \"cam\"}]]]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"v.k\": \"cam\"}                | 1 6",
        "{\"v.k\": {\"neq\": \"cam\"}}     | 2 3 4 5",
        "{\"v.k\": null}                   | 2 4 5 6",
        "{\"v.k\": {\"neq\": null}}        | 1 3",
        "{\"v.n\": 2}                      | 1",
        "{\"v.n\": {\"nin\": [1]}}         | 2 3 4 5 6",
        "{\"v.0.k\": \"rope\"}             | 1",
        "{\"v.1.k\": \"cam\"}              | 1 6",
        "{\"v.9.k\": \"cam\"}              | ''",
        "{\"v.k.deeper\": null}            | 1 2 4 5 6",
        "{\"v.0.n.1\": 2}                  | 1",
        "{\"nowhere.at.all\": null}        | 1 2 3 4 5 6",
      })
  void lead_through_lists(String where, String expected) {
    assertThat(Probe.of("-", THINGS).ids(Where.parse(where)))
        .isEqualTo(expected.equals("''") ? "" : expected);
  }

  @Test
  void end_at_values_that_are_not_objects() {
    Probe probe = Probe.of("STRING", "[\"four\", \"fourteen\"]");
    assertThat(probe.ids(Where.parse("{\"v.length\": 4}"))).isEmpty();
    assertThat(probe.ids(Where.parse("{\"v.length\": null}"))).isEqualTo("1 2");
  }

  @Test
  void lead_into_geo_points() {
    Probe probe = Probe.of("GEO_POINT", "[\"1,2\", \"3,4\", null]");
    assertThat(probe.ids(Where.parse("{\"v.lat\": {\"gt\": 1}}"))).isEqualTo("2");
    assertThat(probe.ids(Where.parse("{\"v.lng\": 2}"))).isEqualTo("1");
    assertThat(probe.ids(Filter.ALL.desc("v.lat"))).isEqualTo("2 1 3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v ASC       | 5 4 1 2 3 6",
        "v DESC      | 1 2 3 6 4 5",
        "v.0.k ASC   | 5 6 2 4 1 3",
      })
  void lead_to_what_records_are_sorted_by(String order, String expected) {
    Filter filter = Filter.parse("{\"order\": \"%s\"}".formatted(order.strip()));
    assertThat(Probe.of("-", THINGS).ids(filter)).isEqualTo(expected);
  }
}
