package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.spring.test.assertion.MemoryAssertions;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/**
 * Tests of contexts that share a data source, since it belongs to the context above them: each
 * finds what its own context held after its start, whichever others have started before.
 */
class ContextHierarchyTest {

  @ParameterizedTest
  @CsvSource({"0,1,2", "0,2,1", "1,0,2", "1,2,0", "2,0,1", "2,1,0"})
  void each_test_finds_what_its_own_context_has_stored(int first, int second, int third) {
    List<Class<?>> tests = List.of(Above.class, Left.class, Right.class);
    TestRun run =
        TestRun.of(tests.get(first), tests.get(second), tests.get(third), Cleaning.class).verify();
    assertThat(run.succeeded()).hasSize(7);
  }

  /** The context above alone. */
  @SpringJUnitConfig(Shop.class)
  static class Above {
    @Autowired private MemoryDataSource shop;

    @RepeatedTest(2)
    void finds_one_order() {
      MemoryAssertions.assertThat(shop).collection("Order").hasSize(1);
      shop.automigrate();
    }
  }

  /** A context below it. */
  @ContextHierarchy({
    @ContextConfiguration(classes = Shop.class),
    @ContextConfiguration(classes = LeftOrder.class)
  })
  @SpringJUnitConfig
  static class Left {
    @Autowired private MemoryDataSource shop;

    @RepeatedTest(2)
    void finds_the_order_of_its_own_start_too() {
      MemoryAssertions.assertThat(shop)
          .collection("Order")
          .hasSize(2)
          .containsRecord("{\"id\":2,\"by\":\"left\"}");
      shop.automigrate();
    }
  }

  /** Another context below it. */
  @ContextHierarchy({
    @ContextConfiguration(classes = Shop.class),
    @ContextConfiguration(classes = RightOrder.class)
  })
  @SpringJUnitConfig
  static class Right {
    @Autowired private MemoryDataSource shop;

    @RepeatedTest(2)
    void finds_the_order_of_its_own_start_too() {
      MemoryAssertions.assertThat(shop)
          .collection("Order")
          .hasSize(2)
          .containsRecord("{\"id\":2,\"by\":\"right\"}");
      shop.automigrate();
    }
  }

  /** Closes all three, so that the next order of tests begins anew. */
  @ContextHierarchy({
    @ContextConfiguration(classes = Shop.class),
    @ContextConfiguration(classes = LeftOrder.class)
  })
  @SpringJUnitConfig
  @DirtiesContext(hierarchyMode = HierarchyMode.EXHAUSTIVE)
  static class Cleaning {
    @RepeatedTest(1)
    void closes_all() {}
  }

  /** A data source with an order. */
  @Configuration(proxyBeanMethods = false)
  static class Shop {
    @Bean
    MemoryDataSource shop() {
      MemoryDataSource shop = MemoryDataSource.inMemory("shop");
      shop.collection("Order").create(Document.of("by", "above"));
      return shop;
    }
  }

  /** Stores an order in the context above. */
  @Configuration(proxyBeanMethods = false)
  static class LeftOrder {
    @Autowired
    void order(MemoryDataSource shop) {
      shop.collection("Order").create(Document.of("by", "left"));
    }
  }

  /** Stores another one. */
  @Configuration(proxyBeanMethods = false)
  static class RightOrder {
    @Autowired
    void order(MemoryDataSource shop) {
      shop.collection("Order").create(Document.of("by", "right"));
    }
  }
}
