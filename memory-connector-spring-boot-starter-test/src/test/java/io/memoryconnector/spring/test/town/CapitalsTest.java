package io.memoryconnector.spring.test.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.MemoryData;
import io.memoryconnector.spring.test.MemoryTester;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@MemoryData("capitals.json")
class CapitalsTest {
  @Autowired Cities cities;
  @Autowired MemoryTester memory;

  @Test
  void the_capitals_are_there() {
    assertThat(cities.findByName("Vienna")).hasSize(1);
  }

  @Nested
  @MemoryData("villages.json")
  class with_villages {
    @Test
    @MemoryData("/towns/one.json")
    void they_are_there_too() {
      assertThat(cities.findByName("Hallstatt")).hasSize(1);
      assertThat(cities.findByName("Enns")).hasSize(1);
    }
  }

  @Test
  void the_largest_city_can_move_away() {
    cities.deleteAll(cities.findByName("Vienna"));
    assertThat(memory).ignoringIds().matchesJson("without-vienna.json");
  }
}
