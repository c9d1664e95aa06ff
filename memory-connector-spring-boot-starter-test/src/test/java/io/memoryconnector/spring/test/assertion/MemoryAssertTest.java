package io.memoryconnector.spring.test.assertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.test.MemoryTester;
import io.memoryconnector.spring.test.query.QueryRecorder;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What tests say about the data of an application: the texts of {@link MemoryAssertions}. */
@SpringBootTest(classes = TownApplication.class)
class MemoryAssertTest {
  private static final City WELS = new City(null, "Wels", "AT", 66_000);

  @Autowired private Cities cities;
  @Autowired private MemoryTester memory;
  @Autowired private MemoryOperations operations;
  @Autowired private MemoryDataSource source;
  @Autowired private QueryRecorder queries;

  @Nested
  class of_a_collection {
    @Test
    void succeeds_with_what_is_true_and_asks_no_query() {
      cities.insert(WELS);
      assertThat(memory)
          .collection(City.class)
          .hasSize(3)
          .containsRecord(WELS)
          .containsRecord(Map.of("name", "Graz", "population", 303_270L))
          .containsRecord("{\"country\":\"AT\",\"id\":2}")
          .doesNotContainRecord(new City(7L, "Wels", "AT", 66_000))
          .doesNotContainRecord(Map.of("name", "Enns"))
          .doesNotContainRecord("{\"country\":null}")
          .containsId(3)
          .doesNotContainId(4)
          .and()
          .collection("Country")
          .isEmpty();
      assertThat(queries).isEmpty();
    }

    @Test
    void goes_on_with_entities() {
      assertThat(memory)
          .collection(City.class)
          .entities()
          .extracting(City::name)
          .containsExactly("Graz", "Linz");
    }

    @Test
    void has_none_for_a_class_that_is_no_entity() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MemoryAssertions.assertThat(operations).collection(String.class))
          .withMessage(
              "Cannot find the collection of 'String': it is no class of entities. Give one, or name the model.");
    }

    @Test
    void begins_with_operations_or_a_data_source_too() {
      MemoryAssertions.assertThat(operations).collection(City.class).hasSize(2);
      MemoryAssertions.assertThat(source).collection("City").hasSize(2);
      MemoryAssertions.assertThat(queries).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MemoryAssertions.assertThat(source).collection(City.class))
          .withMessage(
              "Cannot find the collection of 'City': a data source does not know classes. Use assertThat with the MemoryOperations, or name the model.");
    }

    @Test
    void fails_with_the_records_if_they_are_too_many() {
      assertFailure(
          () -> assertThat(memory).as("after %s", "100%").collection(City.class).hasSize(1),
          """
          [after 100%] Expecting 'City' in 'memory' to have 1 record, but it has 2:
            {"id":1,"name":"Graz","country":"AT","population":303270}
            {"id":2,"name":"Linz","country":"AT","population":212538}""");
    }

    @Test
    void fails_without_records_if_there_are_none() {
      assertFailure(
          () -> assertThat(memory).collection("Country").hasSize(2),
          "Expecting 'Country' in 'memory' to have 2 records, but it has none.");
    }

    @Test
    void fails_with_the_closest_record_if_one_is_not_there() {
      assertFailure(
          () ->
              assertThat(memory)
                  .collection(City.class)
                  .containsRecord("{\"name\":\"Graz\",\"population\":7}"),
          """
          Expecting 'City' in 'memory' to contain a record with {"name":"Graz","population":7}, but it has 2:
            closest is record 1: population is 303270, not 7""");
    }

    @Test
    void fails_with_the_record_that_should_not_be_there() {
      assertFailure(
          () ->
              assertThat(memory).collection(City.class).doesNotContainRecord("{\"name\":\"Graz\"}"),
          """
          Expecting 'City' in 'memory' to contain no record with {"name":"Graz"}, but it has:
            {"id":1,"name":"Graz","country":"AT","population":303270}""");
    }

    @Test
    void fails_with_an_id() {
      assertFailure(
          () -> assertThat(memory).collection(City.class).containsId(7),
          "Expecting 'City' in 'memory' to contain a record with the id 7, but it has 2.");
      assertFailure(
          () -> assertThat(memory).collection(City.class).doesNotContainId(2),
          """
          Expecting 'City' in 'memory' to contain no record with the id 2, but it has:
            {"id":2,"name":"Linz","country":"AT","population":212538}""");
    }

    @Test
    void ends_long_lists_after_twenty_lines() {
      for (int number = 0; number < 30; number++) {
        source.collection("Note").create(Document.of("text", "n"));
      }
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> assertThat(memory).collection("Note").isEmpty())
          .withMessageStartingWith(
              "Expecting 'Note' in 'memory' to have no record, but it has 30:\n")
          .withMessageEndingWith("\n  {\"id\":20,\"text\":\"n\"}\n  and 10 more");
    }
  }

  @Nested
  class of_a_file {
    @Test
    void succeeds_with_the_same_records_in_any_order_with_or_without_ids() {
      cities.insert(WELS);
      assertThat(memory).matchesJson("after.json");
      MemoryAssertions.assertThat(operations)
          .matchesJson("/io/memoryconnector/spring/test/assertion/after.json");
    }

    @Test
    void passes_over_ids_on_request() {
      cities.deleteById(2L);
      cities.insert(new City(null, "Linz", "AT", 212_538));
      cities.insert(WELS);
      assertThat(memory).ignoringIds().matchesJson("after.json");
    }

    @Test
    void fails_with_each_difference() {
      cities.save(new City(1L, "Graz", null, 7));
      cities.deleteById(2L);
      cities.insert(new City(null, "Wels", "AT", 1));
      cities.insert(new City(null, "Enns", "AT", 12_000));
      assertFailure(
          () -> assertThat(memory).matchesJson("after.json"),
          """
          Expecting 'memory' to match 'after.json', but:
            City record 2 is missing: {"id":2,"name":"Linz","country":"AT","population":212538}
            City record 1: country is absent, not "AT"; population is 7, not 303270
            City record 3: population is 1, not 66000
            City record 4 is not expected: {"id":4,"name":"Enns","country":"AT","population":12000}""");
    }

    @Test
    void fails_without_a_record_to_compare_with() {
      cities.deleteAll();
      assertFailure(
          () -> assertThat(memory).ignoringIds().matchesJson("after.json"),
          """
          Expecting 'memory' to match 'after.json', but:
            City a record is missing: {"name":"Wels","country":"AT","population":66000}
            City a record is missing: {"name":"Linz","country":"AT","population":212538}
            City a record is missing: {"name":"Graz","country":"AT","population":303270}""");
    }
  }

  private static void assertFailure(ThrowingCallable assertion, String message) {
    assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion).withMessage(message);
  }
}
