package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
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

    List<Planet> findByNicknamesContaining(String nickname);

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
        query("element", it -> it.findByNicknamesContaining("Gaia"), "Earth"),
        query("part of an element", it -> it.findByNicknamesContaining("Gai")),
        query("element in any case", it -> it.findByNicknamesContainingIgnoreCase("gAIA"), "Earth"),
        query(
            "no such element",
            it -> it.findByNicknamesNotContaining("Gaia"),
            "Mercury",
            "Saturn",
            "Uranus"),
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
