package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QueryTest {
  private static final ModelDefinition MODEL =
      ModelDefinition.named("Peak")
          .property("id", Scalar.NUMBER)
          .property("name", Scalar.STRING)
          .property("height", Scalar.NUMBER)
          .build();

  private static final IndexedRecords PEAKS =
      records(
          "{\"id\":1,\"name\":\"Dachstein\",\"height\":2995}",
          "{\"id\":2,\"name\":\"Ortler\",\"height\":3905}",
          "{\"id\":3,\"name\":\"Watzmann\",\"height\":2713}",
          "{\"id\":4,\"name\":\"Rigi\"}",
          "{\"id\":5,\"name\":\"Traunstein\",\"height\":null}");

  static IndexedRecords records(String... json) {
    TreeBuilder<Object, Document> records = IndexedRecords.builder();
    for (String text : json) {
      Document record = Document.parse(text);
      records.add(idOf(record), record);
    }
    return IndexedRecords.of(records.build());
  }

  private static Object idOf(Document record) {
    Object id = record.get("id");
    assertThat(id).isNotNull();
    return id == null ? "" : id;
  }

  private static Query query(String filter) {
    return new QueryCompiler(MODEL, FilterLimits.DEFAULT).compile(Filter.parse(filter));
  }

  private static List<@Nullable Object> ids(Stream<Document> records) {
    return records.<@Nullable Object>map(record -> record.get("id")).toList();
  }

  private static List<@Nullable Object> ids(String filter) {
    return ids(query(filter).stream(PEAKS));
  }

  private static String plan(String filter) {
    return query(filter).explain(PEAKS).words();
  }

  @Nested
  class finding {
    @Test
    void delivers_all_in_the_order_of_the_ids() {
      assertThat(ids("{}")).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void delivers_a_page() {
      assertThat(ids("{\"skip\":1,\"limit\":2}")).containsExactly(2, 3);
      assertThat(ids("{\"where\":{\"height\":{\"gt\":0}},\"skip\":1,\"limit\":1}"))
          .containsExactly(2);
      assertThat(ids("{\"skip\":9}")).isEmpty();
    }

    @Test
    void sorts_with_missing_before_null_before_values() {
      assertThat(ids("{\"order\":\"height\"}")).containsExactly(4, 5, 3, 1, 2);
      assertThat(ids("{\"order\":\"height DESC\"}")).containsExactly(2, 1, 3, 5, 4);
      assertThat(ids("{\"order\":\"height DESC\",\"skip\":1,\"limit\":2}")).containsExactly(1, 3);
    }

    @Test
    void leaves_out_what_fields_do_not_name() {
      assertThat(query("{\"fields\":[\"name\",\"nowhere\"],\"limit\":1}").find(PEAKS))
          .containsExactly(Document.parse("{\"name\":\"Dachstein\"}"));
      assertThat(query("{\"fields\":{\"name\":false},\"limit\":1}").find(PEAKS))
          .containsExactly(Document.parse("{\"id\":1,\"height\":2995}"));
    }

    @Test
    void finds_the_first_only() {
      Document first = query("{\"order\":\"height DESC\"}").first(PEAKS);
      assertThat(first).isEqualTo(PEAKS.get(2));
      assertThat(query("{\"where\":{\"name\":\"Eiger\"}}").first(PEAKS)).isNull();
    }

    @Test
    void looks_no_further_than_the_stream_is_read() {
      Explanation explanation =
          query("{\"where\":{\"height\":{\"gt\":0}},\"limit\":2}").explain(PEAKS);
      assertThat(explanation.examined()).isEqualTo(2);
      assertThat(explanation.returned()).isEqualTo(2);
    }
  }

  @Nested
  class counting {
    @Test
    void ignores_the_page() {
      assertThat(query("{\"where\":{\"height\":{\"gt\":0}},\"limit\":1}").count(PEAKS))
          .isEqualTo(3);
      assertThat(query("{\"limit\":1}").count(PEAKS)).isEqualTo(5);
    }

    @Test
    void tells_whether_there_is_any() {
      assertThat(query("{\"where\":{\"height\":{\"gt\":3000}}}").exists(PEAKS)).isTrue();
      assertThat(query("{\"where\":{\"height\":{\"gt\":4000}}}").exists(PEAKS)).isFalse();
    }
  }

  @Nested
  class planning {
    @Test
    void fetches_by_id() {
      assertThat(plan("{\"where\":{\"id\":\"2\"}}"))
          .isEqualTo("Fetches the record with id 2, and delivers them as they come.");
      assertThat(plan("{\"where\":{\"id\":{\"inq\":[3,\"1\",3]},\"name\":\"Rigi\"}}"))
          .isEqualTo("Fetches the records with 2 ids, tests each, and delivers them as they come.");
      assertThat(ids("{\"where\":{\"id\":{\"inq\":[3,\"1\",3]}}}")).containsExactly(1, 3);
      assertThat(ids("{\"where\":{\"id\":{\"inq\":[3,\"1\",3]}},\"order\":\"id DESC\"}"))
          .containsExactly(3, 1);
    }

    @Test
    void walks_over_a_range_of_ids() {
      String filter = "{\"where\":{\"id\":{\"gt\":1,\"lte\":3}},\"order\":\"id DESC\"}";
      assertThat(plan(filter))
          .isEqualTo(
              "Walks over the ids above 1 to 3 backwards, tests each, and delivers them as they come.");
      assertThat(ids(filter)).containsExactly(3, 2);
      assertThat(query(filter).explain(PEAKS).examined()).isEqualTo(2);
    }

    @Test
    void keeps_the_best_of_a_sorted_page() {
      assertThat(plan("{\"order\":\"name\",\"limit\":1}"))
          .isEqualTo("Walks over all records, and keeps the first ones while sorting.");
      assertThat(plan("{\"order\":\"name\"}"))
          .isEqualTo("Walks over all records, and sorts all that it finds.");
    }
  }

  @Nested
  class preparing {
    private final PreparedQuery atLeast =
        new QueryCompiler(MODEL, FilterLimits.DEFAULT)
            .prepare(
                Filter.ALL.withWhere(
                    new Where.Comparison(
                        PropertyPath.of("height"), Operator.GTE, new Parameter(0))));

    @Test
    void binds_operands_for_each_time_that_it_is_asked() {
      assertThat(ids(atLeast.bind(List.of(2995)).stream(PEAKS))).containsExactly(1, 2);
      assertThat(ids(atLeast.bind(List.of("3000")).stream(PEAKS))).containsExactly(2);
    }

    @Test
    void takes_another_page_and_order() {
      Query highest =
          atLeast.withOrder(Filter.ALL.desc("height").order()).withPage(0, 1).bind(List.of(0));
      assertThat(ids(highest.stream(PEAKS))).containsExactly(2);
      assertThat(ids(atLeast.withOrder(Order.BY_ID).bind(List.of(0)).stream(PEAKS)))
          .containsExactly(1, 2, 3);
    }

    @Test
    void misses_an_argument() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> atLeast.bind(List.of()))
          .withMessage("Cannot bind parameter ?0: 0 arguments are given. Give at least 1.");
    }
  }

  @Nested
  class checking_against_the_model {
    @Test
    void refuses_an_unknown_operator_with_its_place() {
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(
              () -> query("{\"where\":{\"and\":[{\"name\":\"x\"},{\"height\":{\"above\":1}}]}}"))
          .withMessage(
              "Cannot read filter at /where/and/1/height/above: 'above' is not an operator. Give one of eq, neq, gt, gte, lt, lte, between, inq, nin, like, nlike, ilike, nilike, regexp and near.")
          .satisfies(e -> assertThat(e.pointer()).contains("/where/and/1/height/above"));
    }

    @Test
    void points_into_a_where_that_stands_alone() {
      QueryCompiler compiler = new QueryCompiler(MODEL, FilterLimits.DEFAULT);
      assertThatExceptionOfType(InvalidFilterException.class)
          .isThrownBy(() -> compiler.compile(Where.parse("{\"height\":{\"above\":1}}")))
          .satisfies(e -> assertThat(e.pointer()).contains("/height/above"));
    }
  }
}
