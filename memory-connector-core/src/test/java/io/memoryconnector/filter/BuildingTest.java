package io.memoryconnector.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.document.PropertyPath;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BuildingTest {
  @Nested
  class a_condition {
    @Test
    void has_a_method_for_each_operator_of_LoopBack() {
      assertThat(
              List.of(
                  Where.property("a").eq(1),
                  Where.property("a").neq(1),
                  Where.property("a").gt(1),
                  Where.property("a").gte(1),
                  Where.property("a").lt(1),
                  Where.property("a").lte(1),
                  Where.property("a").between(1, 2),
                  Where.property("a").inq(1, 2),
                  Where.property("a").nin(1, 2),
                  Where.property("a").like("x"),
                  Where.property("a").nlike("x"),
                  Where.property("a").ilike("x"),
                  Where.property("a").nilike("x"),
                  Where.property("a").regexp("/x/i"),
                  Where.property("a").near(new GeoPoint(1, 2), 3, DistanceUnit.FEET)))
          .extracting(Where::toJson)
          .containsExactly(
              "{\"a\":1}",
              "{\"a\":{\"neq\":1}}",
              "{\"a\":{\"gt\":1}}",
              "{\"a\":{\"gte\":1}}",
              "{\"a\":{\"lt\":1}}",
              "{\"a\":{\"lte\":1}}",
              "{\"a\":{\"between\":[1,2]}}",
              "{\"a\":{\"inq\":[1,2]}}",
              "{\"a\":{\"nin\":[1,2]}}",
              "{\"a\":{\"like\":\"x\"}}",
              "{\"a\":{\"nlike\":\"x\"}}",
              "{\"a\":{\"ilike\":\"x\"}}",
              "{\"a\":{\"nilike\":\"x\"}}",
              "{\"a\":{\"regexp\":\"/x/i\"}}",
              "{\"a\":{\"near\":{\"lat\":1,\"lng\":2},\"maxDistance\":3,\"unit\":\"feet\"}}");
    }

    @Test
    void joins_others_side_by_side() {
      Where where = Where.property("a").eq(1).and("b").eq(2).and("c").eq(3);

      assertThat(where.toJson()).isEqualTo("{\"and\":[{\"a\":1},{\"b\":2},{\"c\":3}]}");
    }

    @Test
    void stays_as_it_is_when_others_are_joined_to_it() {
      Where two = Where.property("a").eq(1).and("b").eq(2);

      assertThat(two.and("c").eq(3).toJson())
          .isEqualTo("{\"and\":[{\"a\":1},{\"b\":2},{\"c\":3}]}");
      assertThat(two.and("d").eq(4).toJson())
          .isEqualTo("{\"and\":[{\"a\":1},{\"b\":2},{\"d\":4}]}");
      assertThat(two.toJson()).isEqualTo("{\"and\":[{\"a\":1},{\"b\":2}]}");
    }

    @Test
    void joins_alternatives_side_by_side() {
      Where where =
          Where.property("a").eq(1).or(Where.property("b").eq(2)).or(Where.property("c").eq(3));

      assertThat(where.toJson()).isEqualTo("{\"or\":[{\"a\":1},{\"b\":2},{\"c\":3}]}");
    }

    @Test
    void keeps_alternatives_together_when_more_is_asked() {
      Where where = Where.property("a").eq(1).or(Where.property("b").eq(2)).and("c").eq(3);

      assertThat(where.toJson()).isEqualTo("{\"and\":[{\"or\":[{\"a\":1},{\"b\":2}]},{\"c\":3}]}");
    }

    @Test
    void is_refused_where_it_would_lie_too_deep() {
      Where deep = Where.property("a").eq(1);
      for (int level = 2; level <= 200; level++) {
        deep = level % 2 == 0 ? deep.negate() : deep.or(Where.property("b").eq(level));
      }
      Where deepest = deep;

      assertThat(deepest.toJson()).endsWith("}");
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(deepest::negate)
          .withMessage(
              "Cannot combine conditions: they are nested deeper than 200 levels. Let them lie side by side: new Where.And(…) and new Where.Or(…) take any number.");
    }

    @Test
    void is_alone_after_always() {
      assertThat(Where.ALWAYS.and("a").eq(1)).isEqualTo(Where.property("a").eq(1));
    }
  }

  @Nested
  class an_operand {
    @Test
    void is_copied() {
      List<Integer> values = new ArrayList<>(List.of(1));
      Where where = Where.property("a").inq(values);
      values.add(2);

      assertThat(where).isEqualTo(Where.property("a").inq(1));
    }

    @Test
    void is_converted_as_in_documents() {
      assertThat(Where.property("a").inq(DayOfWeek.MONDAY, Map.of("b", 1)))
          .isEqualTo(Where.property("a").inq("MONDAY", Document.of("b", 1)));
    }

    @Test
    void is_refused_if_documents_cannot_hold_it() {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> Where.property("a").eq(Thread.State.class))
          .withMessageStartingWith("Cannot store 'operand': documents hold no values of type");
    }

    @Test
    void equals_the_same_number_of_another_type() {
      assertThat(Where.property("a").inq(1, 2.0))
          .isEqualTo(Where.property("a").inq(1.0, 2L))
          .hasSameHashCodeAs(Where.property("a").inq(1.0, 2L))
          .isNotEqualTo(Where.property("a").inq(1, 3));
    }

    @Test
    void may_come_later() {
      Where where = Where.property("a").between(new Parameter(0), new Parameter(1));

      assertThat(where)
          .isEqualTo(
              new Where.Comparison(
                  PropertyPath.of("a"),
                  Operator.BETWEEN,
                  List.of(new Parameter(0), new Parameter(1))));
    }
  }

  @Nested
  class a_distance {
    @Test
    void is_refused_if_negative() {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> Where.property("a").near(new GeoPoint(1, 2), -3, DistanceUnit.METERS))
          .withMessage(
              "Cannot ask for records near a point: distances 0.0 to -3.0 are not both 0 or more. Give distances in meters.");
    }
  }
}
