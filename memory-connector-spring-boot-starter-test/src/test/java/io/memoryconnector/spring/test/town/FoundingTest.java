package io.memoryconnector.spring.test.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.MemoryReset;
import io.memoryconnector.spring.test.MemoryReset.When;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@MemoryReset(When.BEFORE_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FoundingTest {
  @Autowired Cities cities;

  @Test
  @Order(1)
  void a_city_is_founded() {
    cities.save(new City(null, "Wels", "AT", 1));
  }

  @Test
  @Order(2)
  void it_is_there_in_the_next_step() {
    assertThat(cities.findByName("Wels")).hasSize(1);
  }
}
