package io.memoryconnector.spring.repository.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.mapping.Collection;
import io.memoryconnector.spring.repository.MemoryRepository;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Persistent;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.querydsl.QuerydslPredicateExecutor;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.RepositoryDefinition;
import org.springframework.data.repository.core.RepositoryMetadata;
import org.springframework.data.repository.core.support.AbstractRepositoryMetadata;

/** Which repositories are taken where another Spring Data module looks for its own as well. */
class UnclaimedRepositoryTest {
  record Plain(Long id) {}

  @TypeAlias("plain")
  record Aliased(Long id) {}

  @Persistent
  record OfAnotherStore(Long id) {}

  @Collection("plain")
  record Ours(Long id) {}

  interface OfPlain extends ListCrudRepository<Plain, Long> {}

  interface OfAliased extends ListCrudRepository<Aliased, Long> {}

  interface OfAnother extends ListCrudRepository<OfAnotherStore, Long> {}

  interface MemoryOfAnother extends MemoryRepository<OfAnotherStore, Long> {}

  interface OfOurs extends ListCrudRepository<Ours, Long> {}

  @NoRepositoryBean
  interface Base<T> extends Repository<T, Long> {}

  interface OfBase extends Base<Plain> {}

  interface WithPredicates
      extends ListCrudRepository<Plain, Long>, QuerydslPredicateExecutor<Plain> {}

  @RepositoryDefinition(domainClass = Plain.class, idClass = Long.class)
  interface Defined {}

  private static boolean isTaken(Class<?> repository) {
    RepositoryMetadata metadata = AbstractRepositoryMetadata.getMetadata(repository);
    return new MemoryRepositoryConfigurationExtension().isStrictRepositoryCandidate(metadata);
  }

  @Test
  void one_of_a_plain_class() {
    assertThat(isTaken(OfPlain.class)).isTrue();
    assertThat(isTaken(OfAliased.class)).isTrue();
    assertThat(isTaken(Defined.class)).isTrue();
  }

  @Test
  void one_that_extends_an_interface_of_the_application() {
    assertThat(isTaken(OfBase.class)).isTrue();
  }

  @Test
  void one_that_takes_predicates_of_querydsl() {
    assertThat(isTaken(WithPredicates.class)).isTrue();
  }

  @Test
  void one_of_a_class_that_names_its_collection() {
    assertThat(isTaken(OfOurs.class)).isTrue();
  }

  @Test
  void one_of_a_marked_class_only_if_it_extends_our_interface() {
    assertThat(isTaken(OfAnother.class)).isFalse();
    assertThat(isTaken(MemoryOfAnother.class)).isTrue();
  }
}
