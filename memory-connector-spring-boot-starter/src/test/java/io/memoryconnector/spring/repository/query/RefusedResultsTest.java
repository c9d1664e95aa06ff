package io.memoryconnector.spring.repository.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;
import org.springframework.data.util.Streamable;
import tools.jackson.databind.JsonNode;

/** What methods return or take that would fail, or be ignored, at their first call only. */
class RefusedResultsTest {
  interface Queued extends Repository<Planet, Long> {
    Queue<Planet> findByName(String name);
  }

  static final class Population implements Streamable<Planet> {
    private final Streamable<Planet> all;

    Population(Streamable<Planet> all) { // which is not public
      this.all = all;
    }

    @Override
    public Iterator<Planet> iterator() {
      return all.iterator();
    }
  }

  interface Silent extends Repository<Planet, Long> {
    void findByName(String name);
  }

  interface Summed extends Repository<Planet, Long> {
    long findByName(String name);
  }

  interface Hidden extends Repository<Planet, Long> {
    Population findByName(String name);
  }

  interface Staged extends Repository<Planet, Long> {
    CompletionStage<Planet> findByName(String name);
  }

  interface PagedDeletion extends Repository<Planet, Long> {
    List<Planet> deleteByName(String name, PageRequest page);
  }

  interface ScrolledCount extends Repository<Planet, Long> {
    long countByName(String name, OffsetScrollPosition position);
  }

  interface ScrolledByList extends Repository<Planet, Long> {
    Window<Planet> findFirst3ByOrderByNicknames(KeysetScrollPosition position);
  }

  interface ScrolledByObject extends Repository<Planet, Long> {
    @Query("{'order': 'orbit'}")
    Window<Planet> find(KeysetScrollPosition position, Limit limit);
  }

  interface Tuples extends Repository<Planet, Long> {
    List<Map<String, Object>> findByName(String name);
  }

  interface Arrays extends Repository<Planet, Long> {
    Planet[] findByName(String name);

    CompletableFuture<Planet[]> findByNameNot(String name);
  }

  interface Rows extends Repository<Planet, Long> {
    List<Object[]> findByName(String name);
  }

  interface Trees extends Repository<Planet, Long> {
    List<JsonNode> findByName(String name);
  }

  private static String refusalOf(Class<?> repository) {
    Throwable thrown = catchThrowable(() -> MemoryRepositories.create(repository));
    return String.valueOf(requireNonNull(requireNonNull(thrown).getCause()).getMessage());
  }

  @Test
  void positions_by_keyset_where_the_order_tells_no_place() {
    assertThat(refusalOf(ScrolledByList.class))
        .isEqualTo(
            "Cannot make a query of 'ScrolledByList.findFirst3ByOrderByNicknames': it takes a KeysetScrollPosition, but is not ordered by single values of the entity. Order by single values, or take an OffsetScrollPosition.");
    assertThat(refusalOf(ScrolledByObject.class))
        .contains("'ScrolledByObject.find': it takes a KeysetScrollPosition, but is not");
  }

  @Test
  void a_collection_that_nothing_makes() {
    assertThat(refusalOf(Queued.class))
        .isEqualTo(
            "Cannot make a query of 'Queued.findByName': it returns Queue, which nothing makes. Let it return a List, a Set or a Collection.");
  }

  @Test
  void searches_that_find_no_entities() {
    assertThat(refusalOf(Silent.class))
        .isEqualTo(
            "Cannot make a query of 'Silent.findByName': it searches, but returns void. Let it return entities, or begin its name with 'count', 'exists' or 'delete', or declare a @Query that says so.");
    assertThat(refusalOf(Summed.class))
        .contains("it searches, but returns long. Let it return entities, or begin its name with");
  }

  @Test
  void a_streamable_type_that_nothing_can_make() {
    assertThat(refusalOf(Hidden.class))
        .isEqualTo(
            "Cannot make a query of 'Hidden.findByName': it returns Population, which nothing makes. Give it a public constructor or a static method 'of' that takes a Streamable.");
  }

  @Test
  void tuples() {
    assertThat(refusalOf(Tuples.class))
        .isEqualTo(
            "Cannot make a query of 'Tuples.findByName': it returns Map, which the memory connector does not make. Let it return entities, one or many.");
    assertThat(refusalOf(Rows.class))
        .isEqualTo(
            "Cannot make a query of 'Rows.findByName': it returns Object[], which the memory connector does not make. Let it return entities, one or many.");
  }

  @Test
  void classes_that_cannot_be_made() {
    assertThat(refusalOf(Trees.class))
        .isEqualTo(
            "Cannot make a query of 'Trees.findByName': it returns 'JsonNode', which is no projection. Let it return an interface, a record or a class with the properties that are wanted.");
  }

  @Test
  void but_no_arrays_of_entities() {
    assertThat(MemoryRepositories.create(Arrays.class).findByName("Earth")).isEmpty();
    assertThat(MemoryRepositories.create(Arrays.class).findByNameNot("Earth")).isNotNull();
  }

  @Test
  void a_stage_that_is_no_future() {
    assertThat(refusalOf(Staged.class))
        .isEqualTo(
            "Cannot make a query of 'Staged.findByName': it returns a CompletionStage. Let it return a CompletableFuture.");
  }

  @Test
  void pages_and_positions_of_any_class() {
    assertThat(refusalOf(PagedDeletion.class))
        .isEqualTo(
            "Cannot make a query of 'PagedDeletion.deleteByName': it takes a Pageable, which only a search heeds. Remove the parameter, or search with 'findBy' first.");
    assertThat(refusalOf(ScrolledCount.class))
        .isEqualTo(
            "Cannot make a query of 'ScrolledCount.countByName': it takes a ScrollPosition, which only a search heeds. Remove the parameter, or search with 'findBy' first.");
  }
}
