package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.MemoryReset.When;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** Which data test methods find. Each test here is one of those that must not notice the others. */
@SpringBootTest(classes = TownApplication.class, webEnvironment = WebEnvironment.MOCK)
@TestMethodOrder(MethodOrderer.MethodName.class)
class ResetTest {
  @Autowired private Cities cities;
  @Autowired private MemoryTester memory;

  @RepeatedTest(3)
  void begins_with_what_runners_and_listeners_have_stored() {
    assertThat(cities.findAll()).extracting(City::name).containsExactly("Graz", "Linz");
    cities.deleteAll();
  }

  @RepeatedTest(3)
  void gives_new_records_the_ids_that_they_had_before() {
    assertThat(cities.insert(new City(null, "Wels", "AT", 66_000)).id()).isEqualTo(3);
  }

  @RepeatedTest(3)
  void forgets_what_other_threads_have_changed() {
    CompletableFuture.runAsync(() -> cities.deleteById(1L)).join();
    assertThat(cities.findAll()).extracting(City::name).containsExactly("Linz");
  }

  @Test
  void goes_back_on_demand_too() {
    cities.deleteAll();
    memory.reset();
    assertThat(cities.count()).isEqualTo(2);
  }

  @Test
  void counts_and_measures_the_resets() {
    ResetFigures before = memory.resets();
    memory.reset();
    assertThat(memory.resets().count()).isEqualTo(before.count() + 1);
    assertThat(memory.resets().time()).isGreaterThan(before.time());
  }

  @Nested
  class in_a_nested_class {
    @RepeatedTest(2)
    void begins_in_the_same_way() {
      assertThat(cities.count()).isEqualTo(2);
      cities.deleteAll();
    }
  }

  @Nested
  @MemoryReset(When.BEFORE_CLASS)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  class whose_methods_are_steps {
    @BeforeAll
    static void store_a_city(@Autowired Cities cities) {
      cities.insert(new City(null, "Wels", "AT", 66_000));
    }

    @Test
    void step_1_finds_what_was_stored_before_all() {
      assertThat(cities.count()).isEqualTo(3);
      cities.insert(new City(null, "Enns", "AT", 12_000));
    }

    @Test
    void step_2_finds_what_step_1_has_left() {
      assertThat(cities.count()).isEqualTo(4);
    }

    @Test
    void step_2_goes_back_on_demand_to_what_it_has_found() {
      cities.deleteAll();
      memory.reset();
      assertThat(cities.count()).isEqualTo(4);
    }

    @Test
    @MemoryReset(When.BEFORE_METHOD)
    void step_3_may_begin_anew() {
      assertThat(cities.count()).isEqualTo(2);
    }

    @Nested
    class with_more_of_them {
      @Test
      void begins_where_those_have_ended() {
        assertThat(cities.count()).isEqualTo(2);
        cities.deleteAll();
      }
    }
  }

  @Nested
  @MemoryReset(When.NEVER)
  @TestMethodOrder(MethodOrderer.MethodName.class)
  class that_is_never_reset {
    @Test
    void step_1_leaves_a_city() {
      cities.insert(new City(null, "Wels", "AT", 66_000));
    }

    @Test
    void step_2_finds_it() {
      assertThat(cities.findByName("Wels")).hasSize(1);
    }
  }

  @Nested
  class afterwards {
    @Test
    void nothing_is_left_of_it() {
      assertThat(cities.count()).isEqualTo(2);
    }
  }
}
