package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.RecordsEditor;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Random filters against {@link NaiveEvaluator}, order included. */
class RandomFiltersTest {
  private static final long SEED = 20_261_122;
  private static final int CONTENTS = 200;
  private static final int FILTERS_EACH = 100;
  private static final int MOST_RECORDS = 45;

  private static final ModelDefinition MODEL =
      ModelDefinition.named("Random")
          .property("id", Scalar.NUMBER)
          .property("number", Scalar.NUMBER)
          .property("text", Scalar.STRING)
          .property("truth", Scalar.BOOLEAN)
          .property("moment", Scalar.DATE)
          .property("tags", new ListOf(Scalar.STRING))
          .property("numbers", new ListOf(Scalar.NUMBER))
          .property("any", Scalar.ANY)
          .property("place", Scalar.OBJECT)
          .property("things", new ListOf(Scalar.OBJECT))
          .property("spot", Scalar.ANY)
          .build();

  @Test
  void find_what_a_plain_evaluation_finds() {
    for (int content = 0; content < CONTENTS; content++) {
      long seed = SEED + content;
      RandomFilters random = new RandomFilters(seed);
      List<Document> records = random.records(1 + content % MOST_RECORDS);
      IndexedRecords indexed = indexed(records);
      for (int number = 0; number < FILTERS_EACH; number++) {
        assertSame(records, indexed, random.filter(), seed);
      }
    }
  }

  @Test
  void find_the_same_by_each_index() {
    for (int content = 0; content < CONTENTS; content++) {
      long seed = SEED - content;
      RandomFilters random = new RandomFilters(seed);
      List<Document> records = random.records(1 + content % MOST_RECORDS);
      RandomIndexes indexes = new RandomIndexes(seed, random);
      IndexedRecords indexed = indexed(records, indexes.definitions());
      for (int number = 0; number < FILTERS_EACH; number++) {
        Filter filter = number % 2 == 0 ? indexes.filter() : random.filter();
        assertSame(records, indexed, filter, seed);
        assertEachPlan(records, indexed, filter, seed);
      }
    }
  }

  /** There is no plain evaluation of such orders. */
  @Test
  void sort_mixed_values_in_the_same_way_by_each_index() {
    for (int content = 0; content < CONTENTS; content++) {
      long seed = SEED + CONTENTS + content;
      RandomFilters random = new RandomFilters(seed);
      List<Document> records = random.records(1 + content % MOST_RECORDS);
      RandomIndexes indexes = new RandomIndexes(seed, random);
      IndexedRecords indexed = indexed(records, indexes.definitions());
      for (int number = 0; number < FILTERS_EACH / 4; number++) {
        Filter filter = indexes.filterInAnyOrder();
        Query query = new QueryCompiler(MODEL, FilterLimits.DEFAULT).compile(filter);
        assertEachRun(query.find(indexed(records)), query, indexed, clue(filter, seed));
      }
    }
  }

  private static void assertEachRun(
      List<Document> expected, Query query, IndexedRecords indexed, Supplier<String> clue) {
    for (Run run : query.runs(indexed, query.demand())) {
      assertThat(run.stream())
          .as(() -> clue.get() + run.plan().words())
          .containsExactlyElementsOf(expected);
    }
  }

  private static void assertSame(
      List<Document> records, IndexedRecords indexed, Filter filter, long seed) {
    Query query = new QueryCompiler(MODEL, FilterLimits.DEFAULT).compile(filter);
    long matching = matching(records, filter);
    List<Document> expected = NaiveEvaluator.find(records, filter);
    assertThat(query.find(indexed)).as(clue(filter, seed)).containsExactlyElementsOf(expected);
    assertThat(query.first(indexed)).isEqualTo(expected.isEmpty() ? null : expected.get(0));
    assertThat(query.count(indexed)).isEqualTo(matching);
    assertThat(query.exists(indexed)).isEqualTo(matching > 0);
  }

  /** Tries also those that are too costly to be chosen. */
  private static void assertEachPlan(
      List<Document> records, IndexedRecords indexed, Filter filter, long seed) {
    Query query = new QueryCompiler(MODEL, FilterLimits.DEFAULT).compile(filter);
    Supplier<String> clue = clue(filter, seed);
    assertEachRun(NaiveEvaluator.find(records, filter), query, indexed, clue);
    long matching = matching(records, filter);
    for (Run run : query.runs(indexed, Demand.NUMBER)) {
      assertThat(run.count()).as(() -> clue.get() + run.plan().words()).isEqualTo(matching);
    }
    for (Run run : query.runs(indexed, Demand.EXISTENCE)) {
      assertThat(run.exists()).as(() -> clue.get() + run.plan().words()).isEqualTo(matching > 0);
    }
  }

  private static Supplier<String> clue(Filter filter, long seed) {
    return () -> "seed %d, filter %s ".formatted(seed, filter.toJson());
  }

  private static long matching(List<Document> records, Filter filter) {
    return records.stream().filter(r -> NaiveEvaluator.satisfies(r, filter.where())).count();
  }

  /** Brings half of the records in when the indexes are there already. */
  private static IndexedRecords indexed(List<Document> records, List<IndexDefinition> indexes) {
    int half = records.size() / 2;
    RecordsEditor editor = indexed(records.subList(0, half)).withIndexes(indexes).edit();
    for (Document record : records.subList(half, records.size())) {
      editor.put(Objects.requireNonNull(record.get("id")), record);
    }
    return editor.toRecords();
  }

  private static IndexedRecords indexed(List<Document> records) {
    Layouts layouts = new Layouts();
    TreeBuilder<Object, Document> builder = IndexedRecords.builder();
    for (Document record : records) {
      builder.add(Objects.requireNonNull(record.get("id")), layouts.share(record));
    }
    return IndexedRecords.of(builder.build());
  }
}
