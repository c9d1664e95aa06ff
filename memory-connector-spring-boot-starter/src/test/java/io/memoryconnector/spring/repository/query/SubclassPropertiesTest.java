package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.mapping.Indexed;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.QueryCreationException;

/** Properties that only some entities have, as they belong to a subclass. */
class SubclassPropertiesTest {
  abstract static sealed class Vehicle permits Car, Bike {
    @Nullable Long id;
    String name = "";
  }

  static final class Car extends Vehicle {
    int seats;

    static Car of(String name, int seats) {
      Car car = new Car();
      car.name = name;
      car.seats = seats;
      return car;
    }
  }

  record Frame(String material) {}

  static final class Bike extends Vehicle {
    @Nullable Frame frame;
  }

  abstract static sealed class Sign permits Plate, Badge {
    @Nullable Long id;
  }

  static final class Plate extends Sign {
    @Indexed(unique = true)
    @Nullable String code;
  }

  static final class Badge extends Sign {
    @Nullable String code;
  }

  interface Signs extends ListCrudRepository<Sign, Long> {}

  interface Vehicles
      extends ListCrudRepository<Vehicle, Long>, ListPagingAndSortingRepository<Vehicle, Long> {
    @Query("{'seats': {'gte': ?0}}")
    List<Vehicle> withSeats(int seats);

    @Query("{'frame.material': ?0}")
    List<Vehicle> of(String material);

    Window<Vehicle> findAllBy(ScrollPosition position, Limit limit, Sort sort);

    Optional<Car> findByName(String name);

    List<Car> findBySeatsLessThan(int seats);

    @Query("{'seats': {'gte': ?0}}")
    List<Car> carsWithSeats(int seats);

    <T> List<T> findByNameStartingWith(String start, Class<T> type);
  }

  interface RemovedVehicles extends Repository<Vehicle, Long> {
    List<Car> deleteByName(String name);
  }

  static class Tool {
    @Nullable Long id;
  }

  @TypeAlias("saw")
  static class Saw extends Tool {
    int teeth;

    static Saw of(int teeth) {
      Saw saw = new Saw();
      saw.teeth = teeth;
      return saw;
    }
  }

  interface Tools
      extends ListCrudRepository<Tool, Long>, ListPagingAndSortingRepository<Tool, Long> {}

  private final Vehicles vehicles = MemoryRepositories.create(Vehicles.class);

  SubclassPropertiesTest() {
    Bike bike = new Bike();
    bike.name = "bike";
    bike.frame = new Frame("steel");
    vehicles.saveAll(List.of(Car.of("taxi", 5), bike, Car.of("bus", 40)));
  }

  @Test
  void order_entities() {
    assertThat(vehicles.findAll(Sort.by("seats").descending()))
        .extracting(vehicle -> vehicle.name)
        .containsExactly("bus", "taxi", "bike");
    Window<Vehicle> first =
        vehicles.findAllBy(ScrollPosition.keyset(), Limit.of(2), Sort.by("seats"));
    assertThat(first).extracting(vehicle -> vehicle.name).containsExactly("bike", "taxi");
    assertThat(vehicles.findAllBy(first.positionAt(1), Limit.of(2), Sort.by("seats")))
        .extracting(vehicle -> vehicle.name)
        .containsExactly("bus");
  }

  @Test
  void are_asked_for_by_declared_queries() {
    assertThat(vehicles.withSeats(6)).extracting(vehicle -> vehicle.name).containsExactly("bus");
    assertThat(vehicles.of("steel")).extracting(vehicle -> vehicle.name).containsExactly("bike");
  }

  @Test
  void are_found_in_classes_that_only_an_alias_makes_known() {
    Tools tools = MemoryRepositories.create(Tools.class);
    tools.saveAll(List.of(Saw.of(30), new Tool(), Saw.of(60)));
    assertThat(tools.findAll(Sort.by("teeth").descending()))
        .extracting(tool -> tool.id)
        .containsExactly(3L, 1L, 2L);
  }

  @Test
  void are_unique_in_all_subclasses_if_one_says_so() {
    Signs signs = MemoryRepositories.create(Signs.class);
    Plate plate = new Plate();
    plate.code = "A1";
    Badge badge = new Badge();
    badge.code = "A1";
    signs.saveAll(List.of(plate, new Plate(), new Badge()));
    assertThatExceptionOfType(DuplicateKeyException.class)
        .isThrownBy(() -> signs.save(badge))
        .withMessage(
            "Cannot write to 'Sign': code 'A1' already belongs to record 1. Use another code, or update that record.");
  }

  @Test
  void are_there_in_results_that_are_declared_as_the_subclass() {
    assertThat(vehicles.findByName("taxi")).map(car -> car.seats).contains(5);
    assertThat(vehicles.findBySeatsLessThan(9)).extracting(car -> car.seats).containsExactly(5);
    assertThat(vehicles.carsWithSeats(1)).extracting(car -> car.seats).containsExactly(5, 40);
    assertThat(vehicles.findByNameStartingWith("bus", Car.class))
        .extracting(car -> car.seats)
        .containsExactly(40);
  }

  @Test
  void are_not_made_up_for_entities_of_another_class() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> vehicles.findByNameStartingWith("b", Car.class))
        .withMessage(
            "Cannot return 'Car' in place of 'Vehicle': the query finds a 'Bike' as well. Narrow its condition, or ask for 'Vehicle'.");
  }

  @Test
  void are_refused_of_deletions_which_may_return_entities_of_all_classes() {
    assertThatExceptionOfType(QueryCreationException.class)
        .isThrownBy(() -> MemoryRepositories.create(RemovedVehicles.class))
        .havingCause()
        .withMessage(
            "Cannot make a query of 'RemovedVehicles.deleteByName': it deletes, but returns java.util.List<%s>. Let it return void, int, long, one entity or a collection of them."
                .formatted(Car.class.getName()));
  }

  @Test
  void are_refused_if_no_class_has_them() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> vehicles.findAll(Sort.by("wings")))
        .withMessage(
            "Cannot order 'Vehicle' by 'wings': there is no such property. Use one of id, name.");
  }
}
