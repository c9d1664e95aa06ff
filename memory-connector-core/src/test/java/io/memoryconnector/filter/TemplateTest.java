package io.memoryconnector.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Filters in which text such as "?0" stands for a value that comes later. */
class TemplateTest {
  private static final PropertyPath NAME = PropertyPath.of("name");

  private static Where where(String json) {
    return Where.template(Document.parse(json));
  }

  private static Where comparison(Operator operator, Object operand) {
    return new Where.Comparison(NAME, operator, operand);
  }

  @Test
  void has_parameters_in_the_place_of_values() {
    assertThat(where("{\"name\": \"?0\"}")).isEqualTo(comparison(Operator.EQ, new Parameter(0)));
    assertThat(where("{\"name\": {\"gt\": \"?12\"}}"))
        .isEqualTo(comparison(Operator.GT, new Parameter(12)));
    assertThat(where("{\"name\": {\"regexp\": \"?0\"}}"))
        .isEqualTo(comparison(Operator.REGEXP, new Parameter(0)));
  }

  @Test
  void has_parameters_in_the_place_of_lists_and_of_their_elements() {
    assertThat(where("{\"name\": {\"inq\": \"?0\"}}"))
        .isEqualTo(comparison(Operator.INQ, new Parameter(0)));
    assertThat(where("{\"name\": {\"between\": [\"?0\", 7]}}"))
        .isEqualTo(comparison(Operator.BETWEEN, List.of(new Parameter(0), 7)));
  }

  @Test
  void ignores_the_case_of_patterns_to_come() {
    assertThat(where("{\"name\": {\"like\": \"?0\", \"options\": \"i\"}}"))
        .isEqualTo(new Where.Comparison(NAME, Operator.LIKE, new Parameter(0), TextCase.IGNORED));
  }

  @Test
  void has_parameters_in_the_place_of_points_and_distances() {
    Where near = where("{\"name\": {\"near\": \"?0\", \"maxDistance\": \"?1\"}}");
    assertThat(near)
        .isEqualTo(
            new Where.OpenNear(NAME, new Parameter(0), null, new Parameter(1), DistanceUnit.MILES));
    assertThat(where("{\"name\": {\"near\": [1, 2], \"minDistance\": \"?0\"}}"))
        .isEqualTo(
            new Where.OpenNear(
                NAME, new GeoPoint(1, 2), new Parameter(0), null, DistanceUnit.MILES));
    assertThat(Filter.ALL.withWhere(near).toJson())
        .isEqualTo("{\"where\":{\"name\":{\"near\":\"?0\",\"maxDistance\":\"?1\"}}}");
  }

  @Test
  void leaves_other_text_as_it_is() {
    assertThat(where("{\"name\": \"why ?0\"}")).isEqualTo(comparison(Operator.EQ, "why ?0"));
    assertThat(Where.parse("{\"name\": \"?0\"}")).isEqualTo(comparison(Operator.EQ, "?0"));
  }

  @Test
  void may_be_the_where_of_a_whole_filter() {
    Document filter = Document.parse("{\"where\": {\"name\": \"?0\"}, \"limit\": 3}");
    assertThat(Filter.template(filter))
        .isEqualTo(Filter.ALL.withLimit(3).withWhere(comparison(Operator.EQ, new Parameter(0))));
  }

  @Test
  void refuses_parameters_within_objects() {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> where("{\"name\": {\"first\": \"?0\"}}"))
        .withMessage(
            "Cannot read where at /name/first: a parameter cannot stand within an object. Ask for the properties of the object one by one, as in {\"address.city\": …}.");
  }

  @Test
  void refuses_operators_of_databases_before_anything_else() {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> where("{\"name\": {\"$gt\": \"?0\"}}"))
        .withMessage(
            "Cannot read where at /name/$gt: operators that begin with '$' are not allowed. Give one of eq, neq, gt, gte, lt, lte, between, inq, nin, like, nlike, ilike, nilike, regexp and near.");
  }

  @Test
  void refuses_other_options_of_patterns_to_come() {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> where("{\"name\": {\"regexp\": \"?0\", \"options\": \"m\"}}"))
        .withMessage(
            "Cannot read where at /name/options: 'm' are not options of a parameter. Give 'i' to ignore case.");
  }

  @Nested
  class checked_by_a_collection {
    private final MemoryCollection people = MemoryDataSource.inMemory("test").collection("Person");

    @Test
    void passes_with_its_parameters() {
      people.check(Filter.template(Document.parse("{\"where\": {\"name\": {\"near\": \"?0\"}}}")));
      people.check(Filter.template(Document.parse("{\"where\": {\"name\": \"?0\"}}")));
      assertThat(people.count(Where.ALWAYS)).isZero();
    }

    @Test
    void is_refused_where_it_does_not_fit() {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> people.check(Filter.ALL.include("cars")))
          .satisfies(
              refusal -> assertThat(Objects.requireNonNull(refusal.getMessage())).contains("cars"));
    }
  }
}
