package io.memoryconnector.filter;

import static io.memoryconnector.filter.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldsParsingTest {
  @Test
  void are_a_list_or_one_name() {
    assertThat(Filter.parse("{\"fields\": [\"name\"]}"))
        .isEqualTo(Filter.parse("{\"fields\": \"name\"}"))
        .isEqualTo(Filter.ALL.fields("name"));
  }

  @Test
  void are_all_if_nothing_is_named() {
    assertThat(
            List.of(
                Filter.parse("{\"fields\": []}"),
                Filter.parse("{\"fields\": {}}"),
                Filter.parse("{\"fields\": \"\"}")))
        .containsOnly(Filter.ALL);
  }

  @Test
  void are_flags_by_name() {
    assertThat(
            Filter.parse("{\"fields\": {\"a\": true, \"b\": false, \"c\": 1, \"d\": \"0\"}}")
                .fields())
        .isEqualTo(new Fields(List.of("a", "c"), List.of("b", "d")));
  }

  @Test
  void are_names_if_a_query_string_numbers_them() {
    Document names = Document.of("0", "id").with("1", "name");

    assertThat(Filter.of(Document.of("fields", names))).isEqualTo(Filter.ALL.fields("id", "name"));
  }

  @Test
  void are_refused_if_a_flag_is_neither_true_nor_false() {
    assertRefused(
        "{\"fields\": {\"a/b\": \"yes\"}}",
        "/fields/a~1b",
        "Cannot read filter at /fields/a~1b: 'yes' is neither true nor false. Give true to deliver the property, false to leave it out.");
  }

  @Test
  void are_refused_if_a_name_is_no_text() {
    assertRefused(
        "{\"fields\": [\"a\", 5]}",
        "/fields/1",
        "Cannot read filter at /fields/1: '5' is not the name of a property. Give text.");
  }

  @Test
  void are_refused_if_they_are_a_number() {
    assertRefused(
        "{\"fields\": 5}",
        "/fields",
        "Cannot read filter at /fields: '5' does not say which fields. Give a list of names, or an object such as {\"name\": true}.");
  }
}
