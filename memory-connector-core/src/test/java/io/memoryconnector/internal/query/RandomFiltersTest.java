package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.List;
import java.util.Objects;
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

  private static void assertSame(
      List<Document> records, IndexedRecords indexed, Filter filter, long seed) {
    Query query = new QueryCompiler(MODEL, FilterLimits.DEFAULT).compile(filter);
    long matching =
        records.stream().filter(r -> NaiveEvaluator.satisfies(r, filter.where())).count();
    List<Document> expected = NaiveEvaluator.find(records, filter);
    assertThat(query.find(indexed))
        .as(() -> "seed %d, filter %s".formatted(seed, filter.toJson()))
        .containsExactlyElementsOf(expected);
    assertThat(query.first(indexed)).isEqualTo(expected.isEmpty() ? null : expected.get(0));
    assertThat(query.count(indexed)).isEqualTo(matching);
    assertThat(query.exists(indexed)).isEqualTo(matching > 0);
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
