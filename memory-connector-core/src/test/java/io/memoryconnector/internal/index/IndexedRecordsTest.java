package io.memoryconnector.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.Layout;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.internal.index.IndexedRecords.Rivalry;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.KeyRange;
import io.memoryconnector.internal.value.Values;
import io.memoryconnector.model.IndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IndexedRecordsTest {
  private static final IndexDefinition EMAIL = IndexDefinition.unique("email");
  private static final IndexDefinition CITY = IndexDefinition.of("address.city");
  private static final IndexDefinition TAGS = IndexDefinition.of("tags");
  private static final Layout TAGGED = Layout.of(List.of("tags"));
  private static final Layout NUMBERED = Layout.of(List.of("tags", "n"));

  @Nested
  class with_a_unique_email {
    private final IndexedRecords people =
        people(EMAIL).with(1, record("{\"email\":\"ada@example.org\"}"));

    @Test
    void names_the_record_that_has_the_same_email() {
      assertThat(people.rivalOf(2, record("{\"email\":\"ada@example.org\"}")))
          .isEqualTo(new Rivalry(EMAIL, 1));
    }

    @Test
    void lets_a_record_keep_its_own_email() {
      assertThat(people.rivalOf(1, record("{\"email\":\"ada@example.org\"}"))).isNull();
    }

    @Test
    void frees_the_email_of_a_record_that_is_gone_or_changed() {
      Document ada = record("{\"email\":\"ada@example.org\"}");
      assertThat(people.without(1).rivalOf(2, ada)).isNull();
      assertThat(people.with(1, record("{\"email\":\"new\"}")).rivalOf(2, ada)).isNull();
    }

    @Test
    void allows_any_number_of_records_without_an_email() {
      IndexedRecords more = people.with(2, record("{}")).with(3, record("{\"email\":null}"));
      assertThat(more.rivalOf(4, record("{}"))).isNull();
      assertThat(more.rivalOf(4, record("{\"email\":null}"))).isNull();
    }

    @Test
    void sees_the_earlier_changes_of_a_batch() {
      RecordsEditor editor = people.edit();
      editor.put(2, record("{\"email\":\"bob@example.org\"}"));
      assertThat(editor.rivalOf(3, null, record("{\"email\":\"bob@example.org\"}")))
          .isEqualTo(new Rivalry(EMAIL, 2));
    }
  }

  @Nested
  class with_ids_of_a_kind {
    private static final int COUNT = 5_000;

    /** Of ids; each kind fills the nodes of trees in another way. */
    private enum Kind {
      COUNTING,
      SHORT,
      WITH_GAPS,
      BEYOND_EXACT_ONES,
      MIXED
    }

    private static Object id(Kind kind, int number) {
      return switch (kind) {
        case COUNTING -> (long) number;
        case SHORT -> number;
        case WITH_GAPS -> (long) number * number * 7;
        case BEYOND_EXACT_ONES -> number % 3 == 0 ? Long.MAX_VALUE - number : (long) number;
        case MIXED -> number % 7 == 0 ? "id" + number : (Object) number;
      };
    }

    private static int numberOf(Document record) {
      return record.get("number") instanceof Integer number ? number : -1;
    }

    @ParameterizedTest
    @EnumSource
    void leads_from_the_entries_of_an_index_to_their_records(Kind kind) {
      RecordsEditor editor = people(IndexDefinition.of("age")).edit();
      for (int number = 0; number < COUNT; number++) {
        editor.put(id(kind, number), Document.of("age", number % 10).with("number", number));
      }
      IndexedRecords people = editor.toRecords();
      for (int number = 0; number < COUNT; number += 17) {
        people = people.without(id(kind, number));
      }
      Cursor<IndexKey, Object> entry = people.indexes().get(0).ids().entries().cursor();
      int found = 0;
      while (entry.next()) {
        Document record = people.get(entry);
        assertThat(record).isNotNull();
        assertThat(id(kind, numberOf(record))).isEqualTo(entry.value());
        found++;
      }
      assertThat(found).isEqualTo(people.size());
    }

    @ParameterizedTest
    @EnumSource
    void leads_nowhere_from_an_entry_of_a_record_that_is_gone(Kind kind) {
      IndexedRecords people = people(IndexDefinition.of("age"));
      for (int number = 1; number < 200; number++) {
        people = people.with(id(kind, number), Document.of("age", number % 10));
      }
      Cursor<IndexKey, Object> entry = people.indexes().get(0).ids().entries().cursor();
      IndexedRecords rest =
          people.without(id(kind, 15)).without(id(kind, 16)).without(id(kind, 21));
      int gone = 0;
      while (entry.next()) {
        gone += rest.get(entry) == null ? 1 : 0;
      }
      assertThat(gone).isEqualTo(3);
    }
  }

  @Nested
  class with_a_compound_unique_index {
    private static final IndexDefinition SEAT = IndexDefinition.unique("row", "col");
    private final IndexedRecords seats = people(SEAT).with(1, record("{\"row\":\"A\",\"col\":1}"));

    @Test
    void compares_all_properties() {
      assertThat(seats.rivalOf(2, record("{\"row\":\"A\",\"col\":2}"))).isNull();
      assertThat(seats.rivalOf(2, record("{\"row\":\"A\",\"col\":1.0}")))
          .isEqualTo(new Rivalry(SEAT, 1));
    }

    @Test
    void leaves_records_free_that_lack_one_of_them() {
      IndexedRecords more = seats.with(2, record("{\"row\":\"A\"}"));
      assertThat(more.rivalOf(3, record("{\"row\":\"A\"}"))).isNull();
    }

    @Test
    void finds_a_range_by_the_first_property_alone() {
      IndexedRecords more = seats.with(2, record("{\"row\":\"A\",\"col\":9}"));
      PropertyIndex index = more.with(3, record("{\"row\":\"B\",\"col\":1}")).indexes().get(0);
      KeyRange<IndexKey> rowA =
          KeyRange.<IndexKey>all().above(index.before("A")).below(index.after("A"));
      assertThat(index.ids().countIn(rowA)).isEqualTo(2);
    }
  }

  @Nested
  class with_indexes_over_paths_and_lists {
    private final IndexedRecords records =
        people(CITY, TAGS)
            .with(1, record("{\"address\":{\"city\":\"Rome\"},\"tags\":[\"b\",\"a\",\"b\"]}"))
            .with(2, record("{\"address\":{\"city\":null},\"tags\":[]}"))
            .with(3, record("{\"tags\":\"a\"}"))
            .with(4, record("{\"address\":{\"city\":\"Oslo\"}}"));

    @Test
    void orders_missing_before_null_before_values() {
      assertThat(idsOf(records.indexes().get(0))).containsExactly(3, 2, 4, 1);
    }

    @Test
    void leads_to_a_record_from_each_element_once() {
      assertThat(idsOf(records.indexes().get(1))).containsExactly(2, 4, 1, 3, 1);
    }

    @Test
    void is_the_same_when_made_afterwards() {
      IndexedRecords later = IndexedRecords.of(records.byId()).withIndexes(List.of(CITY, TAGS));
      for (int position = 0; position < 2; position++) {
        assertThat(idsOf(later.indexes().get(position)))
            .isEqualTo(idsOf(records.indexes().get(position)));
      }
    }
  }

  /** What an index leads to must be what filters find: they find these values, and null. */
  @Nested
  class with_indexes_over_what_filters_find {
    private static int keys(IndexDefinition index, String json) {
      return people(index).with(1, record(json)).indexes().get(0).ids().size();
    }

    private static boolean isAt(IndexDefinition definition, Object value, Document record) {
      PropertyIndex index = people(definition).with(1, record).indexes().get(0);
      KeyRange<IndexKey> range =
          KeyRange.<IndexKey>all().above(index.before(value)).below(index.after(value));
      return index.ids().countIn(range) == 1;
    }

    @Test
    void has_a_key_for_an_element_without_the_property() {
      IndexDefinition kind = IndexDefinition.of("things.kind");
      assertThat(keys(kind, "{\"things\":[{\"kind\":\"a\"},{}]}")).isEqualTo(2);
      assertThat(isAt(kind, Landmark.MISSING, record("{\"things\":[{\"kind\":\"a\"},7]}")))
          .isTrue();
    }

    @Test
    void takes_what_lies_within_null_for_null() {
      assertThat(isAt(CITY, Landmark.NULL, record("{\"address\":null}"))).isTrue();
      assertThat(isAt(CITY, Landmark.MISSING, record("{\"address\":\"Rome\"}"))).isTrue();
    }

    @Test
    void reads_the_coordinates_of_points() {
      Document record = Document.of("at", new GeoPoint(48.2, 16.4));
      assertThat(isAt(IndexDefinition.of("at.lat"), 48.2, record)).isTrue();
      assertThat(isAt(IndexDefinition.of("at.lng"), 16.4, record)).isTrue();
      assertThat(isAt(IndexDefinition.of("at.alt"), Landmark.MISSING, record)).isTrue();
    }

    @Test
    void leads_through_a_list_that_has_no_such_position() {
      assertThat(isAt(IndexDefinition.of("tags.1"), "b", record("{\"tags\":[{\"1\":\"b\"}]}")))
          .isTrue();
    }
  }

  @Nested
  class tells_of_its_keys {
    private final IndexedRecords records =
        people(CITY, IndexDefinition.of("n", "tags")).with(1, record("{\"n\":1,\"tags\":\"a\"}"));

    private PropertyIndex compound(IndexedRecords of) {
      return of.indexes().get(1);
    }

    @Test
    void whether_records_have_lists() {
      assertThat(compound(records).isSingleValued()).isTrue();
      IndexedRecords listed = records.with(1, record("{\"n\":1,\"tags\":[\"a\"]}"));
      assertThat(compound(listed).isSingleValued()).isFalse();
      assertThat(listed.indexes().get(0).isSingleValued()).isTrue();
      assertThat(compound(listed.without(1)).isSingleValued()).isFalse();
    }

    @Test
    void whether_values_compare() {
      IndexedRecords more = records.with(2, record("{\"n\":2.5,\"tags\":7}")).with(3, record("{}"));
      assertThat(compound(more).isUniform(0)).isTrue();
      assertThat(compound(more).isUniform(1)).isFalse();
      IndexedRecords object = records.with(2, record("{\"address\":{\"city\":{}}}"));
      assertThat(object.indexes().get(0).isUniform(0)).isFalse();
    }

    @Test
    void which_lie_among_values_of_a_kind() {
      IndexedRecords mixed = people(CITY);
      for (String city : List.of("null", "true", "1", "2", "\"a\"", "\"b\"", "\"c\"", "{}")) {
        mixed = mixed.with(mixed.size(), record("{\"address\":{\"city\":" + city + "}}"));
      }
      PropertyIndex index = mixed.indexes().get(0);
      assertThat(index.ids().countIn(allLike(index, 5))).isEqualTo(2);
      assertThat(index.ids().countIn(allLike(index, "x"))).isEqualTo(3);
      assertThat(index.ids().countIn(allLike(index, false))).isEqualTo(1);
    }

    private KeyRange<IndexKey> allLike(PropertyIndex index, Object sample) {
      return KeyRange.<IndexKey>all()
          .above(index.before(Landmark.beforeAllLike(sample)))
          .below(index.after(Landmark.afterAllLike(sample)));
    }
  }

  @Nested
  class cleared {
    @Test
    void keeps_the_indexes_without_their_content() {
      IndexedRecords empty = people(EMAIL).with(1, record("{\"email\":\"x\"}")).cleared();
      assertThat(empty.size()).isZero();
      assertThat(empty.rivalOf(2, record("{\"email\":\"x\"}"))).isNull();
      assertThat(empty.indexes()).hasSize(1);
    }
  }

  /** Leaves of an index keep whole numbers of one type in another form than other ids. */
  private enum Ids {
    INTEGERS,
    LONGS,
    GREAT_NUMBERS,
    OF_ALL_KINDS;

    Object of(int number) {
      return switch (this) {
        case INTEGERS -> number;
        case LONGS -> (long) number;
        case GREAT_NUMBERS -> 7_000_000_000L + number;
        case OF_ALL_KINDS ->
            number < 250 ? (Object) number : number < 280 ? (Object) (long) number : "n" + number;
      };
    }
  }

  /**
   * All versions are kept and checked at the end, so that a change which leaks backwards is seen.
   */
  @ParameterizedTest
  @EnumSource
  void random_changes_keep_every_version_in_step_with_a_plain_map(Ids kind) {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<Object, Document> plain = new TreeMap<>(Values.ID_ORDER);
    List<IndexedRecords> versions = new ArrayList<>();
    List<Map<Object, Document>> copies = new ArrayList<>();
    IndexedRecords records = people(IndexDefinition.of("n"), IndexDefinition.of("tags", "n"));
    for (int step = 0; step < 400; step++) {
      records =
          random.nextInt(3) == 0
              ? batch(records, plain, kind, random)
              : single(records, plain, kind, random);
      versions.add(records);
      copies.add(new TreeMap<>(plain));
    }
    for (int version = 0; version < versions.size(); version++) {
      verify(versions.get(version), copies.get(version), "seed " + seed + ", version " + version);
    }
  }

  @ParameterizedTest
  @EnumSource
  void records_without_many_are_those_without_each(Ids kind) {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    TreeMap<Object, Document> plain = new TreeMap<>(Values.ID_ORDER);
    IndexedRecords records = people(IndexDefinition.of("n"), IndexDefinition.of("tags", "n"));
    for (int number = 0; number < 300; number++) {
      Document record = randomRecord(random);
      records = records.with(kind.of(number), record);
      plain.put(kind.of(number), record);
    }
    List<Object> gone = random.ints(150, 0, 320).distinct().mapToObj(kind::of).toList();
    plain.keySet().removeAll(gone);
    verify(records.withoutAll(gone), plain, "seed " + seed);
  }

  private static IndexedRecords single(
      IndexedRecords records, Map<Object, Document> plain, Ids kind, SplittableRandom random) {
    Object id = kind.of(random.nextInt(300));
    if (random.nextInt(3) == 0) {
      plain.remove(id);
      return records.without(id);
    }
    Document record = randomRecord(random);
    plain.put(id, record);
    return records.with(id, record);
  }

  private static IndexedRecords batch(
      IndexedRecords records, Map<Object, Document> plain, Ids kind, SplittableRandom random) {
    RecordsEditor editor = records.edit();
    for (int change = random.nextInt(20); change > 0; change--) {
      Object id = kind.of(random.nextInt(300));
      if (random.nextInt(3) == 0) {
        assertThat(editor.remove(id)).isEqualTo(plain.remove(id));
      } else {
        Document record = randomRecord(random);
        assertThat(editor.put(id, record)).isEqualTo(plain.put(id, record));
      }
    }
    return editor.toRecords();
  }

  private static void verify(IndexedRecords records, Map<Object, Document> plain, String clue) {
    List<Object> ids = new ArrayList<>();
    records.byId().entries().visit((id, record) -> ids.add(id) && record.equals(plain.get(id)));
    assertThat(ids).as(clue).containsExactlyElementsOf(plain.keySet());
    List<IndexDefinition> definitions =
        records.indexes().stream().map(PropertyIndex::definition).toList();
    IndexedRecords fresh = IndexedRecords.of(records.byId()).withIndexes(definitions);
    for (int position = 0; position < definitions.size(); position++) {
      assertThat(idsOf(records.indexes().get(position)))
          .as(clue)
          .isEqualTo(idsOf(fresh.indexes().get(position)));
    }
  }

  private static Document randomRecord(SplittableRandom random) {
    List<@Nullable Object> tags = new ArrayList<>();
    for (int size = random.nextInt(4); size > 0; size--) {
      tags.add(random.nextInt(5) == 0 ? null : "t" + random.nextInt(4));
    }
    double number = random.nextInt(10) / 2.0;
    return random.nextInt(40) == 0
        ? TAGGED.fill().set(0, tags).finish()
        : NUMBERED.fill().set(0, tags).set(1, random.nextInt(40) == 0 ? null : number).finish();
  }

  private static IndexedRecords people(IndexDefinition... indexes) {
    return IndexedRecords.empty().withIndexes(List.of(indexes));
  }

  private static Document record(String json) {
    return Document.parse(json);
  }

  private static List<Object> idsOf(PropertyIndex index) {
    List<Object> ids = new ArrayList<>();
    index.ids().entries().visit((key, id) -> ids.add(id));
    return ids;
  }

  @Test
  void a_numeric_segment_leads_to_one_element() {
    IndexDefinition second =
        new IndexDefinition(
            List.of(PropertyPath.of("tags.1")), IndexDefinition.Uniqueness.NOT_UNIQUE);
    IndexedRecords records =
        people(second)
            .with(1, record("{\"tags\":[\"a\",\"z\"]}"))
            .with(2, record("{\"tags\":[\"z\",\"b\"]}"));
    assertThat(idsOf(records.indexes().get(0))).containsExactly(2, 1);
  }
}
