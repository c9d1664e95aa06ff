package io.memoryconnector.spring.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidFilterException.Reason;
import io.memoryconnector.filter.FilterPointer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketedParametersTest {
  @Test
  void brackets_lead_to_members() {
    assertThat(read("filter[where][population][gt]=1000000"))
        .isEqualTo("{\"where\":{\"population\":{\"gt\":\"1000000\"}}}");
  }

  @Test
  void parameters_share_the_objects_on_their_way() {
    assertThat(read("filter[where][a][gt]=1", "filter[limit]=2", "filter[where][a][lt]=9"))
        .isEqualTo("{\"where\":{\"a\":{\"gt\":\"1\",\"lt\":\"9\"}},\"limit\":\"2\"}");
  }

  @Test
  void numbers_in_brackets_stay_members() {
    assertThat(read("filter[where][or][0][a]=1", "filter[where][or][1][b]=2"))
        .isEqualTo("{\"where\":{\"or\":{\"0\":{\"a\":\"1\"},\"1\":{\"b\":\"2\"}}}}");
  }

  @Test
  void a_repeated_parameter_is_a_list() {
    assertThat(read("filter[order]=a", "filter[order]=b DESC"))
        .isEqualTo("{\"order\":[\"a\",\"b DESC\"]}");
  }

  @Test
  void empty_brackets_at_the_end_make_a_list_of_one() {
    assertThat(read("filter[include][]=cities")).isEqualTo("{\"include\":[\"cities\"]}");
  }

  @Test
  void names_within_brackets_may_hold_dots_and_anything_else() {
    assertThat(read("filter[where][home.city]=Oslo", "filter[where][ü/~ \"]=1"))
        .isEqualTo("{\"where\":{\"home.city\":\"Oslo\",\"ü/~ \\\"\":\"1\"}}");
  }

  @Test
  void other_parameters_are_left_alone() {
    assertThat(read("page=1", "filter={}", "filters[where]=x", "where[a]=1", "myfilter[a]=1"))
        .isEqualTo("{}");
  }

  @Nested
  class a_parameter_is_refused {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "filter[",
          "filter[where",
          "filter[where]x",
          "filter[where]x[a]",
          "filter[where][",
          "filter[[where]]",
          "filter[]",
          "filter[include][][relation]"
        })
    void whose_brackets_do_not_pair_or_are_empty(String key) {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> read(key + "=1"))
          .withMessage(
              "Cannot read filter: the brackets of parameter '%s' do not pair, or are empty before the end. Give filter[name][name]=value, and numbers for the elements of a list of objects."
                  .formatted(key))
          .satisfies(e -> assertThat(e.pointer()).contains(""));
    }

    @Test
    void that_is_a_value_and_has_members() {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> read("filter[where][a/b]=1", "filter[where][a/b][gt]=1"))
          .withMessage(
              "Cannot read filter at /where/a~1b: the parameters give it both a value and members, or a value twice. Give one of them.")
          .satisfies(e -> assertThat(e.pointer()).contains("/where/a~1b"));
    }

    @Test
    void that_has_members_and_is_a_value() {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> read("filter[where][a][gt]=1", "filter[where][a]=1"))
          .satisfies(e -> assertThat(e.pointer()).contains("/where/a"));
    }

    @Test
    void that_is_a_value_and_a_list() {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> read("filter[order]=a", "filter[order][]=b"))
          .satisfies(e -> assertThat(e.pointer()).contains("/order"));
    }

    @Test
    void that_goes_too_deep() {
      assertThat(read("filter" + "[a]".repeat(8) + "=1")).startsWith("{\"a\":{\"a\":");
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> read("filter" + "[a]".repeat(9) + "=1"))
          .withMessage(
              "Cannot read filter: a parameter goes deeper than 8 levels. Give a flatter filter.")
          .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.QUERY_OBJECT_TOO_DEEP));
    }
  }

  private static String read(String... parameters) {
    Map<String, String[]> map = new LinkedHashMap<>();
    for (String parameter : parameters) {
      int end = parameter.lastIndexOf('=');
      map.merge(
          parameter.substring(0, end),
          new String[] {parameter.substring(end + 1)},
          BracketedParametersTest::both);
    }
    Document tree = new BracketedParameters("filter", FilterPointer.ofFilter(), 8).read(map);
    return DocumentJson.print(tree);
  }

  private static String[] both(String[] first, String[] second) {
    String[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
