package io.memoryconnector.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Where;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

class FilterModuleTest {
  private final JsonMapper mapper =
      JsonMapper.builder()
          .addModule(new FilterModule(FilterLimits.DEFAULT.withConditions(1)))
          .build();

  record Search(String title, Filter filter, Where where) {}

  @Test
  void a_filter_comes_back_as_it_was_written() {
    Filter filter = Filter.where("name").like("a%").desc("name").skip(1).limit(2).fields("name");
    Search search = new Search("x", filter, Where.property("n").inq(1, null));
    String json = mapper.writeValueAsString(search);

    assertThat(json)
        .isEqualTo(
            "{\"title\":\"x\",\"filter\":%s,\"where\":%s}",
            filter.toJson(), search.where().toJson());
    assertThat(mapper.readValue(json, Search.class)).isEqualTo(search);
  }

  @Test
  void the_limits_hold() {
    assertThatExceptionOfType(InvalidFilterException.class)
        .isThrownBy(() -> mapper.readValue("{\"a\":1,\"b\":2}", Where.class))
        .satisfies(e -> assertThat(e.code()).isEqualTo("QUERY_TOO_LARGE"));
  }

  @Test
  void what_is_wrong_is_the_cause_where_the_filter_is_a_part() {
    assertThatExceptionOfType(DatabindException.class)
        .isThrownBy(() -> mapper.readValue("{\"filter\":{\"limit\":-1}}", Search.class))
        .havingCause()
        .isInstanceOf(InvalidFilterException.class)
        .withMessage(
            "Cannot read filter at /limit: '-1' is no limit. Give a whole number from 0 to 2147483647.");
  }

  @Test
  void what_is_no_object_is_refused() {
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> mapper.readValue("[1]", Filter.class))
        .satisfies(e -> assertThat(e.getOriginalMessage()).isEqualTo("a filter is a JSON object"));
  }
}
