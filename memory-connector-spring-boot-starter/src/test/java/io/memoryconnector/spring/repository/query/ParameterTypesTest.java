package io.memoryconnector.spring.repository.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.domain.Range;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** Which types parameters may have: those of which an argument could be equal to a value. */
class ParameterTypesTest {
  @Nested
  class AreAccepted {
    private Convertible planets;

    @BeforeEach
    void save() {
      planets = MemoryRepositories.create(Convertible.class);
      planets.saveAll(Planet.all());
    }

    @Test
    void text_of_a_number() {
      assertThat(planets.findByMoons(" 28 ")).extracting(Planet::name).containsExactly("Uranus");
      assertThat(planets.findByMoons("many")).isEmpty();
      assertThat(planets.findByMoonsIn(Set.of("1", "28")))
          .extracting(Planet::name)
          .containsExactly("Earth", "Uranus");
    }

    @Test
    void numbers_of_other_types() {
      assertThat(planets.findByMoonsNot(28L)).hasSize(3);
      assertThat(planets.findByMoonsGreaterThan(27.5)).hasSize(2);
      assertThat(planets.findByMoonsLessThan(BigInteger.TWO)).hasSize(2);
      assertThat(planets.findByMoonsBetween(Range.closed(1L, 28L))).hasSize(2);
      assertThat(planets.findByMoonsNotIn(new long[] {1, 28})).hasSize(2);
      assertThat(planets.findByMoonsIs(Optional.of((short) 28))).hasSize(1);
      assertThat(planets.findByRinged(1)).hasSize(2);
    }

    @Test
    void types_that_tell_little() {
      assertThat(planets.findByMoonsEquals(28)).hasSize(1);
      assertThat(planets.findByMoonsGreaterThanEqual(28)).hasSize(2);
      assertThat(planets.findByRadiusIn(List.of(6371, 25362L))).hasSize(2);
      assertThat(planets.findByRadius(6371)).hasSize(1);
    }

    @Test
    void text_of_other_values() {
      assertThat(planets.findByCode(Planet.EARTH_CODE.toString())).hasSize(1);
      assertThat(planets.findByKind("ICE")).hasSize(1);
      assertThat(planets.findByName(Planet.Kind.ICE)).isEmpty();
      assertThat(planets.findByObservatory("52.52,13.4")).hasSize(1);
    }

    @Test
    void moments_of_other_types() {
      assertThat(planets.findByDiscovered(Instant.parse("1781-03-13T00:00:00Z"))).hasSize(1);
      assertThat(planets.findByVisited(LocalDate.of(1986, 1, 24))).hasSize(1);
      assertThat(planets.findByVisitedAfter(0)).hasSize(3);
      assertThat(planets.findByVisitedBefore(Date.from(Instant.EPOCH))).isEmpty();
    }

    @Test
    void elements_of_lists_and_whole_lists() {
      assertThat(planets.findByNicknames(List.of("Hermes"))).hasSize(1);
      assertThat(planets.findByNicknamesContaining("Gaia")).hasSize(1);
      assertThat(planets.findByTranslationsContaining("Erde")).hasSize(1);
      assertThat(planets.findByTranslations(Map.of("de", "Erde"))).hasSize(1);
    }
  }

  interface Convertible extends CrudRepository<Planet, Long> {
    List<Planet> findByMoons(String moons);

    List<Planet> findByMoonsIn(Set<String> moons);

    List<Planet> findByMoonsNot(long moons);

    List<Planet> findByMoonsGreaterThan(double moons);

    List<Planet> findByMoonsLessThan(BigInteger moons);

    List<Planet> findByMoonsBetween(Range<Long> moons);

    List<Planet> findByMoonsNotIn(long[] moons);

    List<Planet> findByMoonsIs(Optional<Short> moons);

    List<Planet> findByRinged(int ringed);

    List<Planet> findByMoonsEquals(Object moons);

    <V extends Comparable<V>> List<Planet> findByMoonsGreaterThanEqual(V moons);

    List<Planet> findByRadiusIn(Collection<? extends Number> radiuses);

    List<Planet> findByRadius(Number radius);

    List<Planet> findByCode(CharSequence code);

    List<Planet> findByKind(String kind);

    List<Planet> findByName(Planet.Kind kind);

    List<Planet> findByObservatory(String place);

    List<Planet> findByDiscovered(Instant moment);

    List<Planet> findByVisited(LocalDate day);

    List<Planet> findByVisitedAfter(long millis);

    List<Planet> findByVisitedBefore(Date date);

    List<Planet> findByNicknames(List<String> nicknames);

    List<Planet> findByNicknamesContaining(String nickname);

    List<Planet> findByTranslationsContaining(String translation);

    List<Planet> findByTranslations(Map<String, String> translations);
  }

  @Nested
  class AreRefused {
    @Test
    void an_identifier_for_a_number() {
      InvalidQueryMethodException refusal = refusal(IdentifierForNumber.class);
      assertThat(refusal)
          .hasMessage(
              "Cannot make a query of 'IdentifierForNumber.findByNameAndMoons': the part 'Moons' takes no parameter 2 of type java.util.UUID: 'moons' is of type INTEGER, and nothing converts between them. Declare a parameter of the property's type, or ask about another property.");
      assertThat(refusal.part()).contains("Moons");
    }

    @Test
    void several_values_where_one_is_asked_for() {
      assertThat(refusal(SeveralForOne.class))
          .hasMessage(
              "Cannot make a query of 'SeveralForOne.findByName': the part 'Name' takes no parameter 1 of type java.util.List<java.lang.String>: 'name' is of type STRING, and nothing converts between them. Declare a single value, or ask with 'In' for one of several.");
    }

    @Test
    void text_for_an_object() {
      assertThat(refusal(TextForObject.class))
          .hasMessage(
              "Cannot make a query of 'TextForObject.findByOrbit': the part 'Orbit' takes no parameter 1 of type java.lang.String: 'orbit' is an object, and nothing converts between them. Declare a parameter of the property's type, or ask about another property.");
    }

    @Test
    void the_argument_of_a_generic_repository() {
      assertThat(refusal(OfTimes.class))
          .hasMessage(
              "Cannot make a query of 'OfTimes.findByCode': the part 'Code' takes no parameter 1 of type java.time.LocalTime: 'code' is of type UUID, and nothing converts between them. Declare a parameter of the property's type, or ask about another property.");
    }

    @ParameterizedTest
    @MethodSource("io.memoryconnector.spring.repository.query.ParameterTypesTest#unfitRepositories")
    void other_types_that_nothing_converts(Class<?> repository) {
      assertThat(refusal(repository)).hasMessageContaining("and nothing converts between them");
    }
  }

  static Stream<Class<?>> unfitRepositories() {
    return Stream.of(
        EnumForNumber.class,
        TruthForNumber.class,
        NumbersForIdentifiers.class,
        IdentifiersForMoment.class,
        TimeForMoment.class,
        MomentForTruth.class,
        PlaceForText.class,
        EnumForIdentifier.class,
        ElementsOfLists.class,
        NumberForDuration.class);
  }

  interface IdentifierForNumber extends Repository<Planet, Long> {
    List<Planet> findByNameAndMoons(String name, UUID moons);
  }

  interface SeveralForOne extends Repository<Planet, Long> {
    List<Planet> findByName(List<String> names);
  }

  interface TextForObject extends Repository<Planet, Long> {
    List<Planet> findByOrbit(String orbit);
  }

  @NoRepositoryBean
  interface OfCodes<C> extends Repository<Planet, Long> {
    List<Planet> findByCode(C code);
  }

  interface OfTimes extends OfCodes<LocalTime> {}

  interface EnumForNumber extends Repository<Planet, Long> {
    List<Planet> findByMoonsNot(Planet.Kind kind);
  }

  interface TruthForNumber extends Repository<Planet, Long> {
    long countByMoons(boolean moons);
  }

  interface NumbersForIdentifiers extends Repository<Planet, Long> {
    List<Planet> findByCodeIn(long... codes);
  }

  interface IdentifiersForMoment extends Repository<Planet, Long> {
    List<Planet> findByVisitedBetween(Range<UUID> visited);
  }

  interface TimeForMoment extends Repository<Planet, Long> {
    List<Planet> findByVisitedAfter(LocalTime time);
  }

  interface MomentForTruth extends Repository<Planet, Long> {
    boolean existsByRinged(Instant moment);
  }

  interface PlaceForText extends Repository<Planet, Long> {
    List<Planet> findByNameContaining(GeoPoint place);
  }

  interface EnumForIdentifier extends Repository<Planet, Long> {
    void deleteByCode(Planet.Kind kind);
  }

  interface ElementsOfLists extends Repository<Planet, Long> {
    List<Planet> findByProbesYearIn(Collection<Optional<UUID>> years);

    List<Planet> findByProbesYear(UUID year);
  }

  record Lap(@Nullable Long id, Duration time) {}

  interface NumberForDuration extends Repository<Lap, Long> {
    List<Lap> findByTimeLessThan(long seconds);
  }

  private static InvalidQueryMethodException refusal(Class<?> repository) {
    Throwable thrown = catchThrowable(() -> MemoryRepositories.create(repository));
    return (InvalidQueryMethodException) requireNonNull(requireNonNull(thrown).getCause());
  }
}
