package io.memoryconnector.internal.query;

import static io.memoryconnector.internal.query.Scans.at;
import static io.memoryconnector.internal.query.Scans.block;
import static io.memoryconnector.internal.query.Scans.count;
import static io.memoryconnector.internal.query.Scans.numbers;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.RecordsEditor;
import io.memoryconnector.internal.tree.Block;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.internal.tree.Slice;
import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that are kept for all blocks of a branch: when they are made, renewed and given up. */
class StripTest {
  private static final PathReader V = new PathReader(PropertyPath.of("v"));
  private static final ValueTest TENTH =
      value -> Integer.valueOf(7).equals(value) || Long.valueOf(7).equals(value);
  private static final int COUNT = 6_000;
  private final IndexedRecords records = numbers(COUNT);

  private static boolean isKnown(int number, IndexedRecords records) {
    return Columns.known(block(number, records), V) != null;
  }

  @Test
  void stand_one_behind_the_other() {
    count("{\"v\":7}", records);
    List<Column.Longs> columns = new ArrayList<>();
    for (int number = 0; number < 60; number++) {
      columns.add((Column.Longs) Columns.of(block(number, records), V));
    }
    for (int number = 1; number < columns.size(); number++) {
      Column.Longs before = columns.get(number - 1);
      assertThat(columns.get(number).values()).isSameAs(before.values());
      assertThat(columns.get(number).start())
          .isEqualTo(before.start() + Long.bitCount(before.present()));
    }
  }

  @Test
  void are_read_anew_where_a_record_changed_and_only_there() {
    count("{\"v\":7}", records);
    IndexedRecords changed = records.with(3_000, Document.of("id", 3_000).with("v", 7));
    int place = (3_000 - 1) / Block.MOST;
    List<Integer> unknown =
        IntStream.range(0, 90).filter(number -> !isKnown(number, changed)).boxed().toList();
    assertThat(unknown).hasSize(1).first().matches(number -> Math.abs(number - place) <= 2);
    assertThat(count("{\"v\":7}", changed)).isEqualTo(COUNT / 10 + 1);
    assertThat(isKnown(unknown.get(0), changed)).isTrue();
    assertThat(count("{\"v\":7}", records)).isEqualTo(COUNT / 10);
  }

  @Test
  void stay_where_records_are_added_behind() {
    count("{\"v\":7}", records);
    IndexedRecords more = records;
    for (int id = COUNT + 1; id <= COUNT + 100; id++) {
      more = more.with(id, Document.of("id", id).with("v", 7));
    }
    assertThat(isKnown(70, more)).isTrue();
    assertThat(count("{\"v\":7}", more)).isEqualTo(COUNT / 10 + 100);
  }

  @Test
  void are_given_up_where_many_blocks_changed() {
    count("{\"v\":7}", records);
    IndexedRecords changed = records;
    for (int id = 1; id < 18 * Block.MOST; id += Block.MOST) {
      assertThat(isKnown(50, changed)).isEqualTo(id <= 16 * Block.MOST + 1);
      changed = changed.with(id, Document.of("id", id).with("v", id % 10));
    }
    assertThat(isKnown(50, changed)).isFalse();
    assertThat(count("{\"v\":7}", changed)).isEqualTo(COUNT / 10);
  }

  @Test
  void are_made_of_single_blocks_by_who_soon_has_enough() {
    Candidates.Walk walk = BlockWalk.lazy(records.byId().entries(), new PropertyTest(V, TENTH));
    for (int found = 0; found < 100; found++) {
      assertThat(walk.next()).isNotNull();
    }
    assertThat(requireNonNull(block(0, records).neighbors()).note()).isNull();
    assertThat(at(10, records.byId().entries().firstBlocks()).alone().note()).isNotNull();
    for (int found = 100; found < COUNT / 10; found++) {
      assertThat(walk.next()).isNotNull();
    }
    assertThat(walk.next()).isNull();
    assertThat(requireNonNull(block(90, records).neighbors()).note()).isNotNull();
  }

  @Test
  void are_not_made_for_a_small_part_of_them() {
    Slice<Object, Document> part = records.byId().entries().skip(100).limit(200);
    assertThat(new Candidates.InTree(part).count(new PropertyTest(V, TENTH))).isEqualTo(20);
    assertThat(requireNonNull(block(0, records).neighbors()).note()).isNull();
  }

  /** Any changes, in any order, of values of any types: scans of all snapshots stay right. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void tell_the_truth_whatever_has_changed(long seed) {
    Random random = new Random(seed);
    List<IndexedRecords> snapshots = new ArrayList<>(List.of(IndexedRecords.empty()));
    for (int round = 0; round < 60; round++) {
      IndexedRecords last = snapshots.get(snapshots.size() - 1);
      snapshots.add(changed(last, random));
      IndexedRecords asked = snapshots.get(random.nextInt(snapshots.size()));
      for (int value = 0; value < 3; value++) {
        assertCount(asked, value, "seed " + seed + ", round " + round);
      }
      assertCount(snapshots.get(snapshots.size() - 1), 1, "seed " + seed + ", round " + round);
    }
  }

  private static void assertCount(IndexedRecords records, int value, String when) {
    long expected = 0;
    BlockCursor<Document> cursor = records.byId().entries().blocks();
    while (cursor.next()) {
      for (int index = cursor.from(); index < cursor.to(); index++) {
        expected += Values.equal(cursor.value(index).get("v"), value) ? 1 : 0;
      }
    }
    assertThat(count("{\"v\":" + value + "}", records)).as(when).isEqualTo(expected);
  }

  private static IndexedRecords changed(IndexedRecords records, Random random) {
    RecordsEditor editor = records.edit();
    int size = 1 << random.nextInt(random.nextInt(4) == 0 ? 13 : 6);
    int from = random.nextInt(8_000);
    boolean removes = random.nextInt(3) == 0;
    for (int change = 0; change < size; change++) {
      int id = random.nextBoolean() ? from + change : random.nextInt(8_000);
      if (removes) {
        editor.remove(id);
      } else {
        editor.put(id, Document.of("id", id).with("v", value(random, from % 2 == 0)));
      }
    }
    return editor.toRecords();
  }

  private static @Nullable Object value(Random random, boolean anything) {
    int value = random.nextInt(4);
    return switch (anything ? random.nextInt(8) : 0) {
      case 1 -> (double) value;
      case 2 -> (long) value;
      case 3 -> null;
      case 4 -> "text";
      case 5 -> true;
      default -> value;
    };
  }
}
