package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.query.Candidates.Walk;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.ModelDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that come one by one from anywhere, and are tested several at once. */
class FetchedWalkTest {
  private static final long SEED = 20261128;

  /** Records with a whole number, a double, text, a list, and a number of whichever type. */
  private static List<Document> records(int count, Random random) {
    List<Document> records = rows(count, id -> record(id, random));
    Collections.shuffle(records, random);
    return records;
  }

  private static List<Document> rows(int count, IntFunction<Document> record) {
    Layouts layouts = new Layouts();
    TreeBuilder<Object, Document> packed = IndexedRecords.builder();
    for (int id = 1; id <= count; id++) {
      packed.add(id, layouts.share(record.apply(id)));
    }
    List<Document> rows = new ArrayList<>();
    packed.build().entries().visit((id, row) -> rows.add(row));
    return rows;
  }

  private static Document record(int id, Random random) {
    int number = random.nextInt(10);
    return Document.of("id", id)
        .with("whole", number)
        .with("large", number * 1_000_000_000_000L)
        .with("double", number + 0.5)
        .with("text", "t" + number)
        .with("list", List.of(number, 9 - number))
        .with("any", id % 3 == 0 ? (Object) number : id % 3 == 1 ? number * 1.0 : "t")
        .with("absent", id % 5 == 0 ? null : number);
  }

  private static RecordTest test(String where) {
    Clause clause =
        new WhereCompiler(
                ModelDefinition.open("Sample"), FilterLimits.DEFAULT, FilterPointer.ofWhere())
            .compile(Where.parse(where));
    return new Binding(List.of()).bind(clause).test();
  }

  private static List<Document> all(Walk walk) {
    List<Document> all = new ArrayList<>();
    for (Document record = walk.next(); record != null; record = walk.next()) {
      all.add(record);
    }
    return all;
  }

  /** Counts what is asked for. */
  private static final class Source implements Walk {
    private final List<Document> records;
    private int fetched;

    Source(List<Document> records) {
      this.records = records;
    }

    @Override
    public @Nullable Document next() {
      return fetched < records.size() ? records.get(fetched++) : null;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"whole\":{\"gte\":3,\"lt\":6}}",
        "{\"large\":{\"gt\":2e12}}",
        "{\"double\":{\"between\":[2.5,7]}}",
        "{\"whole\":4}",
        "{\"whole\":{\"inq\":[1,4,7]}}",
        "{\"text\":\"t4\"}",
        "{\"list\":{\"gt\":6,\"lt\":2}}",
        "{\"any\":{\"gt\":3}}",
        "{\"absent\":{\"lt\":8}}",
        "{\"absent\":null}",
        "{\"missing\":{\"gt\":3}}",
        "{\"whole\":{\"neq\":4}}",
        "{\"or\":[{\"whole\":{\"lt\":2}},{\"double\":{\"gt\":8}}]}",
        "{\"whole\":{\"gt\":20}}"
      })
  void delivers_those_that_pass_in_their_order(String where) {
    Random random = new Random(SEED);
    RecordTest test = test(where);
    for (int count = 0; count < 200; count += 1 + count / 4) {
      List<Document> records = records(count, random);
      assertThat(all(FetchedWalk.of(new Source(records), test)))
          .as("seed %d, %d records", SEED, count)
          .containsExactlyElementsOf(records.stream().filter(test::test).toList());
    }
  }

  @Test
  void tests_rows_beside_records_that_stand_alone() {
    List<Document> records = new ArrayList<>(records(100, new Random(SEED)));
    records.replaceAll(record -> Values.equal(record.get("whole"), 3) ? record.alone() : record);
    RecordTest test = test("{\"whole\":{\"gt\":2}}");
    assertThat(all(FetchedWalk.of(new Source(records), test)))
        .containsExactlyElementsOf(records.stream().filter(test::test).toList());
  }

  @Test
  void tests_rows_of_columns_that_are_not_alike() {
    List<Document> records = rows(50, id -> Document.of("id", id).with("number", id % 10));
    records.addAll(rows(50, id -> Document.of("id", id).with("number", id % 10 + 0.5)));
    records.addAll(rows(50, id -> Document.of("number", id % 10).with("id", id)));
    Collections.shuffle(records, new Random(SEED));
    RecordTest test = test("{\"number\":{\"gt\":4}}");
    assertThat(all(FetchedWalk.of(new Source(records), test)))
        .containsExactlyElementsOf(records.stream().filter(test::test).toList());
  }

  @Test
  void fetches_twice_as_many_each_time_but_few_too_many() {
    Source source = new Source(records(100, new Random(SEED)));
    Walk walk = FetchedWalk.of(source, test("{\"whole\":{\"gte\":0}}"));
    List<Integer> fetched = new ArrayList<>();
    for (int delivered = 0; delivered < 50; delivered++) {
      assertThat(walk.next()).isNotNull();
      if (!fetched.contains(source.fetched)) {
        fetched.add(source.fetched);
      }
    }
    assertThat(fetched).containsExactly(1, 3, 7, 15, 31, 47, 63);
  }

  @Test
  void fetches_no_more_than_is_asked_for_where_all_pass() {
    Source source = new Source(records(100, new Random(SEED)));
    List<Integer> looked = new ArrayList<>();
    Walk walk = FetchedWalk.of(source, RecordTests.reporting(RecordTests.ALWAYS, looked::add));
    for (int delivered = 0; delivered < 20; delivered++) {
      assertThat(walk.next()).isNotNull();
    }
    assertThat(source.fetched).isEqualTo(20);
    assertThat(looked).hasSize(20).containsOnly(1);
  }
}
