package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.memoryconnector.spring.test.fixture.FixtureException;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What {@code @MemoryData} loads, and what it refuses. */
@SpringBootTest(classes = TownApplication.class)
@MemoryData("capitals.json")
class FixturesTest {
  @Autowired private Cities cities;
  @Autowired private MemoryTester memory;

  @RepeatedTest(2)
  void are_added_to_what_the_application_has_stored() {
    assertThat(cities.findAll())
        .extracting(City::id, City::name)
        .containsExactly(
            tuple(1L, "Graz"), tuple(2L, "Linz"), tuple(3L, "Vienna"), tuple(10L, "Bern"));
    cities.deleteAll();
  }

  @Test
  @MemoryData("loopback.json")
  void of_a_method_come_last_and_take_the_place_of_records_with_the_same_id() {
    assertThat(cities.findById(10L).orElseThrow().name()).isEqualTo("Paris");
    assertThat(cities.findById(11L).orElseThrow().name()).isEqualTo("Lyon");
    assertThat(cities.count()).isEqualTo(5);
  }

  @Test
  @MemoryData({"/io/memoryconnector/spring/test/loopback.json", "classpath:/towns/one.json"})
  void may_lie_anywhere_on_the_class_path() {
    assertThat(cities.findByName("Lyon")).hasSize(1);
    assertThat(cities.findByName("Enns")).hasSize(1);
  }

  @Nested
  @MemoryData("loopback.json")
  class in_a_nested_class {
    @RepeatedTest(2)
    void are_added_to_those_of_the_enclosing_class() {
      assertThat(cities.findAll())
          .extracting(City::name)
          .containsExactly("Graz", "Linz", "Vienna", "Paris", "Lyon");
      cities.deleteAll();
    }
  }

  @Test
  @MemoryData("next-id.json")
  void say_from_which_number_new_ids_go_on() {
    assertThat(cities.insert(new City(null, "Wels", "AT", 66_000)).id()).isEqualTo(100);
  }

  @Test
  @MemoryData(value = "with-mayor.json", keepUndefined = true)
  void keep_what_no_entity_has_if_they_are_asked_to() {
    cities.save(new City(20L, "Steyr", "AT", 39_000));
    assertThat(memory)
        .collection("City")
        .containsRecord("{\"id\":20,\"population\":39000,\"mayor\":\"Vogl\"}");
  }

  @Test
  void can_be_loaded_within_a_test() {
    memory.load("loopback.json");
    assertThat(cities.count()).isEqualTo(5);
    memory.reset();
    assertThat(cities.findAll()).extracting(City::name).contains("Bern").doesNotContain("Lyon");
  }

  @Nested
  class that_are_wrong {
    @TempDir Path directory;

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '`',
        value = {
          "{\"City\":[{\"name\":\"A\",\"population\":1},{\"name\":\"B\",\"population\":\"many\"}]} |"
              + " Cannot load 'wrong.json' at /City/1/population: population 'many' is not a whole number of 32 bits. Give a value of this type, or null.",
          "{\"models\":{\"City\":{\"7\":\"{\\\"name\\\":\\\"A\\\",\\\"population\\\":0.5}\"}}} |"
              + " Cannot load 'wrong.json' at /models/City/7/population: population '0.5' is not a whole number of 32 bits. Give a value of this type, or null.",
          "{\"models\":{\"City\":{\"x\":{\"name\":\"A\"}}}} |"
              + " Cannot load 'wrong.json' at /models/City/x/id: id 'x' is not a whole number of 64 bits. Give a value of this type.",
          "{\"City\":{\"name\":\"A\"}} |"
              + " Cannot read 'wrong.json' at /City: {\"name\":\"A\"} does not belong there. Give a list of records.",
          "{\"City\":[{\"name\":\"A\",\"population\":1},7]} |"
              + " Cannot read 'wrong.json' at /City/1: 7 does not belong there. Give an object, which is a record.",
          "{\"models\":{\"City\":{\"7\":\"{\"}}} |"
              + " Cannot read 'wrong.json' at /models/City/7: \"{\" does not belong there. Give an object, or text that is one.",
          "{\"City\":[{\"name\":\"A\",\"populaton\":1}]} |"
              + " Cannot load 'wrong.json' at /City/0/populaton: 'City' has no property 'populaton'. Use one of population, country, name, id; or keep it with @MemoryData(keepUndefined = true).",
          "{\"ids\":{\"City\":true},\"models\":{}} |"
              + " Cannot read 'wrong.json' at /ids/City: true does not belong there. Give a number up to 9223372036854775807.",
          "{\"ids\":7,\"models\":{}} |"
              + " Cannot read 'wrong.json' at /ids: 7 does not belong there. Give an object with the next id of each model.",
          "{\"Citty\":[{\"name\":\"A\"}]} |"
              + " Cannot load 'wrong.json' at /Citty: there is no model 'Citty' in the data source 'memory'. Name one of City.",
        })
    void are_refused_with_the_place_and_loaded_in_no_part(String text, String message)
        throws IOException {
      Path file = Files.writeString(directory.resolve("wrong.json"), text);
      assertThatExceptionOfType(FixtureException.class)
          .isThrownBy(() -> memory.load(file.toUri().toString()))
          .withMessage(message);
      assertThat(cities.count()).isEqualTo(4);
    }

    @Test
    void are_refused_with_line_and_column_where_they_are_not_json() throws IOException {
      Path file = Files.writeString(directory.resolve("wrong.json"), "{\"City\":\n [{]}");
      assertThatExceptionOfType(FixtureException.class)
          .isThrownBy(() -> memory.load(file.toUri().toString()))
          .withMessageStartingWith("Cannot read 'wrong.json' at line 2, column 4: ");
    }

    @Test
    void are_refused_where_they_are_missing() {
      assertThatExceptionOfType(FixtureException.class)
          .isThrownBy(() -> memory.load("nowhere.json"))
          .withMessage(
              "Cannot read 'nowhere.json': there is no class path resource [io/memoryconnector/spring/test/nowhere.json]. Make it, or name another one.");
    }
  }
}
