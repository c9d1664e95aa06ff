package io.memoryconnector.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.ValidationException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.spring.core.MemoryTemplate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class FiltersOverHttpTest {
  private final HttpClient client = HttpClient.newHttpClient();

  @LocalServerPort int port;
  @Autowired MemoryDataSource dataSource;

  @BeforeEach
  void three_cities() {
    dataSource.automigrate();
    dataSource
        .collection("City")
        .createAll(
            List.of(
                city("Vienna", "AT", 2_000_000, true),
                city("Graz", "AT", 300_000, false),
                city("Bern", "CH", 130_000, true)));
  }

  @Nested
  class a_filter {
    @Test
    void that_is_absent_or_empty_asks_for_everything() throws Exception {
      assertThat(names("/cities")).containsExactly("Vienna", "Graz", "Bern");
      assertThat(names("/cities?filter=")).containsExactly("Vienna", "Graz", "Bern");
      assertThat(names("/cities?filter={}")).containsExactly("Vienna", "Graz", "Bern");
    }

    @Test
    void may_be_json() throws Exception {
      assertThat(
              names(
                  "/cities?filter={\"where\":{\"population\":{\"gt\":200000}},\"order\":\"name\",\"limit\":1}"))
          .containsExactly("Graz");
    }

    @Test
    void may_have_brackets_that_are_not_encoded() throws Exception {
      assertThat(getUnencoded("/cities?filter[where][name]=Bern"))
          .startsWith("HTTP/1.1 200")
          .contains("Bern");
    }

    @Test
    void may_be_json_that_is_not_encoded() throws Exception {
      assertThat(
              getUnencoded(
                  "/cities?filter={\"where\":{\"name\":{\"regexp\":\"^(Bern|Linz)\\\\b\"}}}"))
          .startsWith("HTTP/1.1 200")
          .contains("Bern");
    }

    @Test
    void is_not_left_out_where_it_is_encoded_wrongly() throws Exception {
      assertThat(getUnencoded("/cities?filter={\"where\":{\"name\":{\"like\":\"%W%\"}}}"))
          .startsWith("HTTP/1.1 400")
          .contains("Write the percent sign as %25, & as %26 and + as %2B.");
    }

    /** The client of Java refuses such addresses, so this is the text of a request. */
    private String getUnencoded(String path) throws IOException {
      try (Socket socket = new Socket("localhost", port)) {
        socket
            .getOutputStream()
            .write(
                "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                    .formatted(path)
                    .getBytes(StandardCharsets.US_ASCII));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      }
    }

    @Test
    void may_have_brackets() throws Exception {
      assertThat(
              names(
                  "/cities?filter[where][population][gt]=200000&filter[order]=name&filter[limit]=1"))
          .containsExactly("Graz");
    }

    @Test
    void has_its_texts_converted_by_the_types_of_the_model() throws Exception {
      assertThat(names("/cities?filter[where][capital]=true")).containsExactly("Vienna", "Bern");
      assertThat(names("/cities?filter[where][id][inq]=1&filter[where][id][inq]=2"))
          .containsExactly("Vienna", "Graz");
      assertThat(
              names(
                  "/cities?filter[where][and][0][population][between][0]=130000&filter[where][and][0][population][between][1]=300000&filter[order][]=name"))
          .containsExactly("Bern", "Graz");
    }

    @Test
    void leaves_fields_out_of_the_answer() throws Exception {
      JsonNode expected = json("[{\"name\":\"Vienna\"},{\"name\":\"Graz\"},{\"name\":\"Bern\"}]");

      assertThat(get("/cities?filter={\"fields\":[\"name\"]}").body()).isEqualTo(expected);
      assertThat(get("/cities?filter[fields][name]=true").body()).isEqualTo(expected);
    }

    @Test
    void may_be_annotated_as_a_parameter_of_any_name() throws Exception {
      assertThat(names("/cities/search?q={\"where\":{\"name\":\"Graz\"}}")).containsExactly("Graz");
      assertThat(get("/cities/search?q={\"limit\":-1}").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Bad Request", "status": 400, "instance": "/cities/search", "code": "INVALID_FILTER", "pointer": "/limit",
                   "detail": "Cannot read filter at /limit: '-1' is no limit. Give a whole number from 0 to 2147483647."}
                  """));
      assertThat(get("/cities/search").status()).isEqualTo(400);
    }

    @Test
    void may_be_optional() throws Exception {
      assertThat(names("/cities/some")).isEmpty();
      assertThat(names("/cities/some?filter=&where=")).isEmpty();
      assertThat(names("/cities/some?filter={}")).containsExactly("Vienna", "Graz", "Bern");
      assertThat(names("/cities/some?filter[where][name]=Graz")).containsExactly("Graz");
      assertThat(names("/cities/some?where={\"name\":\"Bern\"}")).containsExactly("Bern");
      assertThat(get("/cities/some?where={\"name\":{\"above\":1}}").text("pointer"))
          .isEqualTo("/where/name/above");
    }

    @Test
    void may_be_the_body() throws Exception {
      Answer answer = post("/cities/search", "{\"where\":{\"name\":\"Graz\"}}");

      assertThat(answer.body().valueStream().map(city -> city.get("name").asString()))
          .containsExactly("Graz");
      assertThat(post("/cities/search", "{\"limit\":-1}").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Bad Request", "status": 400, "instance": "/cities/search", "code": "INVALID_FILTER", "pointer": "/limit",
                   "detail": "Cannot read filter at /limit: '-1' is no limit. Give a whole number from 0 to 2147483647."}
                  """));
      assertThat(post("/cities/search", "[]").status()).isEqualTo(400);
    }
  }

  @Nested
  class a_where {
    @Test
    void that_is_absent_holds_for_everything() throws Exception {
      assertThat(get("/cities/count").body()).hasToString("{\"count\":3}");
    }

    @Test
    void may_be_json() throws Exception {
      assertThat(get("/cities/count?where={\"countryCode\":\"AT\"}").body())
          .hasToString("{\"count\":2}");
    }

    @Test
    void may_have_brackets() throws Exception {
      assertThat(get("/cities/count?where[population][gte]=300000").body())
          .hasToString("{\"count\":2}");
    }

    @Test
    void may_be_a_part_of_the_body() throws Exception {
      assertThat(post("/cities/count", "{\"where\":{\"countryCode\":\"AT\"}}").body())
          .hasToString("{\"count\":2}");
      assertThat(post("/cities/count", "{\"where\":{\"name\":{\"above\":1}}}").text("pointer"))
          .isEqualTo("/name/above");
    }
  }

  @Nested
  class a_document {
    @Test
    void is_taken_and_given_as_json() throws Exception {
      Answer answer = post("/cities", "{\"name\":\"Linz\",\"twins\":[{\"name\":\"Tampa\"}]}");

      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(json("{\"name\":\"Linz\",\"twins\":[{\"name\":\"Tampa\"}],\"id\":4}"));
    }

    @Test
    void that_is_no_object_is_refused() throws Exception {
      assertThat(post("/cities", "[1]").status()).isEqualTo(400);
      assertThat(post("/cities", "{").status()).isEqualTo(400);
    }
  }

  @Nested
  class a_problem {
    @Test
    void says_where_the_filter_is_wrong() throws Exception {
      Answer answer = get("/cities?filter={\"where\":{\"a/b\":{\"between\":[1]}}}");

      assertThat(answer.contentType()).isEqualTo("application/problem+json");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text("title")).isEqualTo("Bad Request");
      assertThat(answer.text("instance")).isEqualTo("/cities");
      assertThat(answer.text("code")).isEqualTo("INVALID_FILTER");
      assertThat(answer.text("pointer")).isEqualTo("/where/a~1b/between");
      assertThat(answer.text("detail")).startsWith("Cannot read filter at /where/a~1b/between: ");
    }

    @Test
    void names_the_constants_that_a_property_can_have() throws Exception {
      assertThat(get("/towns?filter[where][size]=SMAL").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Bad Request", "status": 400, "instance": "/towns", "code": "INVALID_FILTER", "pointer": "/where/size",
                   "detail": "Cannot read filter at /where/size: 'SMAL' is given, but 'size' can only be one of SMALL, LARGE. Use one of them."}
                  """));
    }

    @Test
    void says_where_the_brackets_are_wrong() throws Exception {
      assertThat(get("/cities?filter[where=1").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Bad Request", "status": 400, "instance": "/cities", "code": "INVALID_FILTER", "pointer": "",
                   "detail": "Cannot read filter: the brackets of parameter 'filter[where' do not pair, or are empty before the end. Give filter[name][name]=value, and numbers for the elements of a list of objects."}
                  """));
    }

    @Test
    void refuses_two_filters() throws Exception {
      String detail =
          "Cannot read filter: the request has it more than once. Give one filter parameter.";

      assertThat(get("/cities?filter={\"limit\":1}&filter={\"limit\":2}").text("detail"))
          .isEqualTo(detail);
      assertThat(get("/cities?filter={\"limit\":1}&filter[limit]=2").text("detail"))
          .isEqualTo(detail);
    }

    @Test
    void refuses_more_values_than_requests_may_have() throws Exception {
      Answer most = get("/cities/count?where={\"id\":{\"inq\":[1" + ",1".repeat(999) + "]}}");
      Answer more = get("/cities/count?where={\"id\":{\"inq\":[1" + ",1".repeat(1000) + "]}}");

      assertThat(most.status()).isEqualTo(200);
      assertThat(more.status()).isEqualTo(400);
      assertThat(more.text("code")).isEqualTo("QUERY_TOO_LARGE");
      assertThat(more.text("pointer")).isEqualTo("/id/inq");
    }

    @Test
    void about_text_that_is_not_json_has_no_pointer() throws Exception {
      Answer answer = get("/cities?filter=nope");

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.body().has("pointer")).isFalse();
    }

    @Test
    void about_a_duplicate_keeps_the_values_of_the_other_record_back() throws Exception {
      assertThat(post("/cities/duplicate", "{}").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Conflict", "status": 409, "instance": "/cities/duplicate", "code": "DUPLICATE_VALUE",
                   "detail": "Another record has the same email. Give another value."}
                  """));
    }

    @Test
    void about_an_invalid_record_names_the_rules_that_it_breaks() throws Exception {
      assertThat(post("/cities/invalid", "{}").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Unprocessable Content", "status": 422, "instance": "/cities/invalid", "code": "VALIDATION_FAILED",
                   "detail": "Cannot write to 'City': name is missing. Give one.", "codes": {"name": ["presence"]}}
                  """));
    }

    @Test
    void about_an_entity_names_the_constraints_that_it_breaks() throws Exception {
      assertThat(post("/towns", "{\"name\": \"    \", \"population\": 0}").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Unprocessable Content", "status": 422, "instance": "/towns", "code": "VALIDATION_FAILED",
                   "detail": "Cannot save: name must not be blank, name size must be between 0 and 3, population must be greater than 0. Correct the values.",
                   "codes": {"name": ["NotBlank", "Size"], "population": ["Positive"]}}
                  """));
      assertThat(dataSource.collection("Town").count(Where.ALWAYS)).isZero();
    }

    @Test
    void that_the_client_cannot_mend_keeps_its_reason_back() throws Exception {
      assertThat(post("/cities/full", "{}").body())
          .isEqualTo(
              json(
                  """
                  {"title": "Internal Server Error", "status": 500, "instance": "/cities/full", "code": "DATA_FILE_UNUSABLE"}
                  """));
    }
  }

  private List<String> names(String path) throws Exception {
    return get(path).body().valueStream().map(city -> city.get("name").asString()).toList();
  }

  private Answer get(String path) throws Exception {
    return send(HttpRequest.newBuilder(uri(path)).build());
  }

  private Answer post(String path, String json) throws Exception {
    return send(
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build());
  }

  private URI uri(String path) {
    String encoded = path;
    for (String reserved : List.of("{", "}", "[", "]", "\"")) {
      encoded = encoded.replace(reserved, URLEncoder.encode(reserved, StandardCharsets.UTF_8));
    }
    return URI.create("http://localhost:" + port + encoded);
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  private Answer send(HttpRequest request) throws Exception {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Content-Type").orElse(""),
        json(response.body()));
  }

  record Answer(int status, String contentType, JsonNode body) {
    String text(String member) {
      return body.get(member).asString();
    }
  }

  private static Document city(String name, String countryCode, int population, boolean capital) {
    return Document.of("name", name)
        .with("countryCode", countryCode)
        .with("population", population)
        .with("capital", capital);
  }

  @SpringBootConfiguration
  @EnableAutoConfiguration
  @Import(Cities.class)
  static class Application {
    @Bean
    MemoryCollection cities(MemoryDataSource dataSource) {
      return dataSource.define(
          ModelDefinition.named("City")
              .property("id", PropertyType.Scalar.INTEGER)
              .property("name", PropertyType.Scalar.STRING)
              .property("population", PropertyType.Scalar.INTEGER)
              .property("capital", PropertyType.Scalar.BOOLEAN)
              .build());
    }
  }

  enum TownSize {
    SMALL,
    LARGE
  }

  record Town(
      @Nullable Long id,
      @NotBlank @Size(max = 3) String name,
      @Positive int population,
      @Nullable TownSize size) {}

  @RestController
  static class Cities {
    private final MemoryCollection cities;
    private final MemoryTemplate template;

    Cities(MemoryCollection cities, MemoryTemplate template) {
      this.cities = cities;
      this.template = template;
    }

    @GetMapping("/cities")
    List<Document> find(Filter filter) {
      return cities.find(filter);
    }

    @GetMapping("/cities/count")
    Map<String, Long> count(Where where) {
      return Map.of("count", cities.count(where));
    }

    @GetMapping("/cities/some")
    List<Document> findSome(Optional<Filter> filter, Optional<Where> where) {
      return filter.or(() -> where.map(Filter.ALL::withWhere)).map(cities::find).orElse(List.of());
    }

    @GetMapping("/cities/search")
    List<Document> search(@RequestParam("q") Filter filter) {
      return cities.find(filter);
    }

    @PostMapping("/cities/search")
    List<Document> searchFor(@RequestBody Filter filter) {
      return cities.find(filter);
    }

    @PostMapping("/cities")
    Document create(@RequestBody Document city) {
      return cities.create(city);
    }

    record Counting(Where where) {}

    @PostMapping("/cities/count")
    Map<String, Long> countThose(@RequestBody Counting counting) {
      return count(counting.where());
    }

    @PostMapping("/cities/duplicate")
    void duplicate() {
      throw new DuplicateKeyException(
          "as repositories have it",
          new DuplicateValueException(
              List.of("email"), "email 'ada@example.org' already belongs to record 1."));
    }

    @PostMapping("/cities/invalid")
    void invalid() {
      throw new ValidationException(
          Map.of("name", List.of("presence")),
          "Cannot write to 'City': name is missing. Give one.");
    }

    @GetMapping("/towns")
    List<Town> towns(Filter filter) {
      return template.find(filter, Town.class);
    }

    @PostMapping("/towns")
    void town(@RequestBody Town town) {
      template.save(town);
    }

    @PostMapping("/cities/full")
    void full() {
      throw new DataFileException(
          Path.of("secret.json"), "Cannot write 'secret.json': the disk is full.", null);
    }
  }
}
