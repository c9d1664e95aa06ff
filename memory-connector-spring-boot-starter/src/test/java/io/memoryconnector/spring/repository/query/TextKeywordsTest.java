package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.ListCrudRepository;

/** {@code Like}, {@code StartingWith}, {@code EndingWith}, {@code Containing}, {@code Regex}. */
class TextKeywordsTest {
  interface Planets extends ListCrudRepository<Planet, Long> {
    List<Planet> findByNameLike(@Nullable String pattern);

    List<Planet> findByNameLikeIgnoreCase(String pattern);

    List<Planet> findByNameNotLike(@Nullable String pattern);

    List<Planet> findByNameStartingWith(@Nullable String start);

    List<Planet> findByNameStartsWithIgnoreCase(String start);

    List<Planet> findByNameEndingWith(String end);

    List<Planet> findByNameContaining(@Nullable String part);

    List<Planet> findByNameContainsIgnoreCase(String part);

    List<Planet> findByNameNotContaining(@Nullable String part);

    List<Planet> findByNameRegex(@Nullable String expression);

    List<Planet> findByNameMatches(Pattern expression);

    List<Planet> findByNameMatchesRegexIgnoreCase(String expression);

    List<Planet> findByNameAndMoonsAllIgnoreCase(String name, int moons);

    List<Planet> findByOrbitAroundStartingWith(String start);

    List<Planet> findByProbesNameStartingWith(String start);
  }

  static Stream<QueryCase<Planets>> cases() {
    return Stream.concat(patterns(), parts());
  }

  private static Stream<QueryCase<Planets>> patterns() {
    return Stream.of(
        query("like '%u%'", it -> it.findByNameLike("%u%"), "Mercury", "Saturn", "Uranus"),
        query("like the whole text", it -> it.findByNameLike("urn")),
        query("like '_arth'", it -> it.findByNameLike("_arth"), "Earth"),
        query("like 'earth'", it -> it.findByNameLike("earth")),
        query("like null", it -> it.findByNameLike(null)),
        query("like 'EA%' in any case", it -> it.findByNameLikeIgnoreCase("EA%"), "Earth"),
        query("not like '%u%'", it -> it.findByNameNotLike("%u%"), "Earth"),
        query("not like null", it -> it.findByNameNotLike(null)),
        query("regex, in any place", it -> it.findByNameRegex("ur"), "Mercury", "Saturn"),
        query("regex null", it -> it.findByNameRegex(null)),
        query("regex with an anchor", it -> it.findByNameRegex("^.a"), "Earth", "Saturn"),
        query(
            "pattern with a flag",
            it -> it.findByNameMatches(Pattern.compile("URA", Pattern.CASE_INSENSITIVE)),
            "Uranus"),
        query(
            "literal pattern", it -> it.findByNameMatches(Pattern.compile("E.", Pattern.LITERAL))),
        query(
            "pattern with comments",
            it -> it.findByNameMatches(Pattern.compile("s $ # end", Pattern.COMMENTS)),
            "Uranus"),
        query("regex in any case", it -> it.findByNameMatchesRegexIgnoreCase("URA"), "Uranus"));
  }

  private static Stream<QueryCase<Planets>> parts() {
    return Stream.of(
        query("starts with 'S'", it -> it.findByNameStartingWith("S"), "Saturn"),
        query("starts with '%'", it -> it.findByNameStartingWith("%")),
        query("starts with null", it -> it.findByNameStartingWith(null)),
        query(
            "starts with 's' in any case", it -> it.findByNameStartsWithIgnoreCase("s"), "Saturn"),
        query("ends with 'n'", it -> it.findByNameEndingWith("n"), "Saturn"),
        query("contains 'ur'", it -> it.findByNameContaining("ur"), "Mercury", "Saturn"),
        query("contains null", it -> it.findByNameContaining(null)),
        query(
            "contains 'UR' in any case",
            it -> it.findByNameContainsIgnoreCase("UR"),
            "Mercury",
            "Saturn",
            "Uranus"),
        query("not containing 'ur'", it -> it.findByNameNotContaining("ur"), "Earth", "Uranus"),
        query("not containing null", it -> it.findByNameNotContaining(null)),
        query("all in any case", it -> it.findByNameAndMoonsAllIgnoreCase("EARTH", 1), "Earth"),
        query("nested", it -> it.findByOrbitAroundStartingWith("S"), "Mercury", "Earth", "Saturn"),
        query("within objects of a list", it -> it.findByProbesNameStartingWith("Ca"), "Saturn"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  TextKeywordsTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }
}
