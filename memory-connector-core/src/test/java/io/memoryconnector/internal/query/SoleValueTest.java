package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.index.RecordsEditor;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters for one value of one property: answered without a plan where that is possible. */
class SoleValueTest {
  private static final int MANY = 10_000; // so that the index has three levels

  private final IndexedRecords people =
      IndexedRecords.empty()
          .with(1, Document.of("id", 1).with("email", "ada@example.org").with("city", "Bern"))
          .with(2, Document.of("id", 2).with("email", "bo@example.org").with("city", "Bern"))
          .with(3, Document.of("id", 3).with("email", null).with("city", "Oslo"))
          .withIndexes(
              List.of(
                  IndexDefinition.unique("email"),
                  IndexDefinition.of("city", "email"),
                  IndexDefinition.of("tags")));

  private final List<QueryWatch.Course> told = new ArrayList<>();

  private static Query query(String filter, QueryWatch watch) {
    return new QueryCompiler(ModelDefinition.open("Person"), FilterLimits.DEFAULT, watch)
        .compile(Filter.parse(filter));
  }

  private static Query query(String filter) {
    return query(filter, new QueryWatch());
  }

  private static List<@Nullable Object> ids(List<Document> found) {
    List<@Nullable Object> ids = new ArrayList<>();
    found.forEach(record -> ids.add(record.get("id")));
    return ids;
  }

  @Test
  void find_the_record_that_has_it() {
    Query byEmail = query("{'where': {'email': 'bo@example.org'}}".replace('\'', '"'));
    assertThat(ids(byEmail.find(people))).containsExactly(2);
    assertThat(byEmail.first(people)).isSameAs(people.get(2));
    assertThat(byEmail.count(people)).isEqualTo(1);
    assertThat(byEmail.exists(people)).isTrue();
  }

  @Test
  void find_nothing_where_no_record_has_it() {
    Query nobody = query("{'where': {'email': 'cleo@example.org'}}".replace('\'', '"'));
    assertThat(nobody.find(people)).isEmpty();
    assertThat(nobody.first(people)).isNull();
    assertThat(nobody.count(people)).isZero();
    assertThat(nobody.exists(people)).isFalse();
  }

  @Test
  void find_each_of_many_values_and_none_beside_them() {
    RecordsEditor editor = people.cleared().edit();
    for (int id = 0; id < MANY; id += 2) {
      editor.put(id, Document.of("id", id).with("email", email(id)));
    }
    IndexedRecords all = editor.toRecords();
    for (int id = 0; id < MANY; id += 3) {
      editor.remove(id); // so that some leaves begin with another value than branches say
    }
    IndexedRecords fewer = editor.toRecords();
    for (int id = 0; id < MANY; id++) {
      Query byEmail = query("{\"where\": {\"email\": \"%s\"}}".formatted(email(id)));
      assertThat(ids(byEmail.find(all))).isEqualTo(id % 2 == 0 ? List.of(id) : List.of());
      assertThat(byEmail.exists(fewer)).isEqualTo(id % 2 == 0 && id % 3 != 0);
    }
    for (String nobody : List.of("", "0", "000 of", "150 of us all", "999", "ÿ")) {
      Query byEmail = query("{\"where\": {\"email\": \"%s\"}}".formatted(nobody));
      assertThat(byEmail.find(all)).as(nobody).isEmpty();
    }
  }

  private static String email(int id) {
    return "%03d of the customers %05d".formatted(id / 40, id); // beginnings are the same or not
  }

  @Test
  void find_several_records_in_the_order_that_is_asked_for() {
    Query inBern = query("{'where': {'city': 'Bern'}, 'order': 'email DESC'}".replace('\'', '"'));
    assertThat(ids(inBern.find(people))).containsExactly(2, 1);
    assertThat(inBern.first(people)).isSameAs(people.get(2));
    assertThat(inBern.count(people)).isEqualTo(2);
  }

  @Test
  void find_nothing_behind_the_only_record() {
    Query second = query("{'where': {'email': 'bo@example.org'}, 'skip': 1}".replace('\'', '"'));
    assertThat(second.find(people)).isEmpty();
    assertThat(second.first(people)).isNull();
    assertThat(second.count(people)).isEqualTo(1);
  }

  @Test
  void deliver_the_fields_that_are_asked_for() {
    Query city =
        query("{'where': {'email': 'bo@example.org'}, 'fields': ['city']}".replace('\'', '"'));
    assertThat(city.find(people)).containsExactly(Document.of("city", "Bern"));
    assertThat(city.first(people)).isEqualTo(Document.of("city", "Bern"));
  }

  @Test
  void find_null_where_the_property_is_null_or_missing() {
    assertThat(query("{\"where\": {\"email\": null}}").count(people)).isEqualTo(1);
    assertThat(query("{\"where\": {\"tags\": null}}").count(people)).isEqualTo(3);
  }

  @Test
  void look_at_records_where_the_index_has_lists() {
    IndexedRecords tagged =
        people.with(
            4, Document.of("id", 4).with("tags", List.of("new", "new", List.of("regular"))));
    assertThat(query("{\"where\": {\"tags\": \"new\"}}").count(tagged)).isEqualTo(1);
    assertThat(query("{\"where\": {\"tags\": \"regular\"}}").exists(tagged)).isFalse();
  }

  @Test
  void fetch_the_record_with_an_id() {
    Query byId = query("{\"where\": {\"id\": 3}}");
    assertThat(ids(byId.find(people))).containsExactly(3);
    assertThat(byId.count(people)).isEqualTo(1);
    assertThat(query("{\"where\": {\"id\": 9}}").exists(people)).isFalse();
  }

  @Test
  void are_told_of_with_a_plan_where_somebody_listens() {
    QueryWatch watch = new QueryWatch();
    watch.tell(
        (subject, course) -> {
          told.add(course);
          return new QueryWatch.Progress() {
            @Override
            public void examined(int records) {}

            @Override
            public void returned(long count) {}
          };
        });
    assertThat(ids(query("{\"where\": {\"email\": \"bo@example.org\"}}", watch).find(people)))
        .containsExactly(2);
    assertThat(told)
        .extracting(QueryWatch.Course::words)
        .containsExactly(
            "Searches the index of email for email \"bo@example.org\", and delivers them as they come.");
  }
}
