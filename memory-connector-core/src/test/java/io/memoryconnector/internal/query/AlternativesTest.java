package io.memoryconnector.internal.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Walks along an index past what none of some alternatives selects. They say something of its first
 * property and perhaps of the id, as windows by keyset do, but in any combination.
 */
class AlternativesTest {
  private static final long SEED = 20_261_127;
  private static final int CONTENTS = 60;
  private static final int FILTERS_EACH = 20;
  private static final int RECORDS = 60;
  private static final List<IndexDefinition> INDEXES =
      List.of(IndexDefinition.of("age"), IndexDefinition.of("age", "level"));

  @ParameterizedTest
  @CsvSource({
    "'age,id', 1 2 8 9",
    "'age,id DESC', 9 8 2 1",
    "'age DESC,id', 1 2 8 9",
    "'age DESC,id DESC', 9 8 2 1"
  })
  void deliver_two_parts_of_one_value_in_the_order_of_their_ids(String order, String expected) {
    IndexedRecords records = IndexedRecords.empty();
    for (int id = 1; id < 10; id++) {
      records = records.with(id, Document.of("id", id).with("age", 7));
    }
    String or = "{\"age\":7,\"id\":{\"lt\":3}},{\"age\":7,\"id\":{\"gt\":7}}";
    Query query = query(filter(or, order.replace(",", "\",\""), 0, 4));
    for (Run run : query.runs(records.withIndexes(INDEXES), query.demand())) {
      assertThat(run.stream().map(record -> String.valueOf(record.get("id"))))
          .as(run.plan().words())
          .containsExactly(expected.split(" ", -1));
    }
  }

  @Test
  void find_what_a_plain_evaluation_finds_in_its_order() {
    for (long seed = SEED; seed < SEED + CONTENTS; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Document> records =
          IntStream.rangeClosed(1, RECORDS).mapToObj(id -> record(id, random)).toList();
      IndexedRecords indexed = indexed(records);
      for (int number = 0; number < FILTERS_EACH; number++) {
        assertEachPlan(records, indexed, filter(random), seed);
      }
    }
  }

  private static void assertEachPlan(
      List<Document> records, IndexedRecords indexed, Filter filter, long seed) {
    List<Document> expected = NaiveEvaluator.find(records, filter);
    Query query = query(filter);
    for (Run run : query.runs(indexed, query.demand())) {
      assertThat(run.stream())
          .as(() -> "seed %d, filter %s: %s".formatted(seed, filter.toJson(), run.plan().words()))
          .containsExactlyElementsOf(expected);
    }
  }

  private static IndexedRecords indexed(List<Document> records) {
    IndexedRecords indexed = IndexedRecords.empty();
    for (Document record : records) {
      indexed = indexed.with(requireNonNull(record.get("id")), record);
    }
    return indexed.withIndexes(INDEXES);
  }

  private static Document record(int id, SplittableRandom random) {
    Document record = Document.of("id", id).with("level", random.nextInt(3));
    return random.nextInt(8) == 0 ? record : record.with("age", age(random));
  }

  private static @Nullable Number age(SplittableRandom random) {
    int age = random.nextInt(6);
    return age == 0 ? null : age == 1 ? (Number) 1.0 : age == 2 ? (Number) 2L : (Number) age;
  }

  private static Query query(Filter filter) {
    return new QueryCompiler(ModelDefinition.open("Person"), FilterLimits.DEFAULT).compile(filter);
  }

  private static Filter filter(SplittableRandom random) {
    List<String> terms = new ArrayList<>(List.of(random.nextBoolean() ? "age" : "age DESC"));
    if (random.nextInt(3) == 0) {
      terms.add(random.nextBoolean() ? "level" : "level DESC");
    }
    terms.add(random.nextBoolean() ? "id" : "id DESC");
    String or =
        IntStream.range(0, random.nextInt(1, 4))
            .mapToObj(number -> alternative(random))
            .collect(Collectors.joining(","));
    return filter(or, String.join("\",\"", terms), random.nextInt(4), random.nextInt(1, 30));
  }

  private static Filter filter(String or, String order, int skip, int limit) {
    return Filter.parse(
        "{\"where\":{\"or\":[%s]},\"order\":[\"%s\"],\"skip\":%d,\"limit\":%d}"
            .formatted(or, order, skip, limit));
  }

  private static String alternative(SplittableRandom random) {
    int one = random.nextInt(6);
    int other = random.nextInt(6);
    String age =
        switch (random.nextInt(5)) {
          case 0 -> "{\"%s\":%d}".formatted(comparison(random), one);
          case 1 -> "{\"inq\":[%d,%d]}".formatted(one, other);
          case 2 -> "{\"inq\":[null,%d]}".formatted(one);
          case 3 -> "{\"between\":[%d,%d]}".formatted(one, other);
          default -> String.valueOf(one);
        };
    return "{\"age\":%s%s}".formatted(age, rest(random));
  }

  private static String rest(SplittableRandom random) {
    int one = random.nextInt(RECORDS);
    int other = random.nextInt(RECORDS);
    return switch (random.nextInt(4)) {
      case 0 -> ",\"id\":{\"%s\":%d}".formatted(comparison(random), one);
      case 1 -> ",\"id\":{\"gt\":%d,\"lte\":%d}".formatted(one, other);
      case 2 -> ",\"level\":%d".formatted(random.nextInt(3));
      default -> "";
    };
  }

  private static String comparison(SplittableRandom random) {
    return List.of("gt", "gte", "lt", "lte").get(random.nextInt(4));
  }
}
