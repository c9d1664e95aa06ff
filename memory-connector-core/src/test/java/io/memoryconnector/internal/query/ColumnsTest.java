package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.internal.tree.Slice;
import io.memoryconnector.model.ModelDefinition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How scans keep the values of a property side by side, and walk over blocks of records. */
class ColumnsTest {
  private static final PathReader V = new PathReader(PropertyPath.of("v"));
  private static final PathReader V_W = new PathReader(PropertyPath.of("v.w"));

  private static IndexedRecords numbers(int count) {
    IndexedRecords records = IndexedRecords.empty();
    for (int id = 1; id <= count; id++) {
      records = records.with(id, Document.of("id", id).with("v", id % 10));
    }
    return records;
  }

  private static List<Block<Document>> blocks(IndexedRecords records) {
    BlockCursor<Document> cursor = records.byId().entries().blocks();
    List<Block<Document>> blocks = new ArrayList<>();
    while (cursor.next()) {
      blocks.add(cursor.block());
    }
    return blocks;
  }

  private static long count(String where, IndexedRecords records) {
    Filter filter = Filter.parse("{\"where\":" + where + "}");
    return new QueryCompiler(ModelDefinition.open("Number"), FilterLimits.DEFAULT)
        .compile(filter)
        .count(records);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 9223372036854775807, null]|Longs",
        "[1.5, \"<missing>\", 2.5]|Doubles",
        "[\"a\", null]|Texts",
        "[true, false]|Booleans",
        "[1, 1.5]|Mixed",
        "[1, \"a\"]|Mixed",
        "[[1, 2], [3]]|Mixed",
        "[null, null]|Mixed"
      })
  void have_the_type_that_all_values_have(String values, String type) {
    Column column = Columns.of(blocks(Probe.of("-", values).records()).get(0), V);
    assertThat(column.getClass().getSimpleName()).isEqualTo(type);
  }

  @Test
  void are_not_made_of_what_lies_within_lists() {
    IndexedRecords records = Probe.of("-", "[{\"w\":1}, [{\"w\":1}, {\"w\":2}]]").records();
    assertThat(Columns.of(blocks(records).get(0), V_W)).isSameAs(Column.UNFIT);
    assertThat(count("{\"v.w\":1}", records)).isEqualTo(2);
    assertThat(count("{\"v.w\":2}", records)).isEqualTo(1);
  }

  @Nested
  class in_some_blocks {
    private final IndexedRecords records = numbers(200);

    @Test
    void are_found_again_by_the_next_scan() {
      assertThat(Columns.known(blocks(records).get(0), V)).isNull();
      assertThat(count("{\"v\":{\"gt\":3}}", records)).isEqualTo(120);
      Column column = Columns.known(blocks(records).get(0), V);
      assertThat(count("{\"v\":{\"lt\":3}}", records)).isEqualTo(60);
      assertThat(column).isNotNull().isSameAs(Columns.of(blocks(records).get(0), V));
    }

    @Test
    void are_read_anew_where_a_record_changed_and_only_there() {
      assertThat(count("{\"v\":7}", records)).isEqualTo(20);
      IndexedRecords changed = records.with(5, Document.of("id", 5).with("v", 7));
      assertThat(Columns.known(blocks(changed).get(0), V)).isNull();
      assertThat(Columns.known(blocks(changed).get(1), V)).isNotNull();
      assertThat(count("{\"v\":7}", changed)).isEqualTo(21);
      assertThat(count("{\"v\":7}", records)).isEqualTo(20);
    }

    @Test
    void are_kept_for_some_properties_only() {
      IntStream.range(0, 30).forEach(i -> count("{\"p" + i + "\":null}", records));
      Block<Document> first = blocks(records).get(0);
      assertThat(Columns.known(first, new PathReader(PropertyPath.of("p15")))).isNotNull();
      assertThat(Columns.known(first, new PathReader(PropertyPath.of("p16")))).isNull();
      assertThat(count("{\"p29\":null}", records)).isEqualTo(200);
    }
  }

  @Nested
  class walks_over_blocks {
    private final Slice<Object, Document> all = numbers(300).byId().entries();

    private static List<Integer> ids(Candidates.Walk walk) {
      List<Integer> ids = new ArrayList<>();
      for (Document record = walk.next(); record != null; record = walk.next()) {
        ids.add((Integer) record.get("id"));
      }
      return ids;
    }

    private void assertWalk(Slice<Object, Document> slice, List<Integer> expected) {
      RecordTest third = record -> record.get("id") instanceof Integer id && id % 3 == 0;
      List<Integer> found = expected.stream().filter(id -> id % 3 == 0).toList();
      assertThat(ids(new BlockWalk(slice, third))).isEqualTo(found);
      assertThat(ids(BlockWalk.eager(slice, third))).isEqualTo(found);
      assertThat(new Candidates.InTree(slice).count(third)).isEqualTo(found.size());
      assertThat(ids(new BlockWalk(slice, RecordTests.ALWAYS))).isEqualTo(expected);
    }

    @Test
    void deliver_those_that_pass_of_each_part_in_both_directions() {
      for (int skip = 0; skip < 300; skip += 7) {
        for (int size : new int[] {0, 1, 63, 64, 65, 130}) {
          List<Integer> expected =
              IntStream.rangeClosed(skip + 1, Math.min(300, skip + size)).boxed().toList();
          assertWalk(all.skip(skip).limit(size), expected);
          List<Integer> backwards = new ArrayList<>(expected);
          Collections.reverse(backwards);
          assertWalk(all.skip(skip).limit(size).reversed(), backwards);
        }
      }
    }
  }
}
