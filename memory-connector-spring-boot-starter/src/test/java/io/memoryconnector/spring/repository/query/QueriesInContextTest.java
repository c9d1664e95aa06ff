package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;

/** What queries take from an application: its environment, beans, named queries and threads. */
class QueriesInContextTest {
  interface PlanetsOfContext extends ListCrudRepository<Planet, Long> {
    @Query("{'name': ?${planet.home}}")
    List<Planet> home();

    List<Planet> named(int moons);

    @Async
    CompletableFuture<List<Planet>> findByRinged(boolean ringed);

    List<Greeting> findByName(String name);
  }

  interface Greeting {
    @Value("#{@greeter.greet(target.name())}")
    String getText();
  }

  static final class Greeter {
    public String greet(String name) {
      return "Hello " + name;
    }
  }

  @Configuration
  @EnableAsync
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = PlanetsOfContext.class))
  static class Application {
    @Bean
    MemoryTemplate memoryTemplate() {
      return new MemoryTemplate(MemoryDataSource.inMemory("space"), new MemoryMappingContext());
    }

    @Bean
    Greeter greeter() {
      return new Greeter();
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final PlanetsOfContext planets;

  QueriesInContextTest() {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("planet.home", "Earth")));
    context.register(Application.class);
    context.refresh();
    planets = context.getBean(PlanetsOfContext.class);
    planets.saveAll(Planet.all());
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void the_environment_gives_values() {
    assertThat(planets.home()).extracting(Planet::name).containsExactly("Earth");
  }

  @Test
  void named_queries_are_found_in_their_file() {
    assertThat(planets.named(28)).extracting(Planet::name).containsExactly("Uranus", "Saturn");
  }

  @Test
  void other_threads_answer_asynchronous_methods() {
    assertThat(planets.findByRinged(true).join()).hasSize(2);
  }

  @Test
  void projections_use_beans() {
    assertThat(planets.findByName("Earth"))
        .extracting(Greeting::getText)
        .containsExactly("Hello Earth");
  }
}
