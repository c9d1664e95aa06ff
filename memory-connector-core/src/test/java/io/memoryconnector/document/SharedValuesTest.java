package io.memoryconnector.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedValuesTest {
  private static final Layout LAYOUT = Layout.of(List.of("text", "number", "day", "tags", "inner"));

  private final SharedValues values = new SharedValues();

  private static String copy(String text) {
    return new String(text.toCharArray());
  }

  private Document shared(String name, Object value) {
    return values.share(Document.of(name, value), null);
  }

  private static @Nullable Object cityIn(Document record) {
    return requireNonNull((Document) record.get("address")).get("city");
  }

  @Nested
  class of_several_records {
    @Test
    void are_one_object_where_they_are_equal_text_days_or_lists_of_text() {
      for (Object value : List.of("Bern", LocalDate.EPOCH, List.of("new", "late"))) {
        shared("first", value);
      }
      assertThat(shared("first", copy("Bern")).get("first"))
          .isSameAs(shared("first", copy("Bern")).get("first"));
      assertThat(shared("first", LocalDate.of(1970, 1, 1)).get("first")).isSameAs(LocalDate.EPOCH);
      assertThat(shared("first", List.of("new", "late")).get("first"))
          .isSameAs(shared("first", List.of("new", "late")).get("first"));
    }

    @Test
    void are_shared_within_objects() {
      Document one = shared("address", Document.of("city", copy("Bern")));
      Document other = shared("address", Document.of("city", copy("Bern")));
      assertThat(cityIn(other)).isSameAs(cityIn(one));
    }

    @Test
    void stay_apart_where_lists_hold_more_than_text() {
      shared("list", List.of(1));
      assertThat(shared("list", List.of(1L)).get("list")).isEqualTo(List.of(1L));
      shared("list", List.of(Document.of("n", 1)));
      List<Document> others = List.of(Document.of("n", 1.0));
      assertThat(shared("list", others).get("list"))
          .asInstanceOf(InstanceOfAssertFactories.list(Document.class))
          .singleElement()
          .isSameAs(others.get(0));
    }

    @Test
    void stay_apart_where_they_are_long() {
      String text = "x".repeat(101);
      List<Object> longOnes = List.of(text, Collections.nCopies(11, "new"), List.of(text));
      for (Object value : longOnes) {
        Object first = shared("long", value).get("long");
        Object again = value == text ? copy(text) : value; // a document copies a list
        assertThat(shared("long", again).get("long")).isEqualTo(first).isNotSameAs(first);
      }
    }

    @Test
    void are_not_kept_where_they_do_not_repeat() {
      for (int number = 0; number < 20_000; number++) {
        shared("email", "customer" + number);
      }
      String known = copy("customer19999");
      assertThat(shared("email", known).get("email")).isSameAs(known);
    }

    @Test
    void are_kept_by_the_thousand_where_each_comes_a_few_times() {
      Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
      for (int number = 0; number < 50_000; number++) {
        objects.add(requireNonNull(shared("street", "Street " + number % 5_000).get("street")));
      }
      assertThat(objects).hasSizeBetween(5_000, 15_000);
    }

    @Test
    void are_kept_where_they_repeat_however_many_records_there_are() {
      Object first = shared("city", "City 1").get("city");
      for (int number = 0; number < 20_000; number++) {
        shared("city", "City " + number % 50);
      }
      assertThat(shared("city", copy("City 1")).get("city")).isSameAs(first);
    }
  }

  @Nested
  class of_a_former_version {
    private final Document former =
        Document.of("name", copy("Ada"))
            .with("price", new BigDecimal("1.10"))
            .with("address", Document.of("zip", copy("3000")).with("floor", 2))
            .with("age", 400);

    @Test
    void stay_where_they_are_equal() {
      Document changed =
          Document.of("age", 401)
              .with("address", Document.of("zip", copy("3000")).with("floor", 2))
              .with("name", copy("Ada"))
              .with("price", new BigDecimal("1.10"));
      Document shared = values.share(changed, former);
      assertThat(shared).isEqualTo(changed);
      assertThat(shared.layout()).isEqualTo(changed.layout());
      for (String name : List.of("name", "price", "address")) {
        assertThat(shared.get(name)).as(name).isSameAs(former.get(name));
      }
    }

    @Test
    void give_way_to_the_same_number_in_another_form() {
      Document changed =
          former
              .with("price", new BigDecimal("1.1"))
              .with("address", Document.of("zip", "3000").with("floor", 2.0))
              .with("age", 400L);
      assertThat(values.share(changed, former).toJson()).isEqualTo(changed.toJson());
      assertThat(values.share(changed, former).get("age")).isEqualTo(400L);
    }
  }

  @Nested
  class of_a_record_that_replaces_another {
    private static final List<Number> FORMS =
        List.of(1, 1L, 1.0, BigInteger.ONE, new BigDecimal("1"), new BigDecimal("1.0"));

    private static final Document FORMER =
        Document.parse(
            "{\"a\":[1,{\"b\":null}],\"c\":\"x\",\"d\":{\"e\":2.5},\"f\":true,\"g\":null,\"h\":7}");

    /** Returns a document as it stands for itself, and as a row of columns. */
    private static List<Document> ways(Document document) {
      Object[] rows = {document, document};
      return List.of(document, DocumentColumns.of(document.layout(), rows).at(1));
    }

    @SuppressWarnings("ReferenceEquality") // it is to be the very same
    private boolean isKept(Document former, Document record) {
      return values.share(record, former) == former;
    }

    @Test
    void are_the_former_one_itself_where_nobody_could_tell_them_apart() {
      for (Document former : ways(FORMER)) {
        assertThat(isKept(former, Document.parse(FORMER.toJson()))).isTrue();
        assertThat(isKept(former, FORMER.with("a", List.of(1, Document.of("b", 0))))).isFalse();
        assertThat(isKept(former, FORMER.with("a", List.of(1)))).isFalse();
        assertThat(isKept(former, FORMER.with("c", null))).isFalse();
        assertThat(isKept(former, FORMER.with("d", Document.of("e", 2)))).isFalse();
        assertThat(isKept(former, FORMER.with("f", 1))).isFalse();
        assertThat(isKept(former, FORMER.with("g", "x"))).isFalse();
        assertThat(isKept(former, FORMER.with("h", 8))).isFalse();
        assertThat(isKept(former, FORMER.without("g"))).isFalse();
        assertThat(isKept(former, FORMER.without("a").with("a", FORMER.get("a")))).isFalse();
      }
    }

    @Test
    void are_another_one_where_a_number_has_another_form() {
      for (Number first : FORMS) {
        for (Number second : FORMS) {
          for (Document former : ways(holding(first))) {
            assertThat(isKept(former, holding(second)))
                .as("%s %s", first.getClass(), second.getClass())
                .isEqualTo(first == second);
          }
        }
      }
    }

    private Document holding(Number number) {
      return Document.of("n", number)
          .with("list", List.of(number, Document.of("n", number)))
          .with("object", Document.of("n", number));
    }

    @Test
    void tell_zeros_apart_by_their_sign() {
      for (Document former : ways(Document.of("n", 0.0))) {
        assertThat(isKept(former, Document.of("n", 0.0))).isTrue();
        assertThat(isKept(former, Document.of("n", -0.0))).isFalse();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void show_each_record_as_it_was_and_keep_the_former_one_only_if_it_is_the_same(long seed) {
    Random random = new Random(seed);
    List<Document> records = Stream.generate(() -> random(random)).limit(200).toList();
    DocumentColumns columns = DocumentColumns.of(LAYOUT, records.toArray());
    for (int step = 0; step < 2_000; step++) {
      int row = random.nextInt(records.size());
      Document former = random.nextBoolean() ? columns.at(row) : columns.at(row).alone();
      Document record = random(random);
      Document shared = values.share(record, former);
      boolean isSame = exactly(record).equals(exactly(former));
      columns = columns.with(row, shared.alone());
      assertThat(List.of(exactly(shared), exactly(columns.at(row)), isFormer(shared, former)))
          .as("seed %d, step %d", seed, step)
          .isEqualTo(List.of(exactly(record), exactly(record), isSame));
    }
  }

  /** Returns the document as text that tells the form of its number as well. */
  private static String exactly(Document document) {
    return requireNonNull(document.get("number")).getClass() + document.toJson();
  }

  @SuppressWarnings("ReferenceEquality") // it is to be the very same
  private static boolean isFormer(Document shared, Document former) {
    return shared == former;
  }

  /** Returns one of few records, so that some of them are the same in each or in all values. */
  private static Document random(Random random) {
    return LAYOUT
        .fill()
        .set(0, random.nextInt(4) == 0 ? null : "text " + random.nextInt(2))
        .set(1, List.of(1, 1L, 1.0).get(random.nextInt(3)))
        .set(2, LocalDate.ofEpochDay(random.nextInt(2)))
        .set(3, Stream.of("a", "b").limit(random.nextInt(3)).toList())
        .set(4, random.nextInt(4) == 0 ? null : Document.of("n", random.nextInt(2)).with("t", "x"))
        .finish();
  }
}
