package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.ListCrudRepository;

class ProjectionTest {
  interface NameOnly {
    String getName();
  }

  interface Described {
    @Value("#{target.name() + ' has ' + target.moons() + ' moons'}")
    String getDescription();
  }

  record NameAndMoons(String name, int moons) {}

  interface Planets extends ListCrudRepository<Planet, Long> {
    List<NameOnly> findByRinged(boolean ringed);

    Optional<Described> findByName(String name);

    List<NameAndMoons> findByMoonsGreaterThan(int moons);

    Page<NameAndMoons> findByMoonsGreaterThanEqual(int moons, Pageable page);

    <P> List<P> findByRadiusGreaterThan(double radius, Class<P> projection);

    Stream<NameAndMoons> streamByRinged(boolean ringed);
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  ProjectionTest() {
    planets.saveAll(Planet.all());
  }

  @Test
  void shows_an_entity_through_an_interface() {
    assertThat(planets.findByRinged(true))
        .extracting(NameOnly::getName)
        .containsExactly("Saturn", "Uranus");
  }

  @Test
  void computes_what_an_interface_asks_for() {
    assertThat(planets.findByName("Earth"))
        .map(Described::getDescription)
        .contains("Earth has 1 moons");
  }

  @Test
  void copies_properties_to_a_record() {
    assertThat(planets.findByMoonsGreaterThan(28)).containsExactly(new NameAndMoons("Saturn", 146));
  }

  @Test
  void fills_a_page_with_records() {
    assertThat(planets.findByMoonsGreaterThanEqual(0, PageRequest.of(1, 3)))
        .containsExactly(new NameAndMoons("Uranus", 28));
  }

  @Test
  void fills_a_stream_with_records() {
    try (Stream<NameAndMoons> stream = planets.streamByRinged(true)) {
      assertThat(stream).extracting(NameAndMoons::name).containsExactly("Saturn", "Uranus");
    }
  }

  @Test
  void takes_the_type_as_an_argument() {
    assertThat(planets.findByRadiusGreaterThan(50_000, NameAndMoons.class))
        .containsExactly(new NameAndMoons("Saturn", 146));
    assertThat(planets.findByRadiusGreaterThan(50_000, NameOnly.class))
        .extracting(NameOnly::getName)
        .containsExactly("Saturn");
    assertThat(planets.findByRadiusGreaterThan(50_000, Planet.class))
        .extracting(Planet::name)
        .containsExactly("Saturn");
  }
}
