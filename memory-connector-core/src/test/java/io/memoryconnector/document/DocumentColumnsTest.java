package io.memoryconnector.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentColumnsTest {
  private static final Layout LAYOUT =
      Layout.of(List.of("id", "name", "age", "price", "active", "joined", "address", "extra"));
  private static final Layout ADDRESS = Layout.of(List.of("zip", "floor"));

  private static Document person(long id) {
    return LAYOUT
        .fill()
        .set(0, id)
        .set(1, "person " + id)
        .set(2, (int) id % 90)
        .set(3, id / 8.0)
        .set(4, id % 3 == 0)
        .set(5, LocalDate.ofEpochDay(id))
        .set(6, ADDRESS.fill().set(0, "zip " + id).set(1, (int) id).finish())
        .set(7, null)
        .finish();
  }

  private static DocumentColumns columnsOf(List<Document> documents) {
    return DocumentColumns.of(documents.get(0).layout(), documents.toArray());
  }

  private static List<Document> rowsOf(DocumentColumns columns, int size) {
    return IntStream.range(0, size).mapToObj(columns::at).toList();
  }

  /** Tells numbers of different types apart, as equality does not. */
  private static List<String> exactly(List<Document> documents) {
    return documents.stream().map(DocumentColumnsTest::exactly).toList();
  }

  private static String exactly(Document document) {
    StringBuilder text = new StringBuilder();
    document.forEach((name, value) -> text.append(name).append('=').append(exactly(value)));
    return text.toString();
  }

  private static String exactly(@Nullable Object value) {
    return value instanceof Document inner
        ? "{" + exactly(inner) + "}"
        : value == null ? "null" : value.getClass().getName() + " " + value;
  }

  @Nested
  class of_documents_alike {
    private final DocumentColumns columns = columnsOf(List.of(person(1), person(2), person(300)));

    @Test
    void show_each_document_as_it_was() {
      assertThat(exactly(rowsOf(columns, 3)))
          .isEqualTo(exactly(List.of(person(1), person(2), person(300))));
      assertThat(columns.at(2)).isEqualTo(person(300)).hasSameHashCodeAs(person(300));
      assertThat(columns.at(2).toJson()).isEqualTo(person(300).toJson());
    }

    @Test
    void know_their_types_and_read_values_without_objects() {
      ColumnTypes types = columns.types();
      assertThat(IntStream.range(0, 8).mapToObj(types::at))
          .containsExactly(
              long.class,
              String.class,
              int.class,
              double.class,
              boolean.class,
              Object.class,
              Object.class,
              String.class);
      assertThat(columns.longAt(0, 2)).isEqualTo(300);
      assertThat(columns.textAt(1, 1)).isEqualTo("person 2");
      assertThat(columns.intAt(2, 1)).isEqualTo(2);
      assertThat(columns.doubleAt(3, 0)).isEqualTo(0.125);
      assertThat(columns.booleanAt(4, 2)).isTrue();
      assertThat(columns.valueAt(5, 0)).isEqualTo(LocalDate.ofEpochDay(1));
      assertThat(requireNonNull(types.within(6)).at(1)).isEqualTo(int.class);
      assertThat(columns.columnsAt(6).textAt(0, 2)).isEqualTo("zip 300");
    }

    @Test
    void have_the_same_types_as_others_alike() {
      assertThat(columnsOf(List.of(person(7))).types()).isSameAs(columns.types());
      assertThat(columns.with(1, person(8)).types()).isSameAs(columns.types());
      assertThat(columns.with(1, person(8).with("age", 8L)).types()).isNotSameAs(columns.types());
    }

    @Test
    void have_the_same_types_whichever_text_is_null() {
      Document nameless = person(8).with("name", null);
      assertThat(columnsOf(List.of(nameless, person(1))).types()).isSameAs(columns.types());
      assertThat(columnsOf(List.of(nameless)).types()).isSameAs(columns.types());
    }

    @Test
    void stay_as_they_are_when_others_are_made_of_them() {
      columns.with(0, person(9));
      columns.inserted(0, person(9));
      columns.without(0);
      assertThat(columns.at(0)).isEqualTo(person(1));
    }
  }

  @Nested
  class a_document_of_them {
    private final Document document = columnsOf(List.of(person(1), person(2))).at(1);

    @Test
    void changes_into_one_of_its_own() {
      assertThat(document.with("age", 3).columns()).isNull();
      assertThat(document.with("age", 3)).isEqualTo(person(2).with("age", 3));
      assertThat(document.with("more", 3)).isEqualTo(person(2).with("more", 3));
      assertThat(document.without("name")).isEqualTo(person(2).without("name"));
      assertThat(document.merge(Document.of("b", 1)))
          .isEqualTo(person(2).merge(Document.of("b", 1)));
      assertThat(document.arranged(Layout.of(List.of("name")), 1))
          .isEqualTo(Document.of("name", "person 2"));
    }

    @Test
    void keeps_no_others_alive_once_it_is_alone() {
      assertThat(document.columns()).isNotNull();
      assertThat(document.alone().columns()).isNull();
      assertThat(exactly(document.alone())).isEqualTo(exactly(person(2)));
      assertThat(requireNonNull((Document) Document.of("a", document).get("a")).columns()).isNull();
    }
  }

  @Test
  void are_not_kept_alive_by_objects_that_were_in_them() {
    DocumentColumns columns = columnsOf(List.of(person(1), person(2)));
    List<Document> left =
        List.of(
            columns.at(0).alone(),
            columns.at(0).merge(Document.of("more", 1)),
            columns.at(0).arranged(Layout.of(List.of("address")), 6),
            columns.with(1, person(2).with("address", null)).at(0));
    assertThat(left)
        .extracting(document -> requireNonNull((Document) document.get("address")).columns())
        .containsOnlyNulls();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void show_what_a_list_of_documents_has_after_any_changes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Document> expected = new ArrayList<>(List.of(someDocument(random)));
    DocumentColumns columns = columnsOf(expected);
    for (int step = 0; step < 2_000; step++) {
      Document document = someDocument(random);
      int row = random.nextInt(expected.size());
      int change = random.nextInt(expected.size() > 40 ? 2 : 3);
      if (change == 0) {
        columns = columns.with(row, document);
        expected.set(row, document);
      } else if (change == 2) {
        columns = columns.inserted(row, document);
        expected.add(row, document);
      } else if (expected.size() > 1) {
        columns = columns.without(row);
        expected.remove(row);
      }
      assertThat(exactly(rowsOf(columns, expected.size())))
          .as("seed %d, step %d", seed, step)
          .isEqualTo(exactly(expected));
    }
  }

  /** Mostly of the usual types; now and then with null, or a value of another type. */
  private static Document someDocument(SplittableRandom random) {
    Document document = person(random.nextLong(1_000));
    if (random.nextInt(20) > 0) {
      return document;
    }
    List<Object> odd =
        Arrays.asList(null, 7, 7L, 7.0, "seven", true, Document.of("n", 7), List.of(7, "x"));
    DocumentFiller filler = LAYOUT.fill();
    for (int position = 0; position < LAYOUT.size(); position++) {
      boolean isOdd = random.nextInt(4) == 0;
      filler.set(
          position, isOdd ? odd.get(random.nextInt(odd.size())) : document.valueAt(position));
    }
    return filler.finish();
  }
}
