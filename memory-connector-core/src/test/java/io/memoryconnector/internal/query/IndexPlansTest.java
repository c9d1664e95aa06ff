package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Order;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.filter.Order.Nulls;
import io.memoryconnector.filter.TextCase;
import io.memoryconnector.filter.Where;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which way a filter takes to its records, and how many it looks at. Of 1,000 people, each tenth
 * lives in the same city, each fiftieth is of the same age, no two have the same name.
 */
class IndexPlansTest {
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

  private static IndexedRecords peopleWith(String... properties) {
    return PEOPLE.withIndexes(List.of(IndexDefinition.of(properties)));
  }

  private static Query query(Filter filter) {
    return new QueryCompiler(ModelDefinition.open("Person"), FilterLimits.DEFAULT).compile(filter);
  }

  private static Query query(String filter) {
    return query(Filter.parse(filter));
  }

  private static Explanation explanation(
      String words, @Nullable String index, long examined, long returned) {
    return new Explanation(
        words,
        index == null ? Explanation.Access.SCAN : Explanation.Access.INDEX,
        index,
        examined,
        returned);
  }

  private static Filter where(String property, Operator operator, @Nullable Object operand) {
    return Filter.ALL.withWhere(new Where.Comparison(PropertyPath.of(property), operator, operand));
  }

  private static List<@Nullable Object> ids(Query query, IndexedRecords records) {
    return query.stream(records).<@Nullable Object>map(record -> record.get("id")).toList();
  }

  @Nested
  class with_an_index_of_the_age {
    private final IndexedRecords people = peopleWith("age");

    @Test
    void finds_equal_values_in_the_order_of_their_ids_one_by_one() {
      assertThat(query("{\"where\":{\"age\":7},\"limit\":3}").explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of age for age 7, and delivers them as they come.",
                  "age",
                  3,
                  3));
    }

    @Test
    void finds_some_values_and_sorts_by_id() {
      assertThat(query("{\"where\":{\"age\":{\"inq\":[8,7,8.0]}}}").explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of age for age one of 2 values, sorts by id, and delivers them as they come.",
                  "age",
                  40,
                  40));
    }

    @Test
    void finds_a_range() {
      assertThat(query("{\"where\":{\"age\":{\"gte\":3,\"lt\":5}}}").explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of age for age from 3 below 5, sorts by id, and delivers them as they come.",
                  "age",
                  40,
                  40));
      assertThat(query("{\"where\":{\"age\":{\"between\":[3,4]}}}").explain(people).examined())
          .isEqualTo(40);
    }

    @Test
    void finds_nothing_without_a_look() {
      assertThat(query("{\"where\":{\"age\":{\"gt\":5,\"lt\":3}}}").explain(people).examined())
          .isZero();
    }

    @Test
    void tests_what_it_does_not_tell() {
      assertThat(query("{\"where\":{\"age\":7,\"city\":\"C7\"}}").explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of age for age 7, tests each, and delivers them as they come.",
                  "age",
                  20,
                  20));
    }

    @Test
    void walks_over_all_where_the_range_is_wide() {
      assertThat(query("{\"where\":{\"age\":{\"gt\":10}}}").explain(people))
          .isEqualTo(
              explanation(
                  "Walks over all records, tests each, and delivers them as they come.",
                  null,
                  1000,
                  780));
    }

    @Test
    void is_not_used_for_what_values_are_not() {
      assertThat(query("{\"where\":{\"age\":{\"neq\":7}}}").explain(people).index()).isNull();
      assertThat(query("{\"where\":{\"age\":{\"nin\":[7]}}}").explain(people).index()).isNull();
      assertThat(query("{\"where\":{\"nor\":[{\"age\":7}]}}").explain(people).index()).isNull();
    }

    @Test
    void prefers_to_fetch_by_id() {
      assertThat(query("{\"where\":{\"age\":7,\"id\":57}}").explain(people).words())
          .isEqualTo("Fetches the record with id 57, tests each, and delivers them as they come.");
      assertThat(
              query("{\"where\":{\"age\":7,\"id\":{\"inq\":[57,58]}}}").explain(people).examined())
          .isEqualTo(2);
    }

    @Test
    void prefers_a_narrow_range_of_ids() {
      assertThat(query("{\"where\":{\"age\":7,\"id\":{\"lt\":10}}}").explain(people).words())
          .startsWith("Walks over the ids below 10, tests each");
    }

    @Test
    void counts_without_a_look_at_records() {
      assertThat(query("{\"where\":{\"age\":{\"gt\":10}}}").explainCount(people))
          .isEqualTo(
              explanation(
                  "Searches the index of age for age above 10, and delivers them as they come.",
                  "age",
                  0,
                  780));
      assertThat(query("{\"where\":{\"age\":null}}").explainCount(people))
          .isEqualTo(
              explanation(
                  "Searches the index of age for age null or missing, and delivers them as they come.",
                  "age",
                  0,
                  0));
    }

    @Test
    void knows_without_a_look_whether_there_is_one() {
      Query query = query("{\"where\":{\"age\":7}}");
      assertThat(query.exists(people)).isTrue();
      assertThat(query.explainExists(people).examined()).isZero();
      assertThat(query("{\"where\":{\"age\":77}}").exists(people)).isFalse();
    }

    @Test
    void looks_for_the_first_that_passes_a_test() {
      assertThat(query("{\"where\":{\"age\":7,\"city\":\"C7\"}}").explainExists(people).examined())
          .isEqualTo(1);
    }
  }

  @Nested
  class with_an_index_in_the_order_that_is_asked_for {
    private final IndexedRecords people = peopleWith("age");

    @Test
    void needs_no_sorting() {
      Query query = query("{\"order\":\"age\",\"limit\":3}");
      assertThat(query.explain(people))
          .isEqualTo(
              explanation(
                  "Walks over the index of age, and delivers them as they come.", "age", 3, 3));
      assertThat(ids(query, people)).containsExactly(50, 100, 150);
    }

    @Test
    void walks_group_by_group_where_ids_go_the_other_way() {
      Query query = query("{\"order\":\"age DESC\",\"limit\":3}");
      assertThat(query.explain(people))
          .isEqualTo(
              explanation(
                  "Walks over the index of age, group by group backwards, and delivers them as they come.",
                  "age",
                  3,
                  3));
      assertThat(ids(query, people)).containsExactly(49, 99, 149);
      assertThat(ids(query("{\"order\":[\"age\",\"id DESC\"],\"skip\":19,\"limit\":2}"), people))
          .containsExactly(50, 951);
    }

    @Test
    void walks_backwards_where_ids_do_so_as_well() {
      Query query = query("{\"order\":[\"age DESC\",\"id DESC\"],\"limit\":2}");
      assertThat(query.explain(people).words())
          .isEqualTo("Walks over the index of age backwards, and delivers them as they come.");
      assertThat(ids(query, people)).containsExactly(999, 949);
    }

    @Test
    void begins_a_page_without_a_look_at_those_before() {
      assertThat(query("{\"order\":\"age\",\"skip\":500,\"limit\":3}").explain(people).examined())
          .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age", "age DESC", "age\", \"id DESC", "age DESC\", \"id DESC"})
    void begins_a_page_at_any_place_of_the_whole(String order) {
      beginsAtAnyPlace("{\"where\":{\"age\":{\"between\":[7,30]}},\"order\":[\"%s\"]", order);
      beginsAtAnyPlace("{\"where\":{\"age\":{\"inq\":[30,7,8,11]}},\"order\":[\"%s\"]", order);
    }

    private void beginsAtAnyPlace(String filter, String order) {
      String opened = filter.formatted(order);
      List<@Nullable Object> all = ids(query(opened + "}"), people);
      assertThat(all).hasSizeGreaterThan(70);
      for (int skip = 0; skip <= all.size(); skip += 7) {
        assertThat(ids(query(opened + ",\"skip\":%d,\"limit\":3}".formatted(skip)), people))
            .as("after %d records of %s", skip, opened)
            .isEqualTo(all.subList(skip, Math.min(skip + 3, all.size())));
      }
    }

    @Test
    void tests_on_the_way_until_the_page_is_full() {
      assertThat(
              query("{\"where\":{\"active\":true},\"order\":\"age\",\"limit\":5}")
                  .explain(people)
                  .examined())
          .isEqualTo(7); // one, two and four at once
    }

    @Test
    void delivers_a_range_in_its_order() {
      assertThat(
              query("{\"where\":{\"age\":{\"gt\":40}},\"order\":\"age DESC\",\"limit\":2}")
                  .explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of age for age above 40, group by group backwards, and delivers them as they come.",
                  "age",
                  2,
                  2));
    }

    @Test
    void sorts_where_nulls_or_case_are_ordered_otherwise() {
      assertThat(query(byAge(Nulls.NATIVE, TextCase.EXACT)).explain(people).index())
          .isEqualTo("age");
      IndexedRecords withNull = people.with(2001, person(1).with("age", null));
      assertThat(query(byAge(Nulls.LAST, TextCase.EXACT)).explain(withNull).index()).isNull();
      assertThat(query(byAge(Nulls.NATIVE, TextCase.IGNORED)).explain(people).index()).isNull();
    }

    @ParameterizedTest
    @EnumSource(Nulls.class)
    void needs_no_sorting_wherever_nulls_go_if_there_are_none(Nulls nulls) {
      assertThat(query(byAge(nulls, TextCase.EXACT)).explain(people).index()).isEqualTo("age");
    }

    @Test
    void delivers_nulls_first_or_last_as_they_stand_unless_some_are_missing() {
      Query nullsFirst = query(byAge(Nulls.FIRST, TextCase.EXACT));
      IndexedRecords withNull = people.with(2001, person(1).with("age", null));
      assertThat(nullsFirst.explain(withNull).index()).isEqualTo("age");
      IndexedRecords withBoth = withNull.with(2000, person(1).without("age"));
      assertThat(nullsFirst.explain(withBoth).index()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
      "'age,id', 30, gt, gt, 530, 580 630",
      "'age DESC,id', 30, lt, gt, 930, 980 29",
      "'age DESC,id DESC', 30, lt, lt, 80, 30 979",
      "'age,id DESC', 30, gt, lt, 30, 981 931",
    })
    void begins_behind_a_key_of_the_order(
        String order, int age, String later, String beyond, int id, String expected) {
      Query query =
          query(
              "{\"where\":{\"or\":[{\"age\":{\"%s\":%d}},{\"age\":%d,\"id\":{\"%s\":%d}}]},\"order\":[\"%s\"],\"limit\":2}"
                  .formatted(later, age, age, beyond, id, order.replace(",", "\",\"")));
      assertThat(query.explain(people).words())
          .startsWith("Searches the index of age for age of 2 alternatives");
      assertThat(query.explain(people).examined()).isEqualTo(3); // one, then two at once
      assertThat(ids(query, people)).map(String::valueOf).containsExactly(expected.split(" ", -1));
    }

    private static Filter byAge(Nulls nulls, TextCase textCase) {
      Order.Term age = new Order.Term(PropertyPath.of("age"), Direction.ASC, nulls, textCase);
      return Filter.ALL.withOrder(new Order(List.of(age))).withLimit(3);
    }

    @Test
    void sorts_where_values_are_of_different_kinds() {
      IndexedRecords mixed = people.with(1, person(1).with("age", "old"));
      assertThat(query("{\"order\":\"age\",\"limit\":3}").explain(mixed).index()).isNull();
    }
  }

  @Nested
  class with_an_index_in_the_order_of_the_first_of_several {
    private final IndexedRecords people = peopleWith("age", "city");

    @Test
    void sorts_no_more_than_those_that_share_the_last_value_of_the_page() {
      Query query = query("{\"order\":[\"age\",\"name DESC\"],\"limit\":3}");
      assertThat(query.explain(people))
          .isEqualTo(
              explanation(
                  "Walks over the index of age, city, and keeps the first ones while sorting, until all that follows comes later.",
                  "age, city",
                  21,
                  3));
      assertThat(ids(query, people)).containsExactly(950, 900, 850);
    }

    @Test
    void sorts_equal_ones_by_id_also_where_the_index_has_more_properties() {
      IndexedRecords others = people.with(50, person(50).with("city", "Z"));
      assertThat(ids(query("{\"order\":\"age\",\"limit\":3}"), others))
          .containsExactly(50, 100, 150);
      assertThat(ids(query("{\"order\":[\"age\",\"id DESC\"],\"limit\":3}"), others))
          .containsExactly(1000, 950, 900);
    }

    @Test
    void walks_backwards() {
      Query query = query("{\"order\":[\"age DESC\",\"name\"],\"limit\":2,\"skip\":20}");
      assertThat(query.explain(people).words())
          .isEqualTo(
              "Walks over the index of age, city backwards, and keeps the first ones while sorting, until all that follows comes later.");
      assertThat(ids(query, people)).containsExactly(48, 98);
    }

    @Test
    void walks_over_a_range_and_tests_each() {
      Query query =
          query(
              "{\"where\":{\"age\":{\"gt\":47},\"active\":true},\"order\":[\"age\",\"name DESC\"],\"limit\":2}");
      assertThat(query.explain(people).words())
          .isEqualTo(
              "Searches the index of age, city for age above 47, tests each, and keeps the first ones while sorting, until all that follows comes later. If 40 are not enough: Searches the index of age, city for age above 47, sorts by id, tests each, and keeps the first ones while sorting.");
      assertThat(ids(query, people)).containsExactly(998, 948);
    }

    @Test
    void looks_at_all_where_too_many_share_a_value() {
      assertThat(
              query("{\"order\":[\"active\",\"name\"],\"limit\":3}")
                  .explain(peopleWith("active"))
                  .index())
          .isNull();
    }

    private List<Object> ids(Query query, IndexedRecords records) {
      return query.stream(records).map(record -> record.get("id")).toList();
    }
  }

  @Nested
  class with_a_compound_index {
    private final IndexedRecords people = peopleWith("city", "age");

    @Test
    void finds_equal_values_of_the_first_and_a_range_of_the_next() {
      Query query = query("{\"where\":{\"city\":\"C3\",\"age\":{\"gt\":40}}}");
      assertThat(query.explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of city, age for city \"C3\" and age above 40, sorts by id, and delivers them as they come.",
                  "city, age",
                  20,
                  20));
      assertThat(query.explainCount(people).examined()).isZero();
    }

    @Test
    void finds_combinations_of_values() {
      assertThat(
              query("{\"where\":{\"city\":{\"inq\":[\"C3\",\"C4\"]},\"age\":{\"inq\":[3,4]}}}")
                  .explain(people)
                  .examined())
          .isEqualTo(40);
    }

    @Test
    void delivers_equal_values_of_the_first_in_the_order_of_the_next() {
      assertThat(
              query("{\"where\":{\"city\":\"C3\"},\"order\":\"age\",\"limit\":4}").explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of city, age for city \"C3\", and delivers them as they come.",
                  "city, age",
                  4,
                  4));
      assertThat(
              query("{\"where\":{\"city\":\"C3\"},\"order\":[\"city DESC\",\"age\"],\"limit\":4}")
                  .explain(people)
                  .examined())
          .isEqualTo(4);
    }

    @Test
    void is_not_used_without_its_first_property() {
      assertThat(query("{\"where\":{\"age\":7}}").explain(people).index()).isNull();
    }
  }

  @Nested
  class with_an_index_of_text {
    private final IndexedRecords people = peopleWith("name");

    @Test
    void finds_what_starts_alike() {
      Query query = query(where("name", Operator.STARTS_WITH, "N12"));
      assertThat(query.explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of name for name from \"N12\" below \"N13\", sorts by id, and delivers them as they come.",
                  "name",
                  10,
                  10));
      assertThat(query.explainCount(people).examined()).isZero();
    }

    @Test
    void finds_what_a_pattern_begins_with() {
      assertThat(query(where("name", Operator.MATCHES, "N12%3")).explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of name for name from \"N12\" below \"N13\", sorts by id, tests each, and delivers them as they come.",
                  "name",
                  10,
                  1));
      assertThat(query(where("name", Operator.MATCHES, "N12%")).explainCount(people).examined())
          .isZero();
      assertThat(query(where("name", Operator.MATCHES, "N\\123")).explain(people).examined())
          .isEqualTo(1);
    }

    @Test
    void finds_what_starts_with_the_last_of_all_letters() {
      IndexedRecords more = people.with(2001, person(1).with("name", "Z\uffffa"));
      more = more.with(2002, person(2).with("name", "\uffff"));
      assertThat(query(where("name", Operator.STARTS_WITH, "Z\uffff")).count(more)).isEqualTo(1);
      assertThat(query(where("name", Operator.STARTS_WITH, "\uffff")).count(more)).isEqualTo(1);
      assertThat(query(where("name", Operator.STARTS_WITH, "")).count(more)).isEqualTo(1002);
    }

    @Test
    void walks_along_its_order_to_a_page_far_behind_instead_of_sorting() {
      assertThat(
              query(
                      "{\"where\":{\"age\":{\"gt\":10}},\"order\":\"name\",\"skip\":600,\"limit\":10}")
                  .explain(people))
          .isEqualTo(
              explanation(
                  "Walks over the index of name, tests each, and delivers them as they come. If 1220 are not enough: Walks over all records, tests each, and keeps the first ones while sorting.",
                  "name",
                  799,
                  10));
    }

    @Test
    void gives_up_a_walk_along_its_order_that_finds_too_few() {
      Query nobody = query("{\"where\":{\"age\":{\"gt\":49}},\"order\":\"name\",\"limit\":10}");
      assertThat(nobody.explain(people))
          .isEqualTo(
              explanation(
                  "Walks over the index of name, tests each, and delivers them as they come. If 33 are not enough: Walks over all records, tests each, and keeps the first ones while sorting.",
                  "name",
                  1033,
                  0));
    }

    @Test
    void looks_at_all_where_case_does_not_matter_or_the_start_is_open() {
      Filter anyCase =
          Filter.ALL.withWhere(
              new Where.Comparison(PropertyPath.of("name"), Operator.EQ, "n123", TextCase.IGNORED));
      assertThat(query(anyCase).explain(people).examined()).isEqualTo(1000);
      assertThat(query(where("name", Operator.MATCHES, "%123")).explain(people).examined())
          .isEqualTo(1000);
      assertThat(query(where("name", Operator.LIKE, "N123")).explain(people).examined())
          .isEqualTo(1000);
    }
  }

  @Nested
  class with_an_index_of_a_list {
    private final IndexedRecords people = peopleWith("tags");

    @Test
    void finds_elements_and_looks_at_each_record_once() {
      Query query = query("{\"where\":{\"tags\":{\"inq\":[\"t7\",\"u7\"]}}}");
      assertThat(query("{\"where\":{\"tags\":\"t7\"}}").explain(people))
          .isEqualTo(
              explanation(
                  "Searches the index of tags for tags \"t7\", tests each, and delivers them as they come.",
                  "tags",
                  10,
                  10));
      assertThat(query.explain(people).examined()).isEqualTo(20);
      assertThat(query.explainCount(people).examined()).isEqualTo(20);
    }

    @Test
    void searches_for_one_of_two_bounds_as_elements_may_differ() {
      Query query = query("{\"where\":{\"tags\":{\"gt\":\"t98\",\"lt\":\"u1\"}}}");
      assertThat(query.count(people)).isEqualTo(query.count(PEOPLE));
    }

    @Test
    void does_not_deliver_its_order() {
      assertThat(query("{\"order\":\"tags\",\"limit\":1}").explain(people).index()).isNull();
    }
  }
}
