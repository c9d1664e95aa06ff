package io.memoryconnector.spring.test.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.test.MemoryTester;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;

@SpringBootTest
class CityFaultsTest {
  private static final City WELS = new City(null, "Wels", "AT", 66_000);

  @Autowired Cities cities;
  @Autowired MemoryTester memory;

  @Test
  void the_first_save_fails_and_the_second_does_not() {
    memory.faults().on(City.class).save().throwing(new QueryTimeoutException("too slow")).times(1);
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> cities.save(WELS));
    assertThat(cities.save(WELS).id()).isEqualTo(3);
  }

  @Test
  void somebody_else_is_faster() {
    memory.faults().on(City.class).save().conflicting().after(1).times(1);
    City wels = cities.save(WELS);
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> cities.save(wels));
  }
}
