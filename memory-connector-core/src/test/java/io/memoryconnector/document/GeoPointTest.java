package io.memoryconnector.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {
  @Test
  void accepts_the_poles_and_the_date_line() {
    assertThat(new GeoPoint(-90, 180)).isNotEqualTo(new GeoPoint(90, -180));
  }

  @Test
  void is_one_place_on_the_equator_and_on_the_meridian_of_greenwich_whatever_the_sign() {
    assertThat(new GeoPoint(-0.0, -0.0)).isEqualTo(new GeoPoint(0, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "90.1, 0, latitude 90.1 is outside -90 to 90",
    "0, -181, longitude -181.0 is outside -180 to 180",
    "NaN, 0, latitude NaN is outside -90 to 90"
  })
  void refuses_what_is_not_on_the_earth(double lat, double lng, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GeoPoint(lat, lng))
        .withMessage("Cannot make a geo point: %s. Give degrees, latitude first.", reason);
  }
}
