package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;

import io.memoryconnector.spring.repository.query.Planet.Kind;
import io.memoryconnector.spring.repository.query.Planet.Orbit;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.ListCrudRepository;

/** {@code Is}, {@code Not}, {@code In}, {@code NotIn}, on values of every kind. */
class EqualityKeywordsTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    List<Planet> findByName(@Nullable String name);

    List<Planet> findByNameIgnoreCase(String name);

    List<Planet> findByNameNot(String name);

    List<Planet> findByNameNotIgnoreCase(String name);

    List<Planet> findByMoonsEquals(int moons);

    List<Planet> findByRadius(double radius);

    List<Planet> findByMass(BigDecimal mass);

    List<Planet> findByRinged(boolean ringed);

    List<Planet> findByKindIs(Kind kind);

    List<Planet> findByKindNot(Kind kind);

    List<Planet> findByCode(UUID code);

    List<Planet> findByDiscovered(@Nullable LocalDate day);

    List<Planet> findByDiscoveredNot(@Nullable LocalDate day);

    List<Planet> findByVisited(Instant moment);

    List<Planet> findByOrbitDays(int days);

    List<Planet> findByOrbit_Around(String center);

    List<Planet> findByOrbit(Orbit orbit);

    List<Planet> findByNicknames(String nickname);

    List<Planet> findByProbesName(String name);

    List<Planet> findByNameIn(Collection<String> names);

    List<Planet> findByNameIgnoreCaseIn(Collection<String> names);

    List<Planet> findByMoonsIn(int... moons);

    List<Planet> findByKindIn(Set<Kind> kinds);

    List<Planet> findByCodeIn(UUID[] codes);

    List<Planet> findByNameNotIn(@Nullable List<String> names);

    List<Planet> findByNicknamesIn(List<String> nicknames);

    List<Planet> findByMoons(Optional<Integer> moons);
  }

  static Stream<QueryCase<Planets>> cases() {
    return Stream.concat(scalars(), severalValues());
  }

  private static Stream<QueryCase<Planets>> scalars() {
    return Stream.of(
        query("name = 'Earth'", planets -> planets.findByName("Earth"), "Earth"),
        query("name = 'earth'", planets -> planets.findByName("earth")),
        query("name = null", planets -> planets.findByName(null)),
        query("name = 'eARTH' in any case", it -> it.findByNameIgnoreCase("eARTH"), "Earth"),
        query("name not 'Earth'", it -> it.findByNameNot("Earth"), "Mercury", "Saturn", "Uranus"),
        query(
            "name not 'EARTH' in any case",
            it -> it.findByNameNotIgnoreCase("EARTH"),
            "Mercury",
            "Saturn",
            "Uranus"),
        query("moons = 146", it -> it.findByMoonsEquals(146), "Saturn"),
        query("moons = an optional 1", it -> it.findByMoons(Optional.of(1)), "Earth"),
        query("radius = 6371", it -> it.findByRadius(6371), "Earth"),
        query("mass = 1, of another scale", it -> it.findByMass(BigDecimal.ONE), "Earth"),
        query("ringed", it -> it.findByRinged(true), "Saturn", "Uranus"),
        query("kind = GAS", it -> it.findByKindIs(Kind.GAS), "Saturn"),
        query("kind not ROCK", it -> it.findByKindNot(Kind.ROCK), "Saturn", "Uranus"),
        query("code", it -> it.findByCode(Planet.EARTH_CODE), "Earth"),
        query("day", it -> it.findByDiscovered(LocalDate.of(1781, 3, 13)), "Uranus"),
        query("no day", it -> it.findByDiscovered(null), "Mercury", "Earth", "Saturn"),
        query("a day at all", it -> it.findByDiscoveredNot(null), "Uranus"),
        query(
            "another day, or none",
            it -> it.findByDiscoveredNot(LocalDate.of(1781, 3, 13)),
            "Mercury",
            "Earth",
            "Saturn"),
        query("moment", it -> it.findByVisited(Instant.parse("1979-09-01T00:00:00Z")), "Saturn"));
  }

  private static Stream<QueryCase<Planets>> severalValues() {
    return Stream.of(
        query("nested number", it -> it.findByOrbitDays(88), "Mercury"),
        query("nested text", it -> it.findByOrbit_Around("Sun"), "Mercury", "Earth", "Saturn"),
        query("object", it -> it.findByOrbit(new Orbit("Sun", 365)), "Earth"),
        query("element of a list", it -> it.findByNicknames("Gaia"), "Earth"),
        query("within objects of a list", it -> it.findByProbesName("Cassini"), "Saturn"),
        query("in a list", it -> it.findByNameIn(List.of("Earth", "Pluto")), "Earth"),
        query("in an empty list", it -> it.findByNameIn(List.of())),
        query("in a list, any case", it -> it.findByNameIgnoreCaseIn(List.of("EARTH")), "Earth"),
        query("in an array of ints", it -> it.findByMoonsIn(0, 28), "Mercury", "Uranus"),
        query("in a set of enums", it -> it.findByKindIn(Set.of(Kind.GAS)), "Saturn"),
        query("in an array", it -> it.findByCodeIn(new UUID[] {Planet.EARTH_CODE}), "Earth"),
        query("not in", it -> it.findByNameNotIn(List.of("Earth", "Saturn")), "Mercury", "Uranus"),
        query(
            "not in an empty list",
            it -> it.findByNameNotIn(List.of()),
            "Mercury",
            "Earth",
            "Saturn",
            "Uranus"),
        query("list with one of", it -> it.findByNicknamesIn(List.of("Blue", "Red")), "Earth"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  EqualityKeywordsTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }
}
