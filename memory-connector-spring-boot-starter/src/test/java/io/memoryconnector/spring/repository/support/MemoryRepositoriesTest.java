package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.InvalidEntityException;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.query.InvalidQueryMethodException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.Repository;

/** Repositories that no application context makes. */
class MemoryRepositoriesTest {
  record Owner(@Nullable Long id, String name, int visits) {}

  interface OwnerSearches {
    List<Owner> findLoyal();
  }

  interface OwnerCounts {
    long visitsOfAll();
  }

  record FewestVisits(MemoryOperations operations, int visits) implements OwnerSearches {
    @Override
    public List<Owner> findLoyal() {
      return operations.forType(Owner.class).stream(Filter.ALL)
          .filter(owner -> owner.visits() >= visits)
          .toList();
    }
  }

  record NoCounts() implements OwnerCounts {
    @Override
    public long visitsOfAll() {
      return 7;
    }
  }

  interface Owners extends ListCrudRepository<Owner, Long>, OwnerSearches, OwnerCounts {
    @Query("{'name': ?0}")
    List<Owner> named(String name);
  }

  @Nested
  class with_fragments {
    private final MemoryDataSource source = MemoryDataSource.inMemory("test");
    private final MemoryOperations operations =
        new MemoryTemplate(source, new MemoryMappingContext());

    @Test
    void leave_methods_to_them() {
      Owners owners =
          MemoryRepositories.create(
              Owners.class, operations, new FewestVisits(operations, 3), new NoCounts());
      owners.saveAll(List.of(new Owner(null, "Ada", 5), new Owner(null, "Bob", 1)));
      assertThat(owners.findLoyal()).extracting(Owner::name).containsExactly("Ada");
      assertThat(owners.visitsOfAll()).isEqualTo(7);
      assertThat(owners.named("Bob")).hasSize(1);
    }

    @Test
    void are_made_on_a_data_source_of_their_own_too() {
      Owners owners =
          MemoryRepositories.create(Owners.class, new FewestVisits(operations, 3), new NoCounts());
      owners.save(new Owner(null, "Ada", 5));
      assertThat(owners.findLoyal()).isEmpty();
      assertThat(owners.count()).isEqualTo(1);
    }

    @Test
    void are_made_on_a_data_source_that_others_share_too() {
      Owners owners =
          MemoryRepositories.create(
              Owners.class, source, new FewestVisits(operations, 3), new NoCounts());
      owners.save(new Owner(null, "Ada", 5));
      assertThat(owners.findLoyal()).extracting(Owner::name).containsExactly("Ada");
    }
  }

  interface NamedOwners extends ListCrudRepository<Owner, String> {}

  @Test
  void refuse_ids_that_no_entity_has() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> MemoryRepositories.create(NamedOwners.class))
        .withMessage(
            "Cannot map %s, property 'id': repository 'NamedOwners' takes ids of type String, but this one is a Long. Declare 'NamedOwners' with <Owner, Long>.",
            Owner.class.getName());
  }

  interface Words extends ListCrudRepository<String, Long> {}

  interface Anything<T> extends ListCrudRepository<T, Long> {}

  @Test
  void refuse_what_is_no_entity() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> MemoryRepositories.create(Words.class))
        .withMessage(
            "Cannot map java.lang.String: it is a single value. Use a class or a record with properties.");
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> MemoryRepositories.create(Anything.class))
        .withMessage(
            "Cannot map java.lang.Object: repository 'Anything' does not say of which class its entities are. Declare it with their class, or annotate it with @NoRepositoryBean if others extend it.");
  }

  @Nested
  class without_what_implements_a_method {
    interface Undeclared extends Repository<Owner, Long> {
      List<Owner> loyalOnes();
    }

    interface OwnerQueries {
      List<Owner> findByLoyalty(int loyalty);
    }

    interface Misspelt extends Repository<Owner, Long>, OwnerQueries {}

    @Test
    void say_how_to_implement_it() {
      assertRefused(
          Owners.class,
          "Cannot make a query of 'Owners.findLoyal': its name is no query, nothing declares one, and nothing implements it. Name it as in 'findByName', annotate it with @Query, or implement it in a class 'OwnerSearchesImpl' (where there is no context, give that to MemoryRepositories.create).",
          new NoCounts());
      assertRefused(
          Undeclared.class,
          "Cannot make a query of 'Undeclared.loyalOnes': its name is no query, nothing declares one, and nothing implements it. Name it as in 'findByName', annotate it with @Query, or implement it in a class 'UndeclaredImpl' (where there is no context, give that to MemoryRepositories.create).");
    }

    @Test
    void say_so_of_a_fragment_whose_method_looks_like_a_query() {
      assertRefused(
          Misspelt.class,
          "Cannot make a query of 'Misspelt.findByLoyalty': 'Owner' has no property 'loyalty'. Use one of id, name, visits; or implement it in a class 'OwnerQueriesImpl' (where there is no context, give that to MemoryRepositories.create).");
    }

    private void assertRefused(Class<?> repository, String message, Object... fragments) {
      assertThatException()
          .isThrownBy(() -> MemoryRepositories.create(repository, fragments))
          .havingCause()
          .isInstanceOf(InvalidQueryMethodException.class)
          .withMessage(message);
    }
  }
}
