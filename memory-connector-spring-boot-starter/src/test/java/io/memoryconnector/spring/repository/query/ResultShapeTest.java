package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import io.vavr.collection.Seq;
import io.vavr.control.Option;
import io.vavr.control.Try;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.support.WindowIterator;
import org.springframework.data.util.Streamable;

class ResultShapeTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    @Nullable Planet findByName(String name);

    Optional<Planet> findByMoons(int moons);

    Optional<Planet> findByRinged(boolean ringed);

    Optional<Planet> findFirstByRinged(boolean ringed);

    Set<Planet> readByRinged(boolean ringed);

    Streamable<Planet> searchByRinged(boolean ringed);

    Iterable<Planet> getByRinged(boolean ringed);

    Iterator<Planet> queryByRinged(boolean ringed);

    Stream<Planet> streamByRinged(boolean ringed);

    Planet[] findArrayByRinged(boolean ringed);

    Seq<Planet> findSeqByRinged(boolean ringed);

    io.vavr.collection.Set<Planet> findPersistentSetByRinged(boolean ringed);

    Option<Planet> findOptionByName(String name);

    Try<Planet> findTryByRinged(boolean ringed);

    CompletableFuture<List<Planet>> findLaterByRinged(boolean ringed);

    Page<Planet> findByMoonsGreaterThanEqual(int moons, Pageable page);

    Page<Planet> findTop3ByMoonsGreaterThanEqual(int moons, Pageable page);

    List<Planet> findListByMoonsGreaterThanEqual(int moons, Pageable page);

    Slice<Planet> findSliceByMoonsGreaterThanEqual(int moons, Pageable page);

    Window<Planet> findWindowByMoonsGreaterThanEqual(
        int moons, ScrollPosition position, Limit limit);

    Window<Planet> findTop2ByMoonsGreaterThanEqualOrderByNameDesc(
        int moons, ScrollPosition position);

    long countByRinged(boolean ringed);

    int countByName(String name);

    boolean existsByName(String name);
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  ResultShapeTest() {
    planets.saveAll(Planet.all());
  }

  private static List<String> names(Iterable<Planet> found) {
    List<String> names = new ArrayList<>();
    found.forEach(planet -> names.add(planet.name()));
    return names;
  }

  @Nested
  class a_single_result {
    @Test
    void is_the_entity() {
      assertThat(planets.findByName("Earth")).extracting(Planet::moons).isEqualTo(1);
    }

    @Test
    void is_null_if_there_is_none() {
      assertThat(planets.findByName("Pluto")).isNull();
    }

    @Test
    void is_an_empty_optional_if_there_is_none() {
      assertThat(planets.findByMoons(2)).isEmpty();
    }

    @Test
    void comes_in_an_option_of_vavr() {
      assertThat(planets.findOptionByName("Earth").map(Planet::moons)).contains(1);
      assertThat(planets.findOptionByName("Pluto").isEmpty()).isTrue();
    }

    @Test
    void comes_in_a_try_of_vavr_or_what_it_threw() {
      assertThat(planets.findTryByRinged(true).getCause())
          .isInstanceOf(IncorrectResultSizeDataAccessException.class);
    }

    @Test
    void is_refused_if_there_are_two() {
      assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
          .isThrownBy(() -> planets.findByRinged(true))
          .withMessage(
              "Cannot return one 'Planet': more than one satisfies the query. Narrow the condition, or limit the query with 'First'.");
    }

    @Test
    void is_the_first_of_several_if_the_name_says_so() {
      assertThat(planets.findFirstByRinged(true)).map(Planet::name).contains("Saturn");
    }
  }

  @Nested
  class several_results {
    @Test
    void come_as_a_set() {
      assertThat(names(planets.readByRinged(true))).containsExactly("Saturn", "Uranus");
    }

    @Test
    void come_as_a_streamable() {
      assertThat(names(planets.searchByRinged(true))).containsExactly("Saturn", "Uranus");
    }

    @Test
    void come_as_an_iterable() {
      assertThat(names(planets.getByRinged(true))).containsExactly("Saturn", "Uranus");
    }

    @Test
    void come_as_a_stream() {
      try (Stream<Planet> stream = planets.streamByRinged(true)) {
        assertThat(stream.map(Planet::name)).containsExactly("Saturn", "Uranus");
      }
    }

    @Test
    void come_as_an_iterator() {
      Iterator<Planet> iterator = planets.queryByRinged(true);
      assertThat(names(() -> iterator)).containsExactly("Saturn", "Uranus");
    }

    @Test
    void come_as_an_array() {
      assertThat(planets.findArrayByRinged(true))
          .extracting(Planet::name)
          .containsExactly("Saturn", "Uranus");
    }

    @Test
    void come_in_collections_of_vavr() {
      assertThat(names(planets.findSeqByRinged(true))).containsExactly("Saturn", "Uranus");
      assertThat(names(planets.findPersistentSetByRinged(true)))
          .containsExactlyInAnyOrder("Saturn", "Uranus");
    }

    @Test
    void come_as_a_future() {
      assertThat(names(planets.findLaterByRinged(true).join())).containsExactly("Saturn", "Uranus");
    }

    @Test
    void stream_the_state_of_the_call() {
      try (Stream<Planet> stream = planets.streamByRinged(true)) {
        planets.deleteAll();
        assertThat(stream).hasSize(2);
      }
    }
  }

  @Nested
  class a_number_or_an_answer {
    @Test
    void counts() {
      assertThat(planets.countByRinged(true)).isEqualTo(2);
    }

    @Test
    void counts_as_an_int() {
      assertThat(planets.countByName("Pluto")).isZero();
    }

    @Test
    void says_whether_there_is_one() {
      assertThat(planets.existsByName("Earth")).isTrue();
      assertThat(planets.existsByName("Pluto")).isFalse();
    }
  }

  @Nested
  class a_page {
    @Test
    void has_its_part_and_the_total() {
      Page<Planet> page =
          planets.findByMoonsGreaterThanEqual(1, PageRequest.of(1, 2, Sort.by("name")));
      assertThat(names(page)).containsExactly("Uranus");
      assertThat(page.getTotalElements()).isEqualTo(3);
      assertThat(page.getTotalPages()).isEqualTo(2);
    }

    @Test
    void has_the_order_and_the_argument_of_each_call() {
      List<String> orders = new ArrayList<>();
      for (Sort sort : List.of(Sort.by("name"), Sort.by("moons"), Sort.by("name").descending())) {
        orders.add(names(planets.findByMoonsGreaterThanEqual(0, PageRequest.of(0, 9, sort))) + "");
        orders.add(names(planets.findByMoonsGreaterThanEqual(28, PageRequest.of(0, 9, sort))) + "");
      }
      assertThat(orders)
          .containsExactly(
              "[Earth, Mercury, Saturn, Uranus]",
              "[Saturn, Uranus]",
              "[Mercury, Earth, Uranus, Saturn]",
              "[Uranus, Saturn]",
              "[Uranus, Saturn, Mercury, Earth]",
              "[Uranus, Saturn]");
    }

    @Test
    void is_empty_after_the_last_one() {
      Page<Planet> page = planets.findByMoonsGreaterThanEqual(1, PageRequest.of(7, 2));
      assertThat(page).isEmpty();
      assertThat(page.getTotalElements()).isEqualTo(3);
    }

    @Test
    void has_everything_if_it_is_not_paged() {
      assertThat(planets.findByMoonsGreaterThanEqual(0, Pageable.unpaged())).hasSize(4);
    }

    @Test
    void ends_with_the_limit_of_the_name() {
      Page<Planet> page = planets.findTop3ByMoonsGreaterThanEqual(0, PageRequest.of(1, 2));
      assertThat(names(page)).containsExactly("Saturn");
      assertThat(page.getTotalElements()).isEqualTo(3);
    }

    @Test
    void may_be_a_list() {
      assertThat(names(planets.findListByMoonsGreaterThanEqual(0, PageRequest.of(1, 3))))
          .containsExactly("Uranus");
    }
  }

  @Nested
  class a_slice {
    @Test
    void knows_that_there_is_more() {
      Slice<Planet> slice = planets.findSliceByMoonsGreaterThanEqual(0, PageRequest.of(0, 3));
      assertThat(names(slice)).containsExactly("Mercury", "Earth", "Saturn");
      assertThat(slice.hasNext()).isTrue();
    }

    @Test
    void knows_that_it_is_the_last() {
      Slice<Planet> slice = planets.findSliceByMoonsGreaterThanEqual(0, PageRequest.of(1, 2));
      assertThat(names(slice)).containsExactly("Saturn", "Uranus");
      assertThat(slice.hasNext()).isFalse();
    }
  }

  @Nested
  class a_window {
    @Test
    void goes_on_where_the_one_before_ended() {
      Window<Planet> first =
          planets.findWindowByMoonsGreaterThanEqual(0, ScrollPosition.offset(), Limit.of(3));
      assertThat(names(first)).containsExactly("Mercury", "Earth", "Saturn");
      assertThat(first.hasNext()).isTrue();
      Window<Planet> second =
          planets.findWindowByMoonsGreaterThanEqual(0, first.positionAt(2), Limit.of(3));
      assertThat(names(second)).containsExactly("Uranus");
      assertThat(second.hasNext()).isFalse();
    }

    @Test
    void is_as_large_as_the_name_says() {
      Window<Planet> first =
          planets.findTop2ByMoonsGreaterThanEqualOrderByNameDesc(0, ScrollPosition.offset());
      assertThat(names(first)).containsExactly("Uranus", "Saturn");
      assertThat(first.hasNext()).isTrue();
    }

    @Test
    void iterates_over_everything() {
      WindowIterator<Planet> iterator =
          WindowIterator.of(
                  position -> planets.findTop2ByMoonsGreaterThanEqualOrderByNameDesc(0, position))
              .startingAt(ScrollPosition.offset());
      assertThat(names(() -> iterator)).containsExactly("Uranus", "Saturn", "Mercury", "Earth");
    }
  }

  @Test
  void refuses_an_unknown_property_in_a_sort() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(
            () -> planets.findByMoonsGreaterThanEqual(0, PageRequest.of(0, 1, Sort.by("nme"))))
        .withMessage(
            "Cannot order 'Planet' by 'nme': there is no such property. Use one of code, discovered, id, kind, mass, moons, name, nicknames, observatory, orbit, probes, radius, ringed, translations, visited.");
  }
}
