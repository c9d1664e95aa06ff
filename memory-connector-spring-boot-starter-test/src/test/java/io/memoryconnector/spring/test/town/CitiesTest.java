package io.memoryconnector.spring.test.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.MemoryTester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class CitiesTest {
  @Autowired Cities cities;
  @Autowired MemoryTester memory;

  @Test
  void a_new_city_gets_the_next_id() {
    City wels = cities.save(new City(null, "Wels", "AT", 66_000));
    assertThat(wels.id()).isEqualTo(3);
    assertThat(memory).collection(City.class).hasSize(3).containsRecord(wels);
  }

  @Test
  void each_test_begins_with_what_the_start_has_stored() {
    assertThat(memory).collection(City.class).hasSize(2).containsId(1).doesNotContainId(3);
    cities.deleteAll();
  }
}
