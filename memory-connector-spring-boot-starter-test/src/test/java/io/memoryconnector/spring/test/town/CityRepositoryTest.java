package io.memoryconnector.spring.test.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.autoconfigure.DataMemoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DataMemoryTest
class CityRepositoryTest {
  @Autowired Cities cities;

  @Test
  void finds_cities_by_name() {
    assertThat(cities.findByName("Graz")).hasSize(1);
  }
}
