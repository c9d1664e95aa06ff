package io.memoryconnector.integration.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The slice of controllers, which has no data source: what they ask is made for the test. */
@WebMvcTest(properties = "memory.limits.conditions=2")
class BookControllerTest {
  @Autowired private MockMvcTester http;
  @Autowired private ObjectProvider<MemoryDataSource> dataSources;

  @TestConfiguration(proxyBeanMethods = false)
  static class Shelf {
    @Bean
    Books books() {
      Books books = MemoryRepositories.create(Books.class);
      books.saveAll(List.of(new Book(null, "Emma", 474), new Book(null, "Ulysses", 730)));
      return books;
    }
  }

  @Test
  void no_data_source_is_opened() {
    assertThat(dataSources.stream()).isEmpty();
  }

  @Test
  void controllers_take_filters_and_answer_documents() {
    assertThat(http.get().uri("/books?filter[where][pages][gt]=500&filter[fields]=title"))
        .bodyJson()
        .isEqualTo("[{\"title\": \"Ulysses\"}]");
  }

  @Test
  void controllers_take_wheres() {
    assertThat(http.get().uri("/books/count?where={where}", "{\"title\": \"Emma\"}"))
        .bodyText()
        .isEqualTo("1");
  }

  @Test
  void a_filter_that_cannot_be_read_is_answered_with_a_problem_detail() {
    assertThat(http.get().uri("/books?filter[limit]=many"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isEqualTo(
            """
            {
              "title": "Bad Request",
              "status": 400,
              "detail": "Cannot read filter at /limit: 'many' is no limit. Give a whole number from 0 to 2147483647.",
              "instance": "/books",
              "code": "INVALID_FILTER",
              "pointer": "/limit"
            }
            """);
  }

  @Test
  void the_limits_of_the_application_hold() {
    assertThat(
            http.get()
                .uri("/books/count?where={where}", "{\"pages\": 1, \"title\": \"a\", \"id\": 3}"))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isEqualTo(
            """
            {
              "title": "Bad Request",
              "status": 400,
              "detail": "Cannot read where at /id: the filter has more than the 2 conditions allowed. Ask for less at once.",
              "instance": "/books/count",
              "code": "QUERY_TOO_LARGE",
              "pointer": "/id"
            }
            """);
  }

  @Test
  void an_argument_of_a_query_method_that_does_not_fit_is_a_mistake_of_the_client() {
    assertThat(http.get().uri("/books/search?pattern={pattern}", "("))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .isEqualTo(
            """
            {
              "title": "Bad Request",
              "status": 400,
              "detail": "Cannot take parameter 'pattern': '(' is not a regular expression: Unclosed group near index 1. Put a backslash before a character that stands for itself.",
              "instance": "/books/search",
              "code": "INVALID_FILTER"
            }
            """);
  }
}
