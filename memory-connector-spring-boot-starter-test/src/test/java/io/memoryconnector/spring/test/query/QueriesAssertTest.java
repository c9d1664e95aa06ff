package io.memoryconnector.spring.test.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.AskedQuery;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** What tests say about the queries that they have caused. */
@SpringBootTest(classes = TownApplication.class)
class QueriesAssertTest {
  @Autowired private Cities cities;
  @Autowired private QueryRecorder queries;

  @Test
  void there_are_none_at_the_beginning_of_a_test() {
    assertThat(queries).isEmpty();
  }

  @Test
  void those_of_repositories_are_there_whichever_thread_asks() {
    cities.findByName("Graz");
    CompletableFuture.runAsync(() -> cities.findById(1L)).join();
    assertThat(queries)
        .hasSize(2)
        .hasSizeAtMost(2)
        .noneScannedMoreThan(2)
        .noneRepeatedMoreThan(1)
        .onModel("City")
        .hasSize(2)
        .onModel("Country")
        .isEmpty();
  }

  @Test
  void a_page_and_its_number_are_no_loop() {
    cities.findAll(PageRequest.of(0, 1, Sort.by("name")));
    assertThat(queries.queries())
        .extracting(AskedQuery::filter)
        .containsExactly("{\"order\":[\"name\"],\"limit\":1}", "{}");
    assertThat(queries).noneRepeatedMoreThan(1);
  }

  @Test
  void text_may_be_long() {
    cities.findByName("\"Wels\" ".repeat(20_000));
    assertThat(queries).noneRepeatedMoreThan(1);
  }

  @Nested
  class fails {
    @Test
    void with_all_queries_if_there_are_too_many() {
      cities.findByName("Graz");
      assertFailure(
          () -> assertThat(queries).isEmpty(),
          """
          Expecting no query, but there were 1:
            City {"where":{"name":"Graz"}}: Walks over all records, tests each, and delivers them as they come. Looked at 2, returned 1, in TIME ms.""");
    }

    @Test
    void with_nothing_if_there_are_none() {
      assertFailure(
          () -> assertThat(queries).hasSize(1), "Expecting 1 query, but there were none.");
    }

    @Test
    void with_those_that_looked_at_too_much() {
      cities.findByName("Graz");
      cities.findById(1L);
      assertFailure(
          () -> assertThat(queries).noneScannedMoreThan(1),
          """
          Expecting no query to look at more than 1 records; an index may be missing. These did:
            City {"where":{"name":"Graz"}}: Walks over all records, tests each, and delivers them as they come. Looked at 2, returned 1, in TIME ms.""");
    }

    @Test
    void with_its_description() {
      assertFailure(
          () -> assertThat(queries).as("after %d%%", 100).onModel("City").hasSize(2),
          "[after 100%] Expecting 2 queries, but there were none.");
    }

    @Test
    void with_those_of_a_loop() {
      for (City city : cities.findAll()) {
        cities.findById(Objects.requireNonNull(city.id()));
      }
      assertFailure(
          () -> assertThat(queries).noneRepeatedMoreThan(1),
          """
          Expecting no query more than once, but City {"where":{"id":?}} was asked 2 times. Find all at once with inq, or include the relation:
            City {"where":{"id":1}}: Fetches the record with id 1. Looked at 1, returned 1, in TIME ms.
            City {"where":{"id":2}}: Fetches the record with id 2. Looked at 1, returned 1, in TIME ms.""");
    }

    private void assertFailure(ThrowingCallable assertion, String message) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(assertion)
          .extracting(
              failure ->
                  String.valueOf(failure.getMessage())
                      .replaceAll("in \\d+\\.\\d{3} ms", "in TIME ms"))
          .isEqualTo(message);
    }
  }
}
