package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrderParsingTest {
  @Test
  void is_one_text_with_commas() {
    assertThat(Filter.parse("{\"order\": \",level  dEsC , name,,id ASC\"}"))
        .isEqualTo(Filter.ALL.desc("level").orderBy("name", "id"));
  }

  @Test
  void is_a_list_of_such_texts() {
    assertThat(Filter.parse("{\"order\": [\"level DESC, name\", \"address.city\"]}"))
        .isEqualTo(Filter.ALL.desc("level").orderBy("name", "address.city"));
  }

  @Test
  void is_refused_with_an_unknown_direction() {
    assertRefused(
        "{\"order\": [\"name\", \"level UP\"]}",
        "/order/1",
        "Cannot read filter at /order/1: 'UP' is not a direction in 'level UP'. Give a property, a space, and ASC or DESC.");
  }

  @Test
  void is_refused_with_a_leading_space() {
    assertRefused(
        "{\"order\": \" level\"}",
        "/order",
        "Cannot read filter at /order: 'level' is not a direction in ' level'. Give a property, a space, and ASC or DESC.");
  }

  @Test
  void is_refused_if_it_is_no_text() {
    assertRefused(
        "{\"order\": {\"level\": 1}}",
        "/order",
        "Cannot read filter at /order: '{\"level\":1}' is not an order. Give text such as \"name DESC\", or a list of such texts.");
  }
}
