package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;

import io.memoryconnector.spring.repository.query.Planet.Kind;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.ListCrudRepository;

/** {@code And}, {@code Or}, {@code OrderBy}, {@code First}, {@code Top}, {@code Distinct}. */
class LogicKeywordsTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    List<Planet> findByKindAndMoonsGreaterThan(Kind kind, int moons);

    List<Planet> findByNameOrName(String one, String other);

    List<Planet> findByKindAndMoonsOrRingedAndName(
        Kind kind, int moons, boolean ringed, String name);

    List<Planet> findAllBy();

    List<Planet> findAllByOrderByMoonsDesc();

    List<Planet> findByRingedOrderByNameDesc(boolean ringed);

    List<Planet> findAllByOrderByKindAscRadiusDesc();

    List<Planet> findAllByOrderByOrbitDaysDesc();

    List<Planet> findByMoonsGreaterThan(int moons, Sort sort);

    List<Planet> findAllByOrderByRinged(Sort sort);

    List<Planet> findFirstByOrderByRadiusDesc();

    List<Planet> findTop2ByOrderByRadiusDesc();

    List<Planet> findDistinctTop3ByKindNot(Kind kind);

    List<Planet> findByMoonsGreaterThanEqual(int moons, Limit limit);

    List<Planet> readByName(String name);

    List<Planet> searchPlanetsByName(String name);

    List<Planet> findByMoonsLessThan(int moons, Sort sort, Limit limit);
  }

  static Stream<QueryCase<Planets>> cases() {
    return Stream.concat(conditions(), ordersAndLimits());
  }

  private static Stream<QueryCase<Planets>> conditions() {
    return Stream.of(
        query("and", it -> it.findByKindAndMoonsGreaterThan(Kind.ROCK, 0), "Earth"),
        query("or", it -> it.findByNameOrName("Earth", "Uranus"), "Earth", "Uranus"),
        query(
            "or binds weaker than and",
            it -> it.findByKindAndMoonsOrRingedAndName(Kind.ROCK, 0, true, "Saturn"),
            "Mercury",
            "Saturn"),
        query("no condition", it -> it.findAllBy(), "Mercury", "Earth", "Saturn", "Uranus"),
        query("read", it -> it.readByName("Earth"), "Earth"),
        query("search", it -> it.searchPlanetsByName("Earth"), "Earth"));
  }

  private static Stream<QueryCase<Planets>> ordersAndLimits() {
    return Stream.of(
        query(
            "descending",
            it -> it.findAllByOrderByMoonsDesc(),
            "Saturn",
            "Uranus",
            "Earth",
            "Mercury"),
        query("within", it -> it.findByRingedOrderByNameDesc(true), "Uranus", "Saturn"),
        query(
            "two terms, of an enum its name",
            it -> it.findAllByOrderByKindAscRadiusDesc(),
            "Saturn",
            "Uranus",
            "Earth",
            "Mercury"),
        query(
            "nested",
            it -> it.findAllByOrderByOrbitDaysDesc(),
            "Saturn",
            "Earth",
            "Mercury",
            "Uranus"),
        query(
            "by an argument",
            it -> it.findByMoonsGreaterThan(0, Sort.by("name").descending()),
            "Uranus",
            "Saturn",
            "Earth"),
        query(
            "by name, then by an argument",
            it -> it.findAllByOrderByRinged(Sort.by(Sort.Direction.DESC, "orbit.days")),
            "Earth",
            "Mercury",
            "Saturn",
            "Uranus"),
        query("unsorted", it -> it.findByMoonsGreaterThan(1, Sort.unsorted()), "Saturn", "Uranus"),
        query("first", it -> it.findFirstByOrderByRadiusDesc(), "Saturn"),
        query("top 2", it -> it.findTop2ByOrderByRadiusDesc(), "Saturn", "Uranus"),
        query("distinct", it -> it.findDistinctTop3ByKindNot(Kind.ROCK), "Saturn", "Uranus"),
        query("limit", it -> it.findByMoonsGreaterThanEqual(0, Limit.of(1)), "Mercury"),
        query("limit of 0", it -> it.findByMoonsGreaterThanEqual(0, Limit.of(0))),
        query(
            "no limit",
            it -> it.findByMoonsGreaterThanEqual(1, Limit.unlimited()),
            "Earth",
            "Saturn",
            "Uranus"),
        query(
            "sort and limit",
            it -> it.findByMoonsLessThan(100, Sort.by("name"), Limit.of(2)),
            "Earth",
            "Mercury"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  LogicKeywordsTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }
}
