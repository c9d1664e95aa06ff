package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.spring.test.MemoryReset.When;
import io.memoryconnector.spring.test.assertion.MemoryAssertions;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Classes whose tests run one after the other on one context that Spring keeps for them. */
class SharedContextTest {
  private static final List<ApplicationContext> CONTEXTS = new ArrayList<>();

  @Test
  void each_class_begins_with_the_start() {
    CONTEXTS.clear();
    TestRun.of(Changing.class, Steps.class, Never.class, ChangingAgain.class).verify();
    assertThat(CONTEXTS).hasSize(6).allMatch(CONTEXTS.get(0)::equals);
  }

  @Test
  void contexts_without_spring_boot_begin_before_what_is_stored_before_all() {
    TestRun.of(Plain.class).verify();
  }

  /** Stores before each test, and changes that. */
  @SpringBootTest(classes = TownApplication.class, properties = "town.context=shared")
  @TestInstance(Lifecycle.PER_CLASS)
  static class Changing {
    @Autowired private ApplicationContext context;
    @Autowired private Cities cities;

    @BeforeAll
    void store_what_is_gone_before_the_first_test() {
      cities.insert(new City(null, "Enns", "AT", 12_000));
    }

    @BeforeEach
    void store() {
      CONTEXTS.add(context);
      cities.insert(new City(null, "Wels", "AT", 66_000));
    }

    @RepeatedTest(2)
    void finds_what_is_stored_before_each_test() {
      assertThat(cities.findAll()).extracting(City::name).containsExactly("Graz", "Linz", "Wels");
      cities.deleteById(1L);
    }

    @AfterEach
    void look_at_what_the_test_has_left() {
      assertThat(cities.findAll()).extracting(City::name).containsExactly("Linz", "Wels");
    }
  }

  /** The same, after others have changed the data. */
  static class ChangingAgain extends Changing {}

  /** Leaves its changes to the next test, but not to other classes. */
  @SpringBootTest(classes = TownApplication.class, properties = "town.context=shared")
  @MemoryReset(When.BEFORE_CLASS)
  static class Steps {
    @Test
    void begins_with_the_start(@Autowired ApplicationContext context, @Autowired Cities cities) {
      CONTEXTS.add(context);
      assertThat(cities.count()).isEqualTo(2);
      cities.deleteAll();
    }
  }

  /** Leaves its changes to whoever is not reset. */
  @SpringBootTest(classes = TownApplication.class, properties = "town.context=shared")
  @MemoryReset(When.NEVER)
  static class Never {
    @Test
    void finds_what_others_have_left(
        @Autowired ApplicationContext context, @Autowired Cities cities) {
      CONTEXTS.add(context);
      assertThat(cities.count()).isEqualTo(2);
      cities.deleteAll();
    }
  }

  /** Asks for its context before its first test. */
  @SpringJUnitConfig(PlainContext.class)
  static class Plain {
    @BeforeAll
    static void store_what_is_gone_before_the_first_test(@Autowired MemoryDataSource shop) {
      shop.collection("Order").create(Document.empty());
    }

    @RepeatedTest(2)
    void finds_what_the_start_has_stored(@Autowired MemoryDataSource shop) {
      MemoryAssertions.assertThat(shop).collection("Order").hasSize(2);
      shop.automigrate();
    }
  }

  /** Stores one order while it is made, and another one at the very end of its start. */
  @Configuration(proxyBeanMethods = false)
  static class PlainContext {
    @Bean
    MemoryDataSource shop() {
      MemoryDataSource shop = MemoryDataSource.inMemory("shop");
      shop.collection("Order").create(Document.empty());
      return shop;
    }

    @EventListener
    void store(ContextRefreshedEvent event) {
      event
          .getApplicationContext()
          .getBean(MemoryDataSource.class)
          .collection("Order")
          .create(Document.empty());
    }
  }
}
