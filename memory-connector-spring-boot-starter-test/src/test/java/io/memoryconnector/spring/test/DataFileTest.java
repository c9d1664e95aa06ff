package io.memoryconnector.spring.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What tests do to the data file of an application. */
class DataFileTest {
  private static final String ENNS =
      "{\"ids\":{\"City\":8},\"models\":{\"City\":{\"7\":{\"id\":7,\"name\":\"Enns\",\"population\":12000}}}}";

  @TempDir static Path directory;

  @BeforeEach
  void write_the_file() throws IOException {
    Files.writeString(directory.resolve("db.json"), ENNS);
  }

  @Test
  void is_read_and_stays_as_it_is() {
    TestRun.of(Reading.class).verify();
    assertThat(directory.resolve("db.json")).hasContent(ENNS);
  }

  @Test
  void is_written_if_the_properties_say_so() {
    TestRun.of(Writing.class).verify();
    assertThat(directory.resolve("db.json")).content().contains("Graz").doesNotContain("Wels");
  }

  /** Changes data in an application with a data file. */
  @SpringBootTest(classes = TownApplication.class)
  @DirtiesContext
  static class Reading {
    @Autowired private Cities cities;

    @DynamicPropertySource
    static void file(DynamicPropertyRegistry properties) {
      properties.add("memory.file", () -> directory.resolve("db.json").toString());
    }

    @Test
    void finds_the_city_of_the_file() {
      assertThat(cities.findAll()).extracting(City::name).containsExactly("Enns", "Graz", "Linz");
      cities.insert(new City(null, "Wels", "AT", 66_000));
    }
  }

  /**
   * The same, but the file may be written: with what the start stores, and with no trace of a test.
   */
  @SpringBootTest(classes = TownApplication.class, properties = "memory.test.write-file=true")
  @DirtiesContext
  static class Writing extends Reading {}
}
