package io.memoryconnector.internal.query;

import static io.memoryconnector.internal.query.Scans.block;
import static io.memoryconnector.internal.query.Scans.count;
import static io.memoryconnector.internal.query.Scans.numbers;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.internal.tree.Slice;
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[1, 9223372036854775807, null]|Longs",
        "[1.5, \"<missing>\", 2.5]|Doubles",
        "[\"a\", null]|Texts",
        "[true, false]|Booleans",
        "[1, 1.5]|Sortable",
        "[1, \"a\"]|Mixed",
        "[[1, 2], [3]]|Mixed",
        "[null, null]|Booleans"
      })
  void have_the_type_that_all_values_have(String values, String type) {
    Column column = Columns.of(block(0, Probe.of("-", values).records()), V);
    assertThat(column.getClass().getSimpleName()).isEqualTo(type);
  }

  @Test
  void are_not_made_of_what_lies_within_lists() {
    IndexedRecords records = Probe.of("-", "[{\"w\":1}, [{\"w\":1}, {\"w\":2}]]").records();
    assertThat(Columns.of(block(0, records), V_W)).isSameAs(Column.UNFIT);
    assertThat(count("{\"v.w\":1}", records)).isEqualTo(2);
    assertThat(count("{\"v.w\":2}", records)).isEqualTo(1);
  }

  @Nested
  class in_some_blocks {
    private final IndexedRecords records = numbers(200);

    @Test
    void are_found_again_by_the_next_scan() {
      assertThat(Columns.known(block(0, records), V)).isNull();
      assertThat(count("{\"v\":{\"gt\":3}}", records)).isEqualTo(120);
      Column column = Columns.known(block(0, records), V);
      assertThat(count("{\"v\":{\"lt\":3}}", records)).isEqualTo(60);
      assertThat(column).isNotNull().isSameAs(Columns.of(block(0, records), V));
    }

    @Test
    void are_read_anew_where_a_record_changed_and_only_there() {
      assertThat(count("{\"v\":7}", records)).isEqualTo(20);
      IndexedRecords changed = records.with(5, Document.of("id", 5).with("v", 7));
      assertThat(Columns.known(block(0, changed), V)).isNull();
      assertThat(Columns.known(block(1, changed), V)).isNotNull();
      assertThat(count("{\"v\":7}", changed)).isEqualTo(21);
      assertThat(count("{\"v\":7}", records)).isEqualTo(20);
    }

    @Test
    void are_kept_for_some_properties_only() {
      IntStream.range(0, 30).forEach(i -> count("{\"p" + i + "\":null}", records));
      BlockCursor<Document> first = block(0, records);
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
      assertThat(ids(BlockWalk.lazy(slice, third))).isEqualTo(found);
      assertThat(ids(BlockWalk.eager(slice, third))).isEqualTo(found);
      assertThat(new Candidates.InTree(slice).count(third)).isEqualTo(found.size());
      assertThat(ids(BlockWalk.lazy(slice, RecordTests.ALWAYS))).isEqualTo(expected);
    }

    @Test
    void go_from_branch_to_branch() {
      Slice<Object, Document> many = numbers(10_000).byId().entries();
      for (int skip : new int[] {0, 1, 4_031, 4_032, 4_096, 9_000}) {
        for (int size : new int[] {1, 4_033, 10_000}) {
          List<Integer> expected =
              IntStream.rangeClosed(skip + 1, Math.min(10_000, skip + size)).boxed().toList();
          assertWalk(many.skip(skip).limit(size), expected);
          List<Integer> backwards = new ArrayList<>(expected);
          Collections.reverse(backwards);
          assertWalk(many.skip(skip).limit(size).reversed(), backwards);
        }
      }
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
