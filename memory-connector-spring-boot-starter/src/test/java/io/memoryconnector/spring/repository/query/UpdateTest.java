package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import io.memoryconnector.spring.repository.query.Planet.Kind;
import io.memoryconnector.spring.repository.query.Planet.Orbit;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.ListCrudRepository;

/** {@code @Update} with LoopBack's data object. */
class UpdateTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    @Query("{'ringed': ?0}")
    @Update("{'kind': ?1, 'moons': :moons}")
    long settle(boolean ringed, Kind kind, int moons);

    @Update("{'moons': ?1}")
    void updateMoonsByName(String name, int moons);

    @Update("{'orbit': ?1}")
    int findAndMoveByName(String name, Orbit orbit);

    @Update("{'orbit': {'around': ?1, 'days': 7}, 'nicknames': [?2, 'Old']}")
    Integer updateOrbitByName(String name, String around, String nickname);

    @Query("{'name': ?0}")
    @Update("{'mass': :#{#mass.add(#mass)}, 'discovered': null}")
    long redouble(String name, BigDecimal mass);
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  UpdateTest() {
    planets.saveAll(Planet.all());
  }

  private Planet planet(String name) {
    return planets.findAll().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void changes_what_its_query_finds_and_returns_how_many() {
    assertThat(planets.settle(true, Kind.GAS, 5)).isEqualTo(2);
    assertThat(planet("Uranus").kind()).isEqualTo(Kind.GAS);
    assertThat(planet("Uranus").moons()).isEqualTo(5);
    assertThat(planet("Earth").moons()).isEqualTo(1);
  }

  @Test
  void changes_what_its_name_finds() {
    planets.updateMoonsByName("Earth", 2);
    assertThat(planet("Earth").moons()).isEqualTo(2);
  }

  @Test
  void takes_objects() {
    assertThat(planets.findAndMoveByName("Earth", new Orbit("Sirius", 3))).isEqualTo(1);
    assertThat(planet("Earth").orbit()).isEqualTo(new Orbit("Sirius", 3));
  }

  @Test
  void takes_arguments_within_objects_and_lists() {
    assertThat(planets.updateOrbitByName("Earth", "Vega", "New")).isEqualTo(1);
    assertThat(planet("Earth").orbit()).isEqualTo(new Orbit("Vega", 7));
    assertThat(planet("Earth").nicknames()).isEqualTo(List.of("New", "Old"));
  }

  @Test
  void takes_expressions_and_null() {
    assertThat(planets.redouble("Uranus", new BigDecimal("1.5"))).isEqualTo(1);
    assertThat(planet("Uranus").mass()).isEqualByComparingTo("3");
    assertThat(planet("Uranus").discovered()).isNull();
  }
}
