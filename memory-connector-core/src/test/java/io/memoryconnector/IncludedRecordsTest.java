package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.model.Relation;
import io.memoryconnector.model.Relation.Inclusion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IncludedRecordsTest {
  private static final Filter WITH_CITIES = Filter.ALL.include("cities");
  private static final Document WIEN =
      Document.parse("{\"id\": 1, \"name\": \"Wien\", \"countryCode\": \"AT\"}");
  private static final Document AUSTRIA =
      Document.parse("{\"code\": \"AT\"}").with("cities", List.of(WIEN));
  private static final Document CHAD = Document.parse("{\"code\": \"TD\", \"cities\": []}");

  private final MemoryDataSource source = MemoryDataSource.inMemory("atlas");
  private final MemoryCollection countries = source.collection("Country");
  private final MemoryCollection cities = source.collection("City");

  @BeforeEach
  void fill() {
    source.define(
        ModelDefinition.named("Country")
            .id(new IdDefinition("code", Generation.COUNTER, Origin.ANYONE))
            .property("code", Scalar.STRING)
            .relation(new Relation.HasMany("cities", "City", "countryCode", Inclusion.ALLOWED))
            .build());
    source.define(
        ModelDefinition.named("City")
            .strictness(Strictness.DROP)
            .property("name", Scalar.STRING)
            .property("countryCode", Scalar.STRING)
            .build());
    countries.createAll(List.of(Document.of("code", "AT"), Document.of("code", "TD")));
    cities.create(WIEN.without("id"));
  }

  @Test
  void are_found_with_all_records() {
    assertThat(countries.find(WITH_CITIES)).containsExactly(AUSTRIA, CHAD);
  }

  @Test
  void are_found_with_one_record() {
    assertThat(countries.findOne(WITH_CITIES)).contains(AUSTRIA);
  }

  @Test
  void are_found_by_a_prepared_filter() {
    PreparedFilter withCities = countries.prepare(WITH_CITIES);
    assertThat(withCities.find(List.of())).containsExactly(AUSTRIA, CHAD);
    assertThat(withCities.findOne(List.of())).contains(AUSTRIA);
  }

  @Test
  void are_found_with_the_record_of_an_id() {
    assertThat(countries.findById("TD", WITH_CITIES)).contains(CHAD);
  }

  @Test
  void are_found_with_the_records_of_ids_in_their_order() {
    assertThat(countries.findByIds(List.of("TD", "AT"), WITH_CITIES))
        .containsExactly(CHAD, AUSTRIA);
  }

  @Test
  void are_those_of_the_moment_at_which_the_records_are_found() {
    try (Stream<Document> found = countries.stream(WITH_CITIES)) {
      cities.deleteAll(Where.ALWAYS);
      assertThat(found).containsExactly(AUSTRIA, CHAD);
    }
    assertThat(countries.findOne(WITH_CITIES)).contains(AUSTRIA.with("cities", List.of()));
  }

  @Test
  void are_not_stored_with_the_record() {
    assertThat(countries.findById("AT")).contains(Document.of("code", "AT"));
  }

  @Test
  void are_not_stored_when_the_record_that_was_found_with_them_is_written_back() {
    Document found = countries.findOne(WITH_CITIES).orElseThrow().with("area", 84_000);
    Document stored = Document.of("code", "AT").with("area", 84_000);
    assertThat(countries.save(found)).isEqualTo(stored);
    assertThat(countries.replaceById("AT", found)).isEqualTo(stored);
    assertThat(countries.updateById("AT", found)).isEqualTo(stored);
    countries.updateAll(Where.ALWAYS, found);
    countries.create(found.with("code", "XX"));
    assertThat(countries.find(Filter.ALL))
        .containsExactly(stored, stored.with("code", "TD"), stored.with("code", "XX"));
  }

  @Test
  void show_what_their_model_shows() {
    source.define(ModelDefinition.named("Place").collection("City").build());
    source.collection("Place").save(WIEN.with("height", 151));
    assertThat(countries.findOne(WITH_CITIES)).contains(AUSTRIA);
  }
}
