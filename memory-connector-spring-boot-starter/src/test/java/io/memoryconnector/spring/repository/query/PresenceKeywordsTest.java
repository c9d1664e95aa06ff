package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.ListCrudRepository;

/**
 * {@code Null}, {@code True}, {@code False}, {@code Empty}, {@code Exists}, and {@code Containing}
 * on collections.
 */
class PresenceKeywordsTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    List<Planet> findByDiscoveredIsNull();

    List<Planet> findByDiscoveredIsNotNull();

    List<Planet> findByOrbitDaysIsNull();

    List<Planet> findByRingedTrue();

    List<Planet> findByRingedIsFalse();

    List<Planet> findByNicknamesIsEmpty();

    List<Planet> findByNicknamesIsNotEmpty();

    List<Planet> findByTranslationsEmpty();

    List<Planet> findByNameNotEmpty();

    List<Planet> findByVisitedExists();

    List<Planet> findByVisitedExists(boolean exists);

    List<Planet> findByVisitedExistsAndRinged(Boolean exists, boolean ringed);

    List<Planet> findByVisitedExistsAndRinged(boolean ringed);

    List<Planet> findByNicknamesContaining(String nickname);

    List<Planet> findByNicknamesContaining(List<String> nicknames);

    List<Planet> findByNicknamesNotContaining(String... nicknames);

    List<Planet> findByNicknamesContainingIgnoreCase(Set<String> nicknames);

    List<Planet> findByProbesContaining(Collection<Planet.Probe> probes);

    List<Planet> findByNicknamesNotContaining(String nickname);

    List<Planet> findByNicknamesContainingIgnoreCase(String nickname);

    List<Planet> findByTranslationsContaining(String translation);
  }

  static Stream<QueryCase<Planets>> cases() {
    return Stream.of(
        query("no day", it -> it.findByDiscoveredIsNull(), "Mercury", "Earth", "Saturn"),
        query("a day", it -> it.findByDiscoveredIsNotNull(), "Uranus"),
        query("nothing on the way", it -> it.findByOrbitDaysIsNull(), "Uranus"),
        query("true", it -> it.findByRingedTrue(), "Saturn", "Uranus"),
        query("false", it -> it.findByRingedIsFalse(), "Mercury", "Earth"),
        query("empty or null list", it -> it.findByNicknamesIsEmpty(), "Saturn", "Uranus"),
        query("list with elements", it -> it.findByNicknamesIsNotEmpty(), "Mercury", "Earth"),
        query("empty or null map", it -> it.findByTranslationsEmpty(), "Saturn", "Uranus"),
        query(
            "text with characters",
            it -> it.findByNameNotEmpty(),
            "Mercury",
            "Earth",
            "Saturn",
            "Uranus"),
        query("exists", it -> it.findByVisitedExists(), "Mercury", "Saturn", "Uranus"),
        query("exists, asked", it -> it.findByVisitedExists(true), "Mercury", "Saturn", "Uranus"),
        query("is missing", it -> it.findByVisitedExists(false), "Earth"),
        query("is missing, and more", it -> it.findByVisitedExistsAndRinged(false, false), "Earth"),
        query(
            "exists, and a boolean for another part",
            it -> it.findByVisitedExistsAndRinged(true),
            "Saturn",
            "Uranus"),
        query("element", it -> it.findByNicknamesContaining("Gaia"), "Earth"),
        query("part of an element", it -> it.findByNicknamesContaining("Gai")),
        query("element in any case", it -> it.findByNicknamesContainingIgnoreCase("gAIA"), "Earth"),
        query(
            "no such element",
            it -> it.findByNicknamesNotContaining("Gaia"),
            "Mercury",
            "Saturn",
            "Uranus"),
        query(
            "one of several elements",
            it -> it.findByNicknamesContaining(List.of("Gaia", "Hermes", "Vulcan")),
            "Mercury",
            "Earth"),
        query("one of no elements", it -> it.findByNicknamesContaining(List.of())),
        query(
            "none of several elements",
            it -> it.findByNicknamesNotContaining("Gaia", "Vulcan"),
            "Mercury",
            "Saturn",
            "Uranus"),
        query(
            "one of several in any case",
            it -> it.findByNicknamesContainingIgnoreCase(Set.of("BLUE", "HERMES")),
            "Mercury",
            "Earth"),
        query(
            "one of several objects",
            it -> it.findByProbesContaining(List.of(new Planet.Probe("Cassini", 2004))),
            "Saturn"),
        query("value of a map", it -> it.findByTranslationsContaining("Erde"), "Earth"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  PresenceKeywordsTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }
}
