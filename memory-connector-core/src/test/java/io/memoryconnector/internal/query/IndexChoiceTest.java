package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which indexes are searched before the best way is chosen. */
class IndexChoiceTest {
  private final IndexedRecords people =
      people()
          .withIndexes(
              List.of(
                  IndexDefinition.of("age"),
                  IndexDefinition.of("city", "age"),
                  IndexDefinition.unique("email")));

  private static IndexedRecords people() {
    IndexedRecords people = IndexedRecords.empty();
    for (int id = 1; id <= 60; id++) {
      people =
          people.with(
              id,
              Document.of("id", id)
                  .with("age", id % 10)
                  .with("city", "C" + id % 3)
                  .with("email", id + "@example.org"));
    }
    return people;
  }

  private static IndexChoice choice(String json) {
    Filter filter = Filter.parse(json.replace('\'', '"'));
    Clause clause =
        new WhereCompiler(
                ModelDefinition.open("Person"), FilterLimits.DEFAULT, FilterPointer.ofWhere())
            .compile(filter.where());
    return new IndexChoice(
        new Conjunction(new Binding(List.of()).bind(clause)),
        Ordering.of(filter.order(), "id"),
        Demand.of(new Page(filter.skip(), filter.limit())));
  }

  private List<String> best(String json) {
    return choice(json).best(people).stream().map(IndexSearch::name).toList();
  }

  @Test
  void leaves_out_what_leads_to_more_records_than_the_one_that_decides_all() {
    String filter = "{'where': {'city': 'C1', 'age': {'gt': 4}}}";
    assertThat(choice(filter).all(people))
        .map(IndexSearch::name)
        .containsExactly("age", "city, age");
    assertThat(best(filter)).containsExactly("city, age");
  }

  @Test
  void keeps_the_order_that_is_asked_for() {
    assertThat(best("{'where': {'city': 'C1', 'age': {'gt': 4}}, 'order': 'age'}"))
        .containsExactly("city, age", "age");
  }

  @Test
  void keeps_all_where_something_is_left_to_test() {
    assertThat(best("{'where': {'city': 'C1', 'age': {'gt': 4}, 'active': true}}"))
        .containsExactly("age", "city, age");
    assertThat(best("{'where': {'city': {'gt': 'C0'}, 'age': {'gt': 4}}}"))
        .containsExactly("city, age", "age");
  }

  @Test
  void goes_no_further_than_to_one_record() {
    assertThat(best("{'where': {'email': '7@example.org', 'age': 7}}"))
        .containsExactly("age", "email");
    assertThat(best("{'where': {'city': 'C1', 'age': 10}}")).containsExactly("city, age");
  }
}
