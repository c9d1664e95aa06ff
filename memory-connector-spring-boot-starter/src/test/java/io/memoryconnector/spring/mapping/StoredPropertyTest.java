package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("JavaUtilDate") // query arguments may be dates
class StoredPropertyTest {
  static class Address {
    @Field("town")
    @Nullable String city;

    @Indexed @Nullable String zip;
  }

  static class Person {
    @Nullable Long id;
    @Nullable Address home;
    @Nullable List<Address> others;
    Optional<Address> work = Optional.empty();
    @Nullable Map<String, Address> named;
    @Nullable List<DayOfWeek> days;
    @Nullable Date since;
    @Nullable Person friend;
  }

  private final EntityConverter<Person> people =
      new EntityConverters(new MemoryMappingContext()).of(Person.class);

  @Test
  void a_path_leads_through_objects_lists_and_optionals() {
    assertThat(people.property("home.city").path()).hasToString("home.town");
    assertThat(people.property("others.city").path()).hasToString("others.town");
    assertThat(people.property("work.city").path()).hasToString("work.town");
    assertThat(people.property("friend.friend.home.city").path())
        .hasToString("friend.friend.home.town");
  }

  @Test
  void it_has_the_type_of_the_stored_values() {
    assertThat(people.property("days").type()).isEqualTo(new ListOf(Scalar.STRING));
    assertThat(people.property("since").type()).isEqualTo(Scalar.DATE);
    assertThat(people.property("friend").type()).isEqualTo(Scalar.OBJECT);
  }

  @Test
  void arguments_get_their_stored_form() {
    assertThat(people.property("since").toStored(new Date(5))).isEqualTo(Instant.ofEpochMilli(5));
    assertThat(people.property("days").toStored(DayOfWeek.MONDAY)).isEqualTo("MONDAY");
    assertThat(people.property("days").toStored(List.of(DayOfWeek.MONDAY)))
        .isEqualTo(List.of("MONDAY"));
    Address address = new Address();
    address.city = "Turku";
    assertThat(people.property("home").toStored(address))
        .isEqualTo(Document.parse("{\"town\":\"Turku\",\"zip\":null}"));
  }

  @Test
  void indexes_of_nested_objects_have_their_path() {
    assertThat(people.definition().indexes())
        .extracting(it -> it.properties().get(0).toString())
        .containsExactly("home.zip", "others.zip", "work.zip");
  }

  @Test
  void an_unknown_property_is_refused_with_those_that_there_are() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> people.property("home.street"))
        .withMessage(
            "Cannot map %s, property 'home.street': Address has no stored property 'street'. Use"
                + " one of city, zip.",
            Person.class.getName());
  }

  @Test
  void no_path_leads_through_a_map() {
    assertThatExceptionOfType(InvalidEntityException.class)
        .isThrownBy(() -> people.property("named.city"))
        .withMessage(
            "Cannot map %s, property 'named.city': nothing is mapped below the name before 'city'."
                + " End the path there.",
            Person.class.getName());
  }
}
