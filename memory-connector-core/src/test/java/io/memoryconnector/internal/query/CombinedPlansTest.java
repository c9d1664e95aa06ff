package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Which ways filters put together from several searches, and which lead to near points. Of 1,000
 * people, each tenth lives in the same city, each fiftieth is of the same age, no two have the same
 * name.
 */
class CombinedPlansTest {
  private static final IndexedRecords PEOPLE = people();

  private static IndexedRecords people() {
    IndexedRecords people = IndexedRecords.empty();
    for (int id = 1; id <= 1000; id++) {
      people = people.with(id, person(id));
    }
    return people;
  }

  private static Document person(int id) {
    return Document.of("id", id)
        .with("city", "C" + id % 10)
        .with("age", id % 50)
        .with("name", "N%03d".formatted(id % 1000))
        .with("active", id % 2 == 0)
        .with("tags", List.of("t" + id % 100, "u" + id % 50));
  }

  private static Query query(Filter filter) {
    return new QueryCompiler(ModelDefinition.open("Person"), FilterLimits.DEFAULT).compile(filter);
  }

  private static Query query(String filter) {
    return query(Filter.parse(filter));
  }

  private static List<@Nullable Object> ids(Query query, IndexedRecords records) {
    return query.stream(records).<@Nullable Object>map(record -> record.get("id")).toList();
  }

  @Nested
  class with_indexes_of_the_city_the_age_and_the_tags {
    private final IndexedRecords people =
        PEOPLE.withIndexes(
            List.of(
                IndexDefinition.of("city"), IndexDefinition.of("age"), IndexDefinition.of("tags")));

    @Test
    void unites_what_alternatives_find() {
      Query query = query("{\"where\":{\"or\":[{\"age\":7},{\"tags\":\"t8\"},{\"id\":5}]}}");
      assertThat(query.explain(people))
          .isEqualTo(
              new Explanation(
                  "Searches the index of age for age 7 or the index of tags for tags \"t8\" or id 5, sorts by id, tests each, and delivers them as they come.",
                  Explanation.Access.UNION,
                  "age and tags",
                  31,
                  31));
    }

    @Test
    void counts_a_union_without_a_look_at_records() {
      Query query =
          query("{\"where\":{\"or\":[{\"age\":7},{\"age\":{\"gt\":47}},{\"city\":\"C8\"}]}}");
      assertThat(query.explainCount(people).examined()).isZero();
      assertThat(query.count(people)).isEqualTo(20 + 40 + 100 - 20);
    }

    @Test
    void unites_in_both_directions_and_for_a_page() {
      String where = "{\"where\":{\"or\":[{\"age\":7},{\"age\":8}]},\"limit\":3";
      assertThat(ids(query(where + "}"), people)).containsExactly(7, 8, 57);
      assertThat(ids(query(where + ",\"skip\":1,\"order\":\"id DESC\"}"), people))
          .containsExactly(957, 908, 907);
    }

    @Test
    void does_not_unite_where_an_alternative_must_be_looked_at() {
      Query query = query("{\"where\":{\"or\":[{\"age\":7},{\"name\":\"N008\"}]}}");
      assertThat(query.explain(people).access()).isEqualTo(Explanation.Access.SCAN);
      assertThat(query.count(people)).isEqualTo(21);
    }

    @Test
    void intersects_what_must_hold_at_once_to_count_it() {
      Query query = query("{\"where\":{\"city\":\"C7\",\"age\":{\"gt\":40}}}");
      assertThat(query.explainCount(people))
          .isEqualTo(
              new Explanation(
                  "Searches the index of city for city \"C7\" and the index of age for age above 40, sorts by id, and delivers them as they come.",
                  Explanation.Access.INTERSECTION,
                  "city and age",
                  0,
                  20));
    }

    @Test
    void looks_at_few_rather_than_to_intersect() {
      assertThat(query("{\"where\":{\"city\":\"C7\",\"age\":7}}").explain(people).index())
          .isEqualTo("age");
    }
  }

  @Nested
  class with_an_index_of_points {
    private final IndexedRecords places = places();

    private static IndexedRecords places() {
      IndexedRecords places = IndexedRecords.empty();
      for (int id = 0; id < 10_000; id++) {
        GeoPoint point = new GeoPoint(id / 100 - 50, id % 100 * 3.6 - 180);
        places = places.with(id, Document.of("id", id).with("at", point));
      }
      return places.withIndexes(List.of(IndexDefinition.of("at")));
    }

    @Test
    void looks_at_points_in_the_circle_and_some_beside_it() {
      String near = "{\"at\":{\"near\":\"10,0\",\"maxDistance\":3.2,\"unit\":\"degrees\"}}";
      Explanation explanation = query("{\"where\":" + near + "}").explain(places);
      assertThat(explanation.words())
          .isEqualTo(
              "Searches the index of at for at within 3.2 degrees of 10.0,0.0, sorts by id, tests each, and sorts all that it finds.");
      assertThat(explanation.index()).isEqualTo("at");
      assertThat(explanation.returned()).isEqualTo(7);
      assertThat(explanation.examined()).isBetween(7L, 40L);
    }

    @Test
    void looks_outward_for_the_nearest_few() {
      Query query = query("{\"where\":{\"at\":{\"near\":\"10.1,0.1\"}},\"limit\":3}");
      Explanation explanation = query.explain(places);
      assertThat(explanation.words())
          .isEqualTo(
              "Searches the index of at outward from 10.1,0.1, tests each, and keeps the first ones while sorting.");
      assertThat(explanation.access()).isEqualTo(Explanation.Access.NEAREST);
      assertThat(explanation.examined()).isLessThan(40);
      assertThat(ids(query, places)).containsExactly(6050, 6150, 5950);
    }

    @Test
    void looks_outward_until_enough_satisfy_the_rest() {
      Query query =
          query("{\"where\":{\"at\":{\"near\":\"10.1,0.1\"},\"id\":{\"gt\":6300}},\"limit\":2}");
      assertThat(ids(query, places)).containsExactly(6350, 6450);
    }

    @Test
    void finds_all_where_there_are_too_few() {
      Query query = query("{\"where\":{\"at\":{\"near\":\"0,0\"}},\"limit\":20000}");
      assertThat(query.find(places)).hasSize(10_000);
    }

    @Test
    void finds_points_on_both_sides_of_the_line_where_east_and_west_meet() {
      String near = "{\"at\":{\"near\":\"0,-179.9\",\"maxDistance\":4,\"unit\":\"degrees\"}}";
      Query query = query("{\"where\":" + near + "}");
      assertThat(query.explain(places).index()).isEqualTo("at");
      assertThat(ids(query, places)).contains(5000, 5001, 5099);
    }
  }
}
