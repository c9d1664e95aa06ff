package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import io.memoryconnector.spring.repository.support.MemoryRepositoryFactory;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.query.QueryLookupStrategy;

/** Where the query of a method comes from. */
class QuerySourceTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    List<Planet> named(int moons);

    List<Planet> readByCode(String name);

    @Query("{'name': {'like': ?0}}")
    List<Planet> findByNameStartingWith(String pattern);
  }

  interface Derived extends ListCrudRepository<Planet, Long> {
    List<Planet> readByCode(UUID code);

    @Query("{'moons': ?0}")
    List<Planet> findByMoonsGreaterThan(int moons);
  }

  interface Undeclared extends ListCrudRepository<Planet, Long> {
    List<Planet> findByMoons(int moons);
  }

  private final MemoryOperations operations =
      new MemoryTemplate(MemoryDataSource.inMemory("space"), new MemoryMappingContext());

  QuerySourceTest() {
    operations.saveAll(Planet.all(), Planet.class);
  }

  @Test
  void is_the_file_of_named_queries() {
    Planets planets = MemoryRepositories.create(Planets.class, operations);
    assertThat(planets.named(28)).extracting(Planet::name).containsExactly("Uranus", "Saturn");
    assertThat(planets.readByCode("Earth")).hasSize(3);
  }

  @Test
  void is_the_annotation_rather_than_the_name() {
    Planets planets = MemoryRepositories.create(Planets.class, operations);
    assertThat(planets.findByNameStartingWith("%rth")).hasSize(1);
  }

  @Test
  void is_the_name_only_if_queries_are_to_be_created() {
    Derived planets = repository(Derived.class, QueryLookupStrategy.Key.CREATE);
    assertThat(planets.readByCode(Planet.EARTH_CODE)).hasSize(1);
    assertThat(planets.findByMoonsGreaterThan(28))
        .extracting(Planet::name)
        .containsExactly("Saturn");
  }

  @Test
  void is_never_the_name_if_declared_queries_are_to_be_used() {
    assertThatException()
        .isThrownBy(() -> repository(Undeclared.class, QueryLookupStrategy.Key.USE_DECLARED_QUERY))
        .havingCause()
        .withMessage(
            "Cannot make a query of 'Undeclared.findByMoons': it has no declared query. Annotate it with @Query, or name a query 'Planet.findByMoons', or set queryLookupStrategy to CREATE_IF_NOT_FOUND.");
  }

  private <R> R repository(Class<R> type, QueryLookupStrategy.Key key) {
    MemoryRepositoryFactory factory = new MemoryRepositoryFactory(operations);
    factory.setQueryLookupStrategyKey(key);
    return factory.getRepository(type);
  }
}
