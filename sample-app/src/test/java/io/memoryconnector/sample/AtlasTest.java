package io.memoryconnector.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.sample.Atlas.Answer;
import io.memoryconnector.spring.test.MemoryTester;
import io.memoryconnector.spring.test.query.QueryRecorder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every request of the README, over real HTTP, each from the same data. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AtlasTest {
  @LocalServerPort private int port;
  @Autowired private MemoryTester memory;
  @Autowired private QueryRecorder queries;

  private Atlas atlas;

  @BeforeEach
  void open_a_client() {
    atlas = new Atlas(port);
  }

  @Nested
  class finding {
    @Test
    void answers_a_filter_with_a_list() {
      Answer answer =
          atlas.find(
              "/cities",
              "{\"where\":{\"countryCode\":\"AT\"},\"order\":\"population DESC\",\"limit\":3}");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(texts(answer.body(), "name")).containsExactly("Vienna", "Graz", "Linz");
    }

    @Test
    void answers_all_countries_without_a_filter() {
      assertThat(atlas.get("/countries").body()).hasSize(252);
    }

    @Test
    void leaves_properties_out_that_fields_does_not_name() {
      Answer answer =
          atlas.find("/countries", "{\"where\":{\"code\":\"AT\"},\"fields\":[\"code\",\"name\"]}");
      assertThat(answer.body().toString()).isEqualTo("[{\"code\":\"AT\",\"name\":\"Austria\"}]");
    }

    @Test
    void reads_the_nested_form_by_the_types_of_the_model() {
      Answer nested =
          atlas.get(
              "/cities?filter%5Bwhere%5D%5Bpopulation%5D%5Bgt%5D=1000000&filter%5Blimit%5D=5");
      Answer json =
          atlas.find("/cities", "{\"where\":{\"population\":{\"gt\":1000000}},\"limit\":5}");
      assertThat(nested.body()).isEqualTo(json.body()).hasSize(5);
    }

    @Test
    void finds_the_nearest_first() {
      Answer answer =
          atlas.find(
              "/cities",
              "{\"where\":{\"location\":{\"near\":{\"lat\":48.2,\"lng\":16.37},"
                  + "\"maxDistance\":60,\"unit\":\"kilometers\"}}}");
      assertThat(texts(answer.body(), "name")).startsWith("Vienna").contains("Bratislava");
    }

    @Test
    void counts() {
      Answer answer = atlas.get("/cities/count?where=" + Atlas.encoded("{\"countryCode\":\"AT\"}"));
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().toString()).isEqualTo("{\"count\":10}");
    }

    @Test
    void answers_one_city_or_404() {
      assertThat(atlas.get("/cities/1").body().get("id").intValue()).isEqualTo(1);
      assertThat(atlas.find("/cities/1", "{\"fields\":[\"id\"]}").body().toString())
          .isEqualTo("{\"id\":1}");
      assertThat(atlas.get("/cities/99999").status()).isEqualTo(404);
    }

    @Test
    void answers_one_city_whatever_page_the_filter_asks_for() {
      Answer answer =
          atlas.find(
              "/cities/1", "{\"fields\":[\"id\"],\"skip\":1,\"limit\":1,\"where\":{\"id\":2}}");
      assertThat(answer.body().toString()).isEqualTo("{\"id\":1}");
    }
  }

  @Nested
  class writing {
    private static final String VADUZ =
        "{\"name\":\"Vaduz\",\"countryCode\":\"LI\",\"population\":5696,"
            + "\"location\":{\"lat\":47.141,\"lng\":9.521}}";

    @Test
    void creates_a_city_with_the_next_id() {
      Answer created = atlas.send("POST", "/cities", VADUZ);
      assertThat(created.status()).isEqualTo(200);
      assertThat(created.body().get("id").intValue()).isEqualTo(4443);
      assertThat(memory)
          .collection(City.class)
          .hasSize(4443)
          .containsRecord("{\"id\":4443,\"name\":\"Vaduz\"}");
    }

    @Test
    void answers_409_for_an_id_that_is_taken() {
      Answer answer = atlas.send("POST", "/cities", VADUZ.replaceFirst("\\{", "{\"id\":1,"));
      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.body().get("code").stringValue()).isEqualTo("DUPLICATE_VALUE");
    }

    @Test
    void answers_422_for_a_body_that_breaks_rules() {
      Answer answer =
          atlas.send("POST", "/cities", "{\"name\":\" \",\"countryCode\":\"LI\",\"population\":1}");
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body().get("codes").toString())
          .isEqualTo("{\"name\":[\"must not be blank\"]}");
    }

    @Test
    void answers_422_for_a_value_of_a_wrong_type() {
      Answer answer = atlas.send("POST", "/cities", VADUZ.replace("5696", "\"many\""));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body().get("pointer").stringValue()).isEqualTo("/population");
    }

    @Test
    void answers_422_for_a_fraction_where_a_whole_number_belongs() {
      Answer answer = atlas.send("POST", "/cities", VADUZ.replace("5696", "1.9"));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.body().get("pointer").stringValue()).isEqualTo("/population");
    }

    @Test
    void answers_400_for_a_body_that_is_not_json() {
      assertThat(atlas.send("POST", "/cities", "{\"name\":").status()).isEqualTo(400);
    }

    @Test
    void changes_all_cities_that_match() {
      Answer answer =
          atlas.send(
              "PATCH",
              "/cities?where=" + Atlas.encoded("{\"countryCode\":\"AT\"}"),
              "{\"adminCode\":\"x\"}");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.body().toString()).isEqualTo("{\"count\":10}");
    }

    @Test
    void changes_one_city_or_answers_404() {
      assertThat(atlas.send("PATCH", "/cities/1", "{\"population\":7}").status()).isEqualTo(204);
      assertThat(atlas.get("/cities/1").body().get("population").intValue()).isEqualTo(7);
      assertThat(atlas.send("PATCH", "/cities/99999", "{\"population\":7}").status())
          .isEqualTo(404);
    }

    @Test
    void refuses_changes_that_would_break_the_rules_of_a_city() {
      for (String path : List.of("/cities/1", "/cities?where[countryCode]=AT")) {
        Answer answer = atlas.send("PATCH", path, "{\"name\":\"\",\"population\":-1,\"size\":1}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().get("codes").toString())
            .isEqualTo(
                "{\"name\":[\"must not be blank\"],\"population\":[\"must be greater than or equal to 0\"],\"size\":[\"is no property of a city\"]}");
        assertThat(atlas.send("PATCH", path, "{\"population\":1.9}").body().get("codes").toString())
            .isEqualTo("{\"population\":[\"has the wrong type\"]}");
      }
    }

    @Test
    void replaces_one_city_or_answers_404() {
      assertThat(atlas.send("PUT", "/cities/1", VADUZ).status()).isEqualTo(204);
      assertThat(atlas.get("/cities/1").body().get("name").stringValue()).isEqualTo("Vaduz");
      assertThat(atlas.send("PUT", "/cities/99999", VADUZ).status()).isEqualTo(404);
      assertThat(atlas.get("/cities/99999").body().get("detail").stringValue())
          .isEqualTo("There is no city 99999.");
    }

    @Test
    void deletes_one_city_or_answers_404() {
      assertThat(atlas.send("DELETE", "/cities/1", "").status()).isEqualTo(204);
      assertThat(memory).collection(City.class).hasSize(4441).doesNotContainId(1);
      assertThat(atlas.get("/cities/1").status()).isEqualTo(404);
      assertThat(atlas.send("DELETE", "/cities/1", "").status()).isEqualTo(404);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"where\":{\"population\":{\"above\":1}}} | /where/population/above",
        "{\"where\":{\"id\":{\"inq\":5}}} | /where/id/inq",
        "{\"where\":{\"id\":{\"between\":[1]}}} | /where/id/between",
        "{\"fields\":[\"name\",\"size\"]} | /fields/1",
        "{\"limit\":-1} | /limit",
        "{\"wher\":{}} | /wher",
      })
  void bad_filters_answer_400_with_the_place(String filter, String pointer) {
    Answer answer = atlas.find("/cities", filter);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("pointer").stringValue()).isEqualTo(pointer);
  }

  @Test
  void a_filter_that_is_not_json_answers_400() {
    assertThat(atlas.find("/cities", "{\"where\":").status()).isEqualTo(400);
  }

  @Test
  void a_filter_deeper_than_32_levels_answers_400() {
    String filter = "{\"where\":" + "{\"and\":[".repeat(20) + "{}" + "]}".repeat(20) + "}";
    Answer answer = atlas.find("/cities", filter);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("code").stringValue()).isEqualTo("QUERY_OBJECT_TOO_DEEP");
  }

  @Nested
  class with_relations {
    @Test
    void answers_countries_with_their_three_largest_cities() {
      Answer answer =
          atlas.find(
              "/countries",
              """
              {"where": {"code": {"inq": ["AT", "AQ"]}},
               "include": [{"relation": "cities", "scope": {"order": "population DESC", "limit": 3}}]}
              """);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(texts(answer.body(), "code")).containsExactly("AQ", "AT");
      assertThat(answer.body().get(0).get("cities")).isEmpty();
      assertThat(texts(answer.body().get(1).get("cities"), "name"))
          .containsExactly("Vienna", "Graz", "Linz");
      assertThat(queries).hasSizeAtMost(3).onModel("Country").hasSize(1);
    }

    @Test
    void answers_cities_with_their_countries() {
      Answer answer =
          atlas.find("/cities", "{\"where\":{\"name\":\"Graz\"},\"include\":[\"country\"]}");
      assertThat(answer.body().get(0).get("country").get("nativeName").stringValue())
          .isEqualTo("Österreich");
    }

    @Test
    void leaves_them_out_otherwise() {
      assertThat(atlas.get("/countries").body().get(0).has("cities")).isFalse();
    }
  }

  @Test
  void a_regular_expression_that_explodes_is_stopped() {
    String name = "a".repeat(5_000) + "!";
    atlas.send("PATCH", "/cities/1", "{\"name\":\"" + name + "\"}");
    Answer answer = atlas.find("/cities", "{\"where\":{\"name\":{\"regexp\":\"(a+)+$\"}}}");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body().get("code").stringValue()).isEqualTo("PATTERN_TOO_COSTLY");
  }

  private static List<String> texts(JsonNode records, String property) {
    return records.valueStream().map(record -> record.get(property).stringValue()).toList();
  }
}
