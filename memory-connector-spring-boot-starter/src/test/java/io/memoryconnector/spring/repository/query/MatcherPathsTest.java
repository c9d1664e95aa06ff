package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.mapping.Field;
import io.memoryconnector.spring.mapping.HasMany;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.Transient;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.ExampleMatcher.GenericPropertyMatchers;

/** What matchers of examples say of properties. */
class MatcherPathsTest {
  record Address(@Nullable String city, @Nullable String street) {}

  sealed interface Shape {}

  record Round(int radius) implements Shape {}

  static class Wheel {
    @Nullable String size;
  }

  @TypeAlias("spare")
  static class SpareWheel extends Wheel {
    @Nullable String place;
  }

  record Repair(Long id, Long carId) {}

  static class Car {
    @Nullable Long id;

    @Field("label")
    @Nullable String name;

    @Nullable Address address;
    Optional<Address> former = Optional.empty();
    List<Address> seen = List.of();
    Map<String, Address> byYear = Map.of();
    @Nullable Shape shape;
    @Nullable Wheel wheel;
    @Transient @Nullable String note;

    @HasMany(foreignKey = "carId")
    List<Repair> repairs = List.of();

    public String getTitle() {
      return "car " + name;
    }
  }

  @TypeAlias("truck")
  static class Truck extends Car {
    int load;
  }

  @TypeAlias("van")
  static class Van extends Car {}

  interface Cars extends MemoryRepository<Car, Long> {}

  private final Cars cars = MemoryRepositories.create(Cars.class);

  private void find(Car probe, ExampleMatcher matcher) {
    assertThat(cars.findAll(Example.of(probe, matcher))).isEmpty();
  }

  private void assertRefused(String message, ExampleMatcher matcher) {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> find(new Car(), matcher))
        .withMessage(message);
  }

  @Test
  void are_refused_of_one_that_no_entity_has() {
    assertRefused(
        "Cannot compare with an example: its matcher names 'nmae', but 'Car' has no property"
            + " 'nmae'. Use one of name, note.",
        ExampleMatcher.matching().withIgnorePaths("nmae"));
    assertRefused(
        "Cannot compare with an example: its matcher names 'address.citty', but 'Address' has no"
            + " property 'citty'. Use one of city.",
        ExampleMatcher.matching().withMatcher("address.citty", GenericPropertyMatchers.contains()));
    assertRefused(
        "Cannot compare with an example: its matcher names 'former.land', but 'Address' has no"
            + " property 'land'. Correct the name, or leave it out.",
        ExampleMatcher.matching().withIgnoreCase("former.land"));
    assertRefused(
        "Cannot compare with an example: its matcher names 'addressCity', but 'Car' has no property"
            + " 'addressCity'. Correct the name, or leave it out.",
        ExampleMatcher.matching().withTransformer("addressCity", value -> value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "id",
        "name",
        "address",
        "address.city",
        "former.city",
        "seen.city",
        "byYear.2020",
        "shape.radius",
        "note",
        "repairs",
        "title",
        "class",
        "load"
      })
  void are_taken_of_all_others(String path) {
    find(new Car(), ExampleMatcher.matching().withIgnorePaths(path));
    find(new Van(), ExampleMatcher.matching().withIgnorePaths(path));
  }

  @Test
  void are_taken_of_one_that_an_object_in_the_example_has() {
    Car car = new Car();
    car.wheel = new SpareWheel();
    find(car, ExampleMatcher.matching().withIgnorePaths("wheel.place"));
  }
}
