package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;

class DeletionTest {
  interface Planets extends MemoryRepository<Planet, Long> {
    void deleteByName(String name);

    long deleteByRinged(boolean ringed);

    Integer removeByMoonsLessThan(int moons);

    List<Planet> removeByRinged(boolean ringed);

    Optional<Planet> removeByMoons(int moons);

    Optional<Planet> deleteByRadiusGreaterThan(double radius);
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  DeletionTest() {
    planets.saveAll(Planet.all());
  }

  @Test
  void returns_nothing() {
    planets.deleteByName("Earth");
    assertThat(left()).containsExactly("Mercury", "Saturn", "Uranus");
  }

  @Test
  void returns_how_many() {
    assertThat(planets.deleteByRinged(true)).isEqualTo(2);
    assertThat(left()).containsExactly("Mercury", "Earth");
  }

  @Test
  void returns_how_many_as_an_integer() {
    assertThat(planets.removeByMoonsLessThan(0)).isZero();
    assertThat(left()).hasSize(4);
  }

  @Test
  void returns_the_entities() {
    assertThat(planets.removeByRinged(true))
        .extracting(Planet::name)
        .containsExactly("Saturn", "Uranus");
    assertThat(left()).containsExactly("Mercury", "Earth");
  }

  @Test
  void returns_the_entity() {
    assertThat(planets.removeByMoons(1)).map(Planet::name).contains("Earth");
    assertThat(planets.removeByMoons(1)).isEmpty();
  }

  @Test
  void deletes_nothing_where_one_is_expected_and_there_are_more() {
    assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
        .isThrownBy(() -> planets.deleteByRadiusGreaterThan(0));
    assertThat(left()).hasSize(4);
  }

  @Test
  void spares_what_another_writer_takes_out_of_the_condition_meanwhile() {
    for (int round = 0; round < 300; round++) {
      planets.deleteAll();
      planets.saveAll(Collections.nCopies(20, Planet.saturn()));
      CompletableFuture<Long> spared =
          CompletableFuture.supplyAsync(
              () -> planets.updateAll(Where.parse("{\"ringed\": true}"), Map.of("ringed", false)));
      int deleted = planets.removeByRinged(true).size();
      assertThat(spared.join() + deleted).isEqualTo(20);
      assertThat(left()).hasSize(20 - deleted);
    }
  }

  private List<String> left() {
    return planets.findAll().stream().map(Planet::name).toList();
  }
}
