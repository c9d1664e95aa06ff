package io.memoryconnector.documentation.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.error.InvalidFilterException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The controller of docs/filters.md answers as the page says. */
@SpringBootTest(
    classes = CityControllerTest.Application.class,
    properties = "memory.initial-data=") // that is the atlas's
@AutoConfigureMockMvc
class CityControllerTest {
  private static final String WRONG = "/cities?filter={filter}";
  private static final String WRONG_FILTER = "{\"limit\": -1}";

  @Autowired private MockMvcTester http;
  @Autowired private Cities cities;

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(CityController.class)
  static class Application {}

  @BeforeEach
  void two_cities() {
    cities.save(new City(null, "Graz", "AT", 222_326));
    cities.save(new City(null, "Bern", "CH", 134_290));
  }

  @Test
  void filters_and_wheres_come_from_the_parameters_of_their_names() {
    assertThat(http.get().uri("/cities?filter={filter}", "{\"where\": {\"name\": \"Graz\"}}"))
        .bodyJson()
        .isEqualTo("[{\"id\":1,\"name\":\"Graz\",\"countryCode\":\"AT\",\"population\":222326}]");
    assertThat(http.get().uri("/cities?filter[where][name]=Graz&filter[fields]=name"))
        .bodyJson()
        .isEqualTo("[{\"name\":\"Graz\"}]");
    assertThat(http.get().uri("/cities/count?where={where}", "{\"name\": \"Graz\"}"))
        .bodyText()
        .isEqualTo("1");
    assertThat(http.get().uri("/cities/count?where[name]=Graz")).bodyText().isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?whre[name]=Graz", "?filter[where][name]=Graz", "?where="})
  void a_where_that_is_missing_misspelt_or_empty_means_all(String query) {
    assertThat(http.get().uri("/cities/count" + query)).bodyText().isEqualTo("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?whre[name]=Graz", "?filter[where][name]=Graz", "?where="})
  void updates_and_deletions_without_a_where_are_refused(String query) {
    List<City> before = cities.findAll();
    assertThat(http.delete().uri("/cities" + query)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(patch("/cities" + query)).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(http.delete().uri("/cities?where={where}", "{}")).hasStatus(HttpStatus.BAD_REQUEST);
    assertThat(cities.findAll()).isEqualTo(before);
  }

  @Test
  void updates_and_deletions_concern_what_the_where_finds() {
    assertThat(patch("/cities?where[name]=Graz")).bodyText().isEqualTo("1");
    assertThat(http.delete().uri("/cities?where[population]=7")).bodyText().isEqualTo("1");
    assertThat(cities.findAll()).extracting(City::name).containsExactly("Bern");
  }

  private MvcTestResult patch(String uri) {
    return http.patch()
        .uri(uri)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"population\": 7}")
        .exchange();
  }

  @Test
  void problems_have_a_code_and_a_pointer() {
    assertThat(http.get().uri(WRONG, WRONG_FILTER))
        .hasStatus(HttpStatus.BAD_REQUEST)
        .bodyJson()
        .hasPathSatisfying("$.code", it -> it.assertThat().isEqualTo("INVALID_FILTER"))
        .hasPathSatisfying("$.pointer", it -> it.assertThat().isEqualTo("/limit"));
  }

  @Test
  void those_of_spring_are_problems_too_where_properties_say_so() {
    assertThat(patchWithoutJson())
        .hasStatus(HttpStatus.BAD_REQUEST)
        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
  }

  private MvcTestResult patchWithoutJson() {
    return http.patch()
        .uri("/cities?where[name]=Graz")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{")
        .exchange();
  }

  @Nested
  @TestPropertySource(properties = "spring.mvc.problemdetails.enabled=false")
  class where_spring_keeps_its_own_shape {
    @Test
    void only_errors_of_filters_are_problems() {
      assertThat(patchWithoutJson())
          .hasStatus(HttpStatus.BAD_REQUEST)
          .doesNotContainHeader("Content-Type");
      assertThat(http.get().uri(WRONG, WRONG_FILTER))
          .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
  }

  @Nested
  @Import(with_an_advice_for_filters.Advice.class)
  class with_an_advice_for_filters {
    @RestControllerAdvice
    static class Advice {
      @ExceptionHandler
      @ResponseStatus(HttpStatus.CONFLICT)
      String handle(InvalidFilterException failure) {
        return String.valueOf(failure.getMessage());
      }
    }

    @Test
    void it_comes_first() {
      assertThat(http.get().uri(WRONG, WRONG_FILTER)).hasStatus(HttpStatus.CONFLICT);
    }
  }

  /** As many applications have one. */
  @RestControllerAdvice
  static class AdviceForAll {
    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    String handle(Exception failure) {
      return String.valueOf(failure.getMessage());
    }
  }

  @Nested
  @Import(AdviceForAll.class)
  class with_an_advice_for_all_exceptions {
    @Test
    void it_takes_those_of_filters_too() {
      assertThat(http.get().uri(WRONG, WRONG_FILTER)).hasStatus(HttpStatus.INTERNAL_SERVER_ERROR);
    }
  }

  @Nested
  @Import({AdviceForAll.class, FilterProblems.class})
  class with_our_handler_before_it {
    @Test
    void problems_are_what_they_were() {
      assertThat(http.get().uri(WRONG, WRONG_FILTER))
          .hasStatus(HttpStatus.BAD_REQUEST)
          .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
  }
}
