package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What somebody hears who listens to the queries of a data source. */
class QueryListenerTest {
  private final MemoryDataSource source = MemoryDataSource.inMemory("memory");
  private final MemoryCollection cities = source.collection("City");
  private final List<AskedQuery> heard = new ArrayList<>();

  @BeforeEach
  void store_ten_cities_and_listen() {
    cities.createAll(
        IntStream.rangeClosed(1, 10)
            .mapToObj(number -> Document.of("size", number).with("isPort", number % 2 == 0))
            .toList());
    source.listenToQueries(heard::add);
  }

  @Test
  void hears_filter_plan_and_numbers_of_a_find() {
    cities.find(Filter.where("size").gt(7).limit(2));
    assertThat(heard).hasSize(1);
    AskedQuery query = heard.get(0);
    assertThat(query.model()).isEqualTo("City");
    assertThat(query.filter()).isEqualTo("{\"where\":{\"size\":{\"gt\":7}},\"limit\":2}");
    assertThat(query.words())
        .isEqualTo("Walks over all records, tests each, and delivers them as they come.");
    assertThat(query.index()).isNull();
    assertThat(query.examined()).isEqualTo(10); // by then as many at once as before
    assertThat(query.returned()).isEqualTo(2);
    assertThat(query.time()).isPositive();
  }

  @Test
  void hears_a_prepared_filter_with_its_operands() {
    PreparedFilter larger =
        cities.prepare(
            Filter.ALL.withWhere(
                new Where.Comparison(
                    PropertyPath.of("size"), Operator.BETWEEN, List.of(new Parameter(0), 9))));
    larger.count(List.of(7));
    assertThat(heard)
        .extracting(AskedQuery::filter)
        .containsExactly("{\"where\":{\"size\":{\"between\":[7,9]}}}");
  }

  @Test
  void hears_each_way_to_ask_once() {
    cities.findOne(Filter.ALL);
    cities.count(Where.ALWAYS);
    cities.exists(3);
    cities.findById(3);
    cities.findByIds(List.of(3, 1), Filter.ALL);
    assertThat(heard)
        .extracting(AskedQuery::words, AskedQuery::examined, AskedQuery::returned)
        .containsExactly(
            tuple("Walks over all records, and delivers them as they come.", 1L, 1L),
            tuple("Walks over all records, and delivers them as they come.", 0L, 10L),
            tuple("Fetches the record with id 3.", 1L, 1L),
            tuple("Fetches the record with id 3.", 1L, 1L),
            tuple("Fetches the records with 2 ids, and delivers them as they come.", 2L, 2L));
  }

  @Test
  void hears_how_far_a_stream_is_read() {
    Stream<Document> stream = cities.stream(Filter.ALL);
    assertThat(heard.get(0).examined()).isZero();
    assertThat(stream.findFirst()).isPresent();
    assertThat(heard).hasSize(1);
    assertThat(heard.get(0).examined()).isEqualTo(1);
    assertThat(heard.get(0).time()).isGreaterThan(Duration.ZERO);
  }

  @Test
  void hears_by_what_updates_and_deletions_find_their_records() {
    cities.updateAll(Where.property("isPort").eq(true), Document.of("size", 1));
    cities.deleteAll(Where.property("size").eq(1));
    assertThat(heard)
        .extracting(AskedQuery::filter)
        .containsExactly("{\"where\":{\"isPort\":true}}", "{\"where\":{\"size\":1}}");
  }

  @Test
  void hears_the_name_of_the_index() {
    source.define(ModelDefinition.named("City").index(IndexDefinition.of("size")).build());
    cities.find(Filter.where("size").eq(7));
    assertThat(heard.get(0).index()).isEqualTo("size");
  }

  @Test
  void hears_nothing_when_explanations_are_asked_for() {
    assertThat(cities.explain(Filter.ALL).returned()).isEqualTo(10);
    assertThat(heard).isEmpty();
  }

  @Nested
  class afterwards {
    @Test
    void hears_no_more() {
      source.listenToQueries(null);
      cities.find(Filter.ALL);
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void may_refuse_a_query() {
    source.listenToQueries(
        query -> {
          throw new IllegalStateException("no more of " + query.model());
        });
    assertThatIllegalStateException()
        .isThrownBy(() -> cities.find(Filter.ALL))
        .withMessage("no more of City");
  }
}
