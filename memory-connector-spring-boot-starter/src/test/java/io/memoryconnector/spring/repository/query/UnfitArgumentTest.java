package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Point;
import org.springframework.data.repository.query.Param;

/** An argument that nothing can be asked with is told from a failure of the store. */
class UnfitArgumentTest {
  interface Planets extends MemoryRepository<Planet, Long> {
    @Query("{'name': {'regexp': ?0}, 'moons': ?1}")
    List<Planet> declared(String pattern, int moons);

    List<Planet> findByMoonsAndNameRegex(int moons, @Param("pattern") String pattern);

    List<Planet> findByObservatoryNear(Point point, Distance distance);

    @Query("{'name': {'inq': ?0}}")
    List<Planet> named(List<Object> names);

    @Query("{'moons': :#{#orbit.days}}")
    List<Planet> byExpression(Planet.@Nullable Orbit orbit);

    @Query("{'moons': 0}")
    @Update("{'moons': :#{#orbit.days}}")
    long update(Planet.@Nullable Orbit orbit);
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  UnfitArgumentTest() {
    planets.saveAll(Planet.all());
  }

  private static InvalidDataAccessApiUsageException refusalOf(Runnable call) {
    InvalidDataAccessApiUsageException refusal =
        catchThrowableOfType(InvalidDataAccessApiUsageException.class, call::run);
    assertThat(refusal).hasCauseInstanceOf(InvalidFilterException.class);
    return refusal;
  }

  @Test
  void that_is_no_regular_expression() {
    InvalidDataAccessApiUsageException refusal = refusalOf(() -> planets.declared("(", 0));
    assertThat(refusal)
        .hasMessage(
            "Cannot run 'Planets.declared': parameter 'pattern' does not fit ('(' is not a regular expression: Unclosed group near index 1. Put a backslash before a character that stands for itself). Give another value.");
    assertThat(refusal.getCause())
        .hasMessage(
            "Cannot take parameter 'pattern': '(' is not a regular expression: Unclosed group near index 1. Put a backslash before a character that stands for itself.");
    assertThat(refusalOf(() -> planets.findByMoonsAndNameRegex(0, "[")))
        .hasMessage(
            "Cannot run 'Planets.findByMoonsAndNameRegex': parameter 'pattern' does not fit ('[' is not a regular expression: Unclosed character class near index 0. Put a backslash before a character that stands for itself). Give another value.");
  }

  @Test
  void that_is_no_place_or_distance() {
    assertThat(refusalOf(() -> planets.findByObservatoryNear(new Point(0, 91), new Distance(1))))
        .hasMessage(
            "Cannot run 'Planets.findByObservatoryNear': parameter 'point' does not fit (Cannot make a geo point: latitude 91.0 is outside -90 to 90. Give degrees, latitude first). Give another value.");
    assertThat(refusalOf(() -> planets.findByObservatoryNear(new Point(0, 0), new Distance(-1))))
        .hasMessage(
            "Cannot run 'Planets.findByObservatoryNear': parameter 'distance' does not fit (Cannot ask for records near a point: distances 0.0 to -1.0 are not both 0 or more. Give distances in radians). Give another value.");
  }

  @Test
  void that_no_record_can_hold() {
    assertThat(refusalOf(() -> planets.named(List.of(new Thread()))))
        .hasMessage(
            "Cannot run 'Planets.named': parameter 'names' does not fit (Cannot store 'operand': documents hold no values of type java.lang.Thread. Store text, a number, a boolean, a date, a UUID, bytes, a list or a map). Give another value.");
  }

  @Test
  void that_an_expression_makes_nothing_of() {
    assertThat(refusalOf(() -> planets.byExpression(null)))
        .hasMessage(
            "Cannot run 'Planets.byExpression': expression ':#{#orbit.days}' does not fit (EL1007E: Property or field 'days' cannot be found on null). Give another value.");
    assertThat(refusalOf(() -> planets.update(null)))
        .hasMessage(
            "Cannot run 'Planets.update': expression ':#{#orbit.days}' does not fit (EL1007E: Property or field 'days' cannot be found on null). Give another value.");
  }

  @Test
  void in_an_example() {
    Planet probe =
        new Planet(
            null,
            "(",
            0,
            0,
            Planet.earth().mass(),
            false,
            Planet.Kind.GAS,
            Planet.EARTH_CODE,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    ExampleMatcher matcher =
        ExampleMatcher.matching().withStringMatcher(ExampleMatcher.StringMatcher.REGEX);
    assertThat(refusalOf(() -> planets.findAll(Example.of(probe, matcher))))
        .hasMessage(
            "Cannot compare 'name': '(' is not a regular expression: Unclosed group near index 1. Put a backslash before a character that stands for itself.");
  }

  @Test
  void what_the_store_refuses_stays_as_it_is() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> planets.count(Where.parse("{\"visited\": {\"gt\": \"yesterday\"}}")))
        .withMessage(
            "Cannot read where at /visited/gt: 'yesterday' is not a date. Give it in ISO 8601, as in '2020-01-31' or '2020-01-31T09:30:00Z'.");
  }
}
