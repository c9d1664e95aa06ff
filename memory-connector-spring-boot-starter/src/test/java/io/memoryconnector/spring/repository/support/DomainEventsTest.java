package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.repository.ListCrudRepository;

/** Events that entities register themselves. */
class DomainEventsTest {
  record Ordered(String what) {}

  static class Order extends AbstractAggregateRoot<Order> {
    @Nullable Long id;
    @Nullable String what;

    static Order of(String what) {
      Order order = new Order();
      order.what = what;
      order.registerEvent(new Ordered(what));
      return order;
    }

    void leave() {
      registerEvent(new Ordered("gone"));
    }
  }

  interface Orders extends ListCrudRepository<Order, Long> {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Orders.class))
  static class Shop {
    final List<Object> heard = new ArrayList<>();

    @Bean
    MemoryTemplate memoryTemplate() {
      return new MemoryTemplate(MemoryDataSource.inMemory("shop"), new MemoryMappingContext());
    }

    @EventListener
    void on(Ordered event) {
      heard.add(event);
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Shop.class);
  private final Orders orders = context.getBean(Orders.class);
  private final List<Object> heard = context.getBean(Shop.class).heard;

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void are_published_once_when_the_entity_is_saved() {
    Order tea = orders.save(Order.of("tea"));
    orders.save(tea);
    orders.saveAll(List.of(Order.of("milk"), Order.of("jam")));
    assertThat(heard).containsExactly(new Ordered("tea"), new Ordered("milk"), new Ordered("jam"));
  }

  @Test
  void are_published_when_the_entity_is_deleted() {
    orders.delete(orders.save(Order.of("tea")));
    Order late = orders.save(Order.of("milk"));
    heard.clear();
    late.leave();
    orders.delete(late);
    assertThat(heard).containsExactly(new Ordered("gone"));
  }

  @Test
  void are_not_stored() {
    orders.save(Order.of("tea"));
    assertThat(
            context
                .getBean(MemoryTemplate.class)
                .forType(Order.class)
                .collection()
                .definition()
                .properties())
        .containsOnlyKeys("id", "what");
  }
}
