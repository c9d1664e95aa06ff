package io.memoryconnector.spring.repository.query;

import static io.memoryconnector.spring.repository.query.QueryCase.query;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.Range.Bound;
import org.springframework.data.repository.ListCrudRepository;

/** {@code LessThan}, {@code GreaterThan}, {@code Before}, {@code After}, {@code Between}. */
class ComparisonKeywordsTest {
  private static final Instant SEPTEMBER_1979 = Instant.parse("1979-09-01T00:00:00Z");

  interface Planets extends ListCrudRepository<Planet, Long> {
    List<Planet> findByMoonsLessThan(@Nullable Integer moons);

    List<Planet> findByMoonsLessThanEqual(int moons);

    List<Planet> findByMoonsGreaterThan(int moons);

    List<Planet> findByMoonsGreaterThanEqual(int moons);

    List<Planet> findByNameGreaterThan(String name);

    List<Planet> findByMassLessThan(BigDecimal mass);

    List<Planet> findByVisitedBefore(Instant moment);

    List<Planet> findByVisitedAfter(@Nullable Instant moment);

    List<Planet> findByDiscoveredBefore(LocalDate day);

    List<Planet> findByMoonsBetween(@Nullable Integer least, @Nullable Integer most);

    List<Planet> findByRadiusBetween(Range<Double> radius);

    List<Planet> findByNameBetweenIgnoreCase(Range<String> name);

    List<Planet> findByProbesYearBetween(Range<Integer> year);

    List<Planet> findByVisitedBetween(Instant first, Instant last);

    List<Planet> findByOrbitDaysGreaterThan(int days);

    List<Planet> findByProbesYearLessThan(int year);
  }

  static Stream<QueryCase<Planets>> cases() {
    return Stream.of(
        query("moons < 28", it -> it.findByMoonsLessThan(28), "Mercury", "Earth"),
        query("moons < null", it -> it.findByMoonsLessThan(null)),
        query("moons <= 28", it -> it.findByMoonsLessThanEqual(28), "Mercury", "Earth", "Uranus"),
        query("moons > 28", it -> it.findByMoonsGreaterThan(28), "Saturn"),
        query("moons >= 28", it -> it.findByMoonsGreaterThanEqual(28), "Saturn", "Uranus"),
        query("name > 'Mercury'", it -> it.findByNameGreaterThan("Mercury"), "Saturn", "Uranus"),
        query("mass < 1", it -> it.findByMassLessThan(BigDecimal.ONE), "Mercury"),
        query("before, null never", it -> it.findByVisitedBefore(SEPTEMBER_1979), "Mercury"),
        query("after", it -> it.findByVisitedAfter(SEPTEMBER_1979), "Uranus"),
        query("after null", it -> it.findByVisitedAfter(null)),
        query("day", it -> it.findByDiscoveredBefore(LocalDate.of(1800, 1, 1)), "Uranus"),
        query("both ends included", it -> it.findByMoonsBetween(1, 28), "Earth", "Uranus"),
        query("no lower end", it -> it.findByMoonsBetween(null, 28)),
        query("no upper end", it -> it.findByMoonsBetween(1, null)),
        query("ends the wrong way round", it -> it.findByMoonsBetween(28, 1)),
        query(
            "range open below",
            it -> it.findByRadiusBetween(Range.leftOpen(2439.7, 25362.0)),
            "Earth",
            "Uranus"),
        query(
            "range without an upper end",
            it -> it.findByRadiusBetween(Range.rightUnbounded(Bound.inclusive(25362.0))),
            "Saturn",
            "Uranus"),
        query(
            "range of text, ignoring case",
            it -> it.findByNameBetweenIgnoreCase(Range.closed("earth", "mercury")),
            "Mercury",
            "Earth"),
        query(
            "range of one element, not of several",
            it -> it.findByProbesYearBetween(Range.closed(1980, 2005)),
            "Saturn"),
        query(
            "half-open range of one element, not of several",
            it -> it.findByProbesYearBetween(Range.rightOpen(1980, 2005)),
            "Saturn"),
        query(
            "moments",
            it -> it.findByVisitedBetween(SEPTEMBER_1979, Instant.parse("1986-01-24T00:00:00Z")),
            "Saturn",
            "Uranus"),
        query("nested", it -> it.findByOrbitDaysGreaterThan(365), "Saturn"),
        query("within objects of a list", it -> it.findByProbesYearLessThan(2000), "Mercury"));
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  ComparisonKeywordsTest() {
    planets.saveAll(Planet.all());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void finds(QueryCase<Planets> query) {
    query.check(planets);
  }
}
