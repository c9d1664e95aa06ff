package io.memoryconnector.spring.repository.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.Repository;

/** What the parameters of a declared query have to be, and what its paths could have been. */
class DeclaredTypesTest {
  interface NumberForCode extends Repository<Planet, Long> {
    @Query("{'or': [{'name': ?0}, {'code': {'neq': :code}}]}")
    List<Planet> find(String name, long code);
  }

  interface ListForOne extends Repository<Planet, Long> {
    @Query("{'moons': ?0}")
    List<Planet> find(List<Integer> moons);
  }

  interface NumbersForCodes extends Repository<Planet, Long> {
    @Query("{'code': {'inq': ?0}}")
    List<Planet> find(Collection<Long> codes);
  }

  interface MisspeltWithin extends Repository<Planet, Long> {
    @Query("{'orbit.arround': ?0}")
    List<Planet> find(String around);
  }

  interface MisspeltWithinList extends Repository<Planet, Long> {
    @Query("{'probes.yaer': ?0}")
    List<Planet> find(int year);
  }

  interface NothingWithin extends Repository<Planet, Long> {
    @Query("{'name.first': ?0}")
    List<Planet> find(String name);
  }

  interface MisspeltConstant extends Repository<Planet, Long> {
    @Query("{'or': [{'kind': 'ICE'}, {'kind': {'inq': ['ROCK', 'ROK', ?0]}}]}")
    List<Planet> find(Planet.Kind kind);
  }

  interface TextForNumber extends Repository<Planet, Long> {
    @Query("{'or': [{'name': 'Earth'}, {'moons': {'inq': [1, 'two']}}]}")
    List<Planet> find();
  }

  interface TextForRange extends Repository<Planet, Long> {
    @Query("{'radius': {'between': [?0, 'wide']}}")
    List<Planet> find(double from);
  }

  interface TextForTruth extends Repository<Planet, Long> {
    @Query("{'ringed': 'yes'}")
    List<Planet> find();
  }

  interface TextForCode extends Repository<Planet, Long> {
    @Query("{'code': {'neq': 'three'}}")
    List<Planet> find();
  }

  interface TruthForNumber extends Repository<Planet, Long> {
    @Query("{'orbit.days': true}")
    List<Planet> find();
  }

  interface TextForNumberInUpdate extends Repository<Planet, Long> {
    @Update("{'moons': 'many'}")
    void updateByName(String name);
  }

  interface NumberForConstant extends Repository<Planet, Long> {
    @Query("{'kind': 1}")
    List<Planet> find();
  }

  interface MisspeltUpdate extends Repository<Planet, Long> {
    @Update("{'kind': 'DUST'}")
    void updateByName(String name);
  }

  interface Planets extends ListCrudRepository<Planet, Long> {
    @Query("{'code': ?0}")
    List<Planet> byText(String code);

    @Query("{'moons': {'gt': ?0}}")
    List<Planet> byText(Optional<String> moons);

    @Query("{'code': {'inq': ?0}}")
    List<Planet> byCodes(UUID... codes);

    @Query(
        "{'moons': ' 1 ', 'ringed': 'false', 'code': {'neq': '00000000-0000-7000-8000-000000000001'}}")
    List<Planet> byTextThatIsConverted();

    @Query("{'mass': '1', 'nicknames': 'Gaia', 'kind': {'gt': 'A'}, 'visited': null}")
    List<Planet> byTextOfEveryKind();

    @Query("{'translations.de': 7}")
    List<Planet> byNumberWithinMap();

    @Query("{'observatory.lat': {'gt': ?0}}")
    List<Planet> northOf(double latitude);

    @Query("{'translations.de': ?0}")
    List<Planet> inGerman(String name);

    @Query("{'nicknames': ?0}")
    List<Planet> byNickname(String nickname);

    @Query("{'nicknames': ?0}")
    List<Planet> byNicknames(List<String> nicknames);

    @Query("{'name': {'like': ?0}}")
    List<Planet> like(CharSequence pattern);
  }

  private static String refusalOf(Class<?> repository) {
    Throwable thrown = catchThrowable(() -> MemoryRepositories.create(repository));
    return String.valueOf(requireNonNull(requireNonNull(thrown).getCause()).getMessage());
  }

  @Nested
  class refused_are {
    @Test
    void parameters_that_never_fit_their_property() {
      assertThat(refusalOf(NumberForCode.class))
          .isEqualTo(
              "Cannot make a query of 'NumberForCode.find': its query compares at /or/1/code 'code' with parameter 2 of type long: it is of type UUID, and nothing converts between them. Declare a parameter of the property's type, or compare another property.");
      assertThat(refusalOf(ListForOne.class))
          .contains("'moons' with parameter 1 of type java.util.List<java.lang.Integer>: it is");
      assertThat(refusalOf(NumbersForCodes.class))
          .contains("'code' with parameter 1 of type java.util.Collection<java.lang.Long>: it is");
    }

    @Test
    void values_that_their_property_can_never_have() {
      assertThat(refusalOf(TextForNumber.class))
          .isEqualTo(
              "Cannot make a query of 'TextForNumber.find': it has 'two' at /or/1/moons, but 'moons' is of type INTEGER, which that is not. Use a value of this type, or another property.");
      assertThat(refusalOf(TextForRange.class))
          .contains("it has 'wide' at /radius, but 'radius' is of type DOUBLE, which that is not");
      assertThat(refusalOf(TextForTruth.class)).contains("it has 'yes' at /ringed");
      assertThat(refusalOf(TextForCode.class)).contains("it has 'three' at /code");
      assertThat(refusalOf(TruthForNumber.class)).contains("it has 'true' at /orbit.days");
      assertThat(refusalOf(TextForNumberInUpdate.class)).contains("it has 'many' at /moons");
      assertThat(refusalOf(NumberForConstant.class))
          .contains("it has '1' at /kind, but 'kind' can only be one of ROCK, GAS, ICE");
    }

    @Test
    void constants_that_an_enum_does_not_have() {
      assertThat(refusalOf(MisspeltConstant.class))
          .isEqualTo(
              "Cannot make a query of 'MisspeltConstant.find': it has 'ROK' at /or/1/kind, but 'kind' can only be one of ROCK, GAS, ICE. Use one of them.");
      assertThat(refusalOf(MisspeltUpdate.class))
          .isEqualTo(
              "Cannot make a query of 'MisspeltUpdate.updateByName': it has 'DUST' at /kind, but 'kind' can only be one of ROCK, GAS, ICE. Use one of them.");
    }

    @Test
    void paths_that_lead_nowhere_with_those_that_could_be_meant() {
      assertThat(refusalOf(MisspeltWithin.class))
          .isEqualTo(
              "Cannot make a query of 'MisspeltWithin.find': its query asks at /orbit.arround for 'orbit.arround', which is no stored property of 'Planet'. Use one of orbit.around, orbit.days.");
      assertThat(refusalOf(MisspeltWithinList.class))
          .endsWith("Use one of probes.year, probes.name.");
      assertThat(refusalOf(NothingWithin.class)).contains("Use one of name, id, moons, ");
    }
  }

  @Test
  void arguments_that_can_be_converted_are_taken() {
    Planets planets = MemoryRepositories.create(Planets.class);
    planets.saveAll(Planet.all());
    assertThat(planets.byText(Planet.EARTH_CODE.toString())).hasSize(1);
    assertThat(planets.byText(Optional.of("28"))).extracting(Planet::name).containsOnly("Saturn");
    assertThat(planets.byCodes(Planet.EARTH_CODE, new UUID(0, 0))).hasSize(1);
    assertThat(planets.byTextThatIsConverted()).extracting(Planet::name).containsExactly("Earth");
    assertThat(planets.byTextOfEveryKind()).extracting(Planet::name).containsExactly("Earth");
    assertThat(planets.byNumberWithinMap()).isEmpty();
    assertThat(planets.northOf(50)).extracting(Planet::name).containsOnly("Earth");
    assertThat(planets.inGerman("Merkur")).hasSize(1);
    assertThat(planets.byNickname("Gaia")).hasSize(1);
    assertThat(planets.byNicknames(List.of("Blue", "Gaia"))).hasSize(1);
    assertThat(planets.like("%rth")).hasSize(1);
  }
}
