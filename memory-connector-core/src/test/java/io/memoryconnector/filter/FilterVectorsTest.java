package io.memoryconnector.filter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and prints every filter of the conformance vectors; what they find is tested elsewhere. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterVectorsTest {
  private static final Set<String> FILTER_FIRST = Set.of("find", "findOne", "findOrCreate");
  private static final Set<String> FILTER_SECOND = Set.of("findById", "findByIds");
  private static final Set<String> WHERE_FIRST =
      Set.of("count", "updateAll", "destroyAll", "upsertWithWhere");

  private final List<Given> filters = acceptedFilters();

  @Test
  void there_are_many() {
    assertThat(filters).hasSizeGreaterThan(800);
  }

  @Test
  void each_is_read_and_printed_back() {
    assertThat(filters)
        .allSatisfy(
            given -> {
              Filter filter = Filter.parse(given.json());
              assertThat(Filter.parse(filter.toJson())).isEqualTo(filter);
            });
  }

  @Test
  void each_survives_a_query_string() {
    assertThat(filters)
        .allSatisfy(
            given -> {
              Filter filter = Filter.parse(given.json());
              String query = URI.create("/people?" + filter.toQueryString()).getRawQuery();
              assertThat(query).startsWith("filter=");
              assertThat(Filter.parse(URLDecoder.decode(query.substring(7), UTF_8)))
                  .isEqualTo(filter);
            });
  }

  @Test
  void each_is_the_same_as_text_and_as_document() {
    assertThat(filters)
        .filteredOn(given -> !given.json().equals("null"))
        .allSatisfy(
            given ->
                assertThat(Filter.of(Document.parse(given.json())))
                    .isEqualTo(Filter.parse(given.json())));
  }

  @Test
  void each_where_alone_is_read_and_printed_back() {
    assertThat(argumentsOf(WHERE_FIRST, 0).filter(FilterVectorsTest::isAccepted))
        .hasSizeGreaterThan(50)
        .allSatisfy(
            given -> {
              Where where = Where.parse(given.json());
              assertThat(Where.parse(where.toJson())).isEqualTo(where);
            });
  }

  @Test
  void each_that_LoopBack_refuses_is_refused() {
    assertThat(refusedFilters())
        .hasSizeGreaterThan(50)
        .allSatisfy(
            given ->
                assertThatExceptionOfType(InvalidFilterException.class)
                    .isThrownBy(() -> Filter.parse(given.json())));
  }

  private static List<Given> acceptedFilters() {
    return Stream.concat(argumentsOf(FILTER_FIRST, 0), argumentsOf(FILTER_SECOND, 1))
        .filter(FilterVectorsTest::isAccepted)
        .toList();
  }

  /** Cases that LoopBack refuses, but for those that only a model can judge. */
  private static Stream<Given> refusedFilters() {
    return argumentsOf(Set.of("find", "findOne"), 0)
        .filter(given -> given.vector().path("error").path("statusCode").asInt(0) == 400)
        .filter(given -> !given.vector().has("quirk") && !given.json().contains("\"$"));
  }

  /** Answers of LoopBack, and those that are wanted in their place. */
  private static boolean isAccepted(Given given) {
    JsonNode vector = given.vector();
    return vector.has("typed")
        ? !vector.path("typed").has("refused")
        : !vector.has("error") && !vector.has("quirk");
  }

  private static Stream<Given> argumentsOf(Set<String> operations, int position) {
    return suites().stream()
        .flatMap(suite -> suite.path("cases").valueStream())
        .filter(vector -> operations.contains(vector.path("op").asString("")))
        .filter(vector -> vector.path("args").has(position))
        .map(vector -> new Given(vector, vector.path("args").get(position).toString()));
  }

  private static List<JsonNode> suites() {
    URL directory = Objects.requireNonNull(FilterVectorsTest.class.getResource("/conformance"));
    try (Stream<Path> files = Files.list(Path.of(directory.toURI()))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> JsonMapper.shared().readTree(file))
          .filter(suite -> !suite.has("kind"))
          .toList();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("Cannot read the conformance vectors.", e);
    }
  }

  /** One argument of one vector, as JSON. */
  private record Given(JsonNode vector, String json) {}
}
