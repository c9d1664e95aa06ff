package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.domain.Example;
import org.springframework.data.repository.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Projections that declare properties as of other types than the entity. */
class ProjectionTypesTest {
  enum Rank {
    MATE,
    CAPTAIN
  }

  record Port(String name, int berths) {}

  record Sailor(
      @Nullable Long id,
      String name,
      int age,
      Rank rank,
      String pay,
      Optional<String> nickname,
      @Nullable LocalDate born,
      List<Port> ports,
      Map<String, Port> homes,
      List<Integer> marks,
      Optional<Port> favourite) {}

  record Wider(Long age, long id, BigDecimal pay, String rank) {}

  record WithoutOptional(String name, @Nullable String nickname, @Nullable Port favourite) {}

  record WithOptional(
      Optional<String> name, Optional<Long> age, Optional<PortName> favourite, List<Long> marks) {}

  record PortName(String name) {}

  record Within(Set<PortName> ports, Map<String, PortName> homes) {}

  interface WiderInterface {
    long getAge();

    String getRank();

    Optional<String> getName();

    List<PortNameInterface> getPorts();
  }

  interface PortNameInterface {
    String getName();
  }

  @SuppressWarnings("NullAway.Init") // set by the projection
  static final class Bean {
    private long age;
    private Optional<String> name = Optional.empty();

    public void setAge(long age) {
      this.age = age;
    }

    public void setName(Optional<String> name) {
      this.name = name;
    }
  }

  record Payment(int pay) {}

  interface Crew extends MemoryRepository<Sailor, Long> {
    List<Wider> findWiderByName(String name);

    List<WithoutOptional> findWithoutOptionalByName(String name);

    List<WithOptional> findWithOptionalByName(String name);

    List<Within> findWithinByName(String name);

    List<WiderInterface> findInterfaceByName(String name);

    List<Bean> findBeanByName(String name);

    List<Payment> findPaymentByName(String name);

    <T> List<T> findByName(String name, Class<T> type);
  }

  private final Crew crew = MemoryRepositories.create(Crew.class);

  ProjectionTypesTest() {
    Port cadiz = new Port("Cádiz", 40);
    crew.save(
        new Sailor(
            null,
            "Ana",
            30,
            Rank.CAPTAIN,
            "1200.50",
            Optional.of("Nan"),
            LocalDate.of(1990, 1, 1),
            List.of(cadiz, new Port("Vigo", 12)),
            Map.of("summer", cadiz),
            List.of(1, 2),
            Optional.of(cadiz)));
    crew.save(
        new Sailor(
            null,
            "Ben",
            20,
            Rank.MATE,
            "much",
            Optional.empty(),
            null,
            List.of(),
            Map.of(),
            List.of(),
            Optional.empty()));
  }

  @Nested
  class are_filled {
    @Test
    void with_numbers_and_names_that_are_converted() {
      assertThat(crew.findWiderByName("Ana"))
          .containsExactly(new Wider(30L, 1, new BigDecimal("1200.50"), "CAPTAIN"));
    }

    @Test
    void with_the_content_of_an_optional_value() {
      assertThat(crew.findWithoutOptionalByName("Ana"))
          .containsExactly(new WithoutOptional("Ana", "Nan", new Port("Cádiz", 40)));
      assertThat(crew.findWithoutOptionalByName("Ben"))
          .containsExactly(new WithoutOptional("Ben", null, null));
    }

    @Test
    void with_optional_values_where_the_entity_has_none() {
      WithOptional ana = crew.findWithOptionalByName("Ana").get(0);
      assertThat(ana.name()).contains("Ana");
      assertThat(ana.age()).contains(30L);
      assertThat(ana.favourite()).contains(new PortName("Cádiz"));
      assertThat(ana.marks()).containsExactly(1L, 2L);
      assertThat(crew.findWithOptionalByName("Ben").get(0).favourite()).isEmpty();
    }

    @Test
    void with_other_collections_and_what_they_hold() {
      assertThat(crew.findWithinByName("Ana"))
          .containsExactly(
              new Within(
                  Set.of(new PortName("Cádiz"), new PortName("Vigo")),
                  Map.of("summer", new PortName("Cádiz"))));
    }

    @Test
    void through_interfaces() {
      WiderInterface ana = crew.findInterfaceByName("Ana").get(0);
      assertThat(ana.getAge()).isEqualTo(30L);
      assertThat(ana.getRank()).isEqualTo("CAPTAIN");
      assertThat(ana.getName()).contains("Ana");
      assertThat(ana.getPorts())
          .extracting(PortNameInterface::getName)
          .containsExactly("Cádiz", "Vigo");
    }

    @Test
    void through_setters() {
      Bean ana = crew.findBeanByName("Ana").get(0);
      assertThat(ana.age).isEqualTo(30);
      assertThat(ana.name).contains("Ana");
    }
  }

  @Nested
  class refuse {
    record Birth(int born) {}

    interface Births extends Repository<Sailor, Long> {
      List<Birth> findByName(String name);
    }

    record Berths(List<Berth> ports) {}

    record Berth(LocalDate berths) {}

    interface Harbours extends Repository<Sailor, Long> {
      List<Berths> findByName(String name);
    }

    record Misspelt(PortNmae favourite) {}

    record PortNmae(String nmae) {}

    interface Spelling extends Repository<Sailor, Long> {
      List<Misspelt> findByName(String name);
    }

    interface BirthInterface {
      int getBorn();
    }

    interface InterfaceBirths extends Repository<Sailor, Long> {
      List<BirthInterface> findByName(String name);
    }

    record Joined(String ports) {}

    interface OneForMany extends Repository<Sailor, Long> {
      List<Joined> findByName(String name);
    }

    private static String refusal(Class<?> repository) {
      Throwable thrown = catchThrowable(() -> MemoryRepositories.create(repository));
      return String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
    }

    @Test
    void a_type_that_nothing_makes() {
      assertThat(refusal(Births.class))
          .isEqualTo(
              "Cannot make a query of 'Births.findByName': it returns 'Birth', whose 'born' is int, which nothing makes of LocalDate. Declare it as LocalDate.");
      assertThat(refusal(InterfaceBirths.class))
          .isEqualTo(
              "Cannot make a query of 'InterfaceBirths.findByName': it returns 'BirthInterface', whose 'born' is int, which nothing makes of LocalDate. Declare it as LocalDate.");
    }

    @Test
    void such_a_type_in_objects_within() {
      assertThat(refusal(Harbours.class))
          .isEqualTo(
              "Cannot make a query of 'Harbours.findByName': it returns 'Berths', whose 'ports.berths' is LocalDate, which nothing makes of int. Declare it as int.");
    }

    @Test
    void one_value_for_many() {
      assertThat(refusal(OneForMany.class))
          .isEqualTo(
              "Cannot make a query of 'OneForMany.findByName': it returns 'Joined', whose 'ports' is String, which nothing makes of List. Declare it as List.");
    }

    @Test
    void properties_that_objects_within_lack() {
      assertThat(refusal(Spelling.class))
          .isEqualTo(
              "Cannot make a query of 'Spelling.findByName': it returns 'Misspelt', whose 'favourite.nmae' is no property of 'Port'. Leave it out, or correct its name.");
    }

    @Test
    void a_type_that_is_asked_for_by_a_call() {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> crew.findByName("Ana", Birth.class))
          .withMessage(
              "Cannot return a 'Birth' in place of a 'Sailor', whose 'born' is int, which nothing makes of LocalDate. Declare it as LocalDate.");
      Sailor probe = crew.findAll().get(0);
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(
              () ->
                  crew.<Sailor, Long>findBy(
                      Example.of(probe), it -> it.as(Birth.class).all().stream().count()))
          .withMessageStartingWith("Cannot return a 'Birth' in place of a 'Sailor', ");
    }

    @ParameterizedTest
    @ValueSource(
        classes = {
          String.class,
          Integer.class,
          Map.class,
          Object[].class,
          Thread.class,
          Optional.class,
          ArrayList.class,
          Comparable.class,
          GeoPoint.class,
          JsonNode.class,
          ObjectNode.class
        })
    void a_type_without_properties_that_is_asked_for_by_a_call(Class<?> type) {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> crew.findByName("Ana", type))
          .withMessage(
              "Cannot return '%s' in place of 'Sailor': it is no projection. Ask for an interface, a record or a class with the properties that are wanted.",
              type.getSimpleName());
    }

    @Test
    void a_value_that_cannot_be_converted() {
      assertThat(crew.findPaymentByName("Nobody")).isEmpty();
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> crew.findPaymentByName("Ben"))
          .withMessage(
              "Cannot return 'much' as Integer: Failed to convert from type [java.lang.String] to type [java.lang.Integer] for value [much]. Give the projection the type of the entity's property.");
    }
  }
}
