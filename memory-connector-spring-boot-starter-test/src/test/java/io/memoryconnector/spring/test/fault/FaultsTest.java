package io.memoryconnector.spring.test.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.test.MemoryTester;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;

/** What faults do to repositories and templates. */
@SpringBootTest(classes = TownApplication.class)
@TestMethodOrder(MethodOrderer.MethodName.class)
class FaultsTest {
  private static final City WELS = new City(null, "Wels", "AT", 66_000);

  @Autowired private Cities cities;
  @Autowired private MemoryOperations operations;
  @Autowired private MemoryTemplate template;
  @Autowired private MemoryTester memory;

  @RepeatedTest(2)
  void strike_as_often_as_they_are_told_and_change_nothing() {
    RuntimeException exception = new QueryTimeoutException("too slow");
    Fault fault = memory.faults().on(City.class).save().throwing(exception).times(1);
    assertThatThrownBy(() -> cities.save(WELS)).isSameAs(exception);
    assertThat(cities.count()).isEqualTo(2);
    assertThat(cities.save(WELS).id()).isEqualTo(3);
    assertThat(fault.hits()).isEqualTo(1);
  }

  @Test
  void strike_operations_without_a_repository_too() {
    memory.faults().on(City.class).save().throwing(() -> new QueryTimeoutException("too slow"));
    assertThatExceptionOfType(QueryTimeoutException.class)
        .isThrownBy(() -> operations.insert(WELS));
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> template.save(WELS));
  }

  @Test
  void strike_whatever_reads() {
    memory.faults().on(City.class).find().throwing(new QueryTimeoutException("too slow"));
    assertThatExceptionOfType(QueryTimeoutException.class)
        .isThrownBy(() -> cities.findByName("Graz"));
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> cities.findById(1L));
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> cities.count());
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> cities.findAll());
    assertThat(cities.insert(WELS).id()).isEqualTo(3);
  }

  @Test
  void strike_whatever_deletes() {
    memory.faults().on(City.class).delete().throwing(new QueryTimeoutException("too slow"));
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> cities.deleteById(1L));
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> cities.deleteAll());
    assertThat(cities.count()).isEqualTo(2);
  }

  @Test
  void strike_after_some_operations() {
    memory.faults().on(City.class).any().throwing(new QueryTimeoutException("late")).after(2);
    cities.count();
    cities.insert(WELS);
    assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(() -> cities.count());
  }

  @Test
  void are_conflicts() {
    memory.faults().on(City.class).save().conflicting().times(1);
    City graz = cities.findById(1L).orElseThrow();
    assertThatExceptionOfType(OptimisticLockingFailureException.class)
        .isThrownBy(() -> cities.save(graz))
        .withMessage(
            "Cannot write to 'City': a fault of the test says that somebody else has changed the record. Find it again and repeat the change.");
    assertThat(cities.save(graz)).isEqualTo(graz);
  }

  @Test
  void are_delays() {
    List<Duration> pauses = new ArrayList<>();
    Faults faults = new Faults(pauses::add);
    faults.on(City.class).find().delaying(Duration.ofSeconds(3)).times(2);
    var delayed = faults.intercept(template.forType(City.class));
    for (int call = 0; call < 3; call++) {
      assertThat(delayed.existsById(1L)).isTrue();
    }
    assertThat(pauses).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  @Test
  void leave_entities_of_other_classes_alone() {
    memory.faults().on(String.class).any().throwing(new QueryTimeoutException("never"));
    assertThat(cities.count()).isEqualTo(2);
  }

  @Test
  void are_removed_by_a_reset() {
    memory.faults().on(City.class).any().throwing(new QueryTimeoutException("too slow"));
    memory.reset();
    assertThat(cities.count()).isEqualTo(2);
  }
}
