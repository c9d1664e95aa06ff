package io.memoryconnector.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DocumentTest {
  private static final Document ADA =
      Document.of("name", "Ada").with("age", 36).with("email", null);

  @Nested
  class reading {
    @Test
    void tells_null_from_missing() {
      assertThat(ADA.has("email")).isTrue();
      assertThat(ADA.get("email")).isNull();
      assertThat(ADA.has("phone")).isFalse();
      assertThat(ADA.get("phone")).isNull();
    }

    @Test
    void keeps_the_order_of_the_properties() {
      assertThat(ADA.layout().names()).containsExactly("name", "age", "email");
    }

    @Test
    void goes_through_the_properties_in_order() {
      List<String> seen = new ArrayList<>();
      ADA.forEach((name, value) -> seen.add(name + "=" + value));
      assertThat(seen).containsExactly("name=Ada", "age=36", "email=null");
    }

    @Test
    void finds_each_of_many_properties() {
      Map<String, @Nullable Object> wide = new LinkedHashMap<>();
      for (int number = 0; number < 100; number++) {
        wide.put("property" + number, number);
      }
      Document document = Document.copyOf(wide);
      wide.forEach((name, value) -> assertThat(document.get(name)).isEqualTo(value));
      assertThat(document.get("property100")).isNull();
    }
  }

  @Nested
  class changing {
    @Test
    void returns_a_new_document_and_leaves_the_old_one() {
      Document older = ADA.with("age", 37);
      assertThat(older.get("age")).isEqualTo(37);
      assertThat(ADA.get("age")).isEqualTo(36);
    }

    @Test
    void keeps_the_place_of_a_property() {
      assertThat(ADA.with("name", "Ada Lovelace").layout()).isEqualTo(ADA.layout());
    }

    @Test
    void takes_a_property_away() {
      assertThat(ADA.without("age").toJson()).isEqualTo("{\"name\":\"Ada\",\"email\":null}");
      assertThat(ADA.without("phone")).isSameAs(ADA);
      assertThat(Document.of("name", "Ada").without("name")).isEqualTo(Document.empty());
    }

    @Test
    void merges_changes_over_what_was_there() {
      Document merged = ADA.merge(Document.of("phone", "1").with("age", 40));
      assertThat(merged.toJson())
          .isEqualTo("{\"name\":\"Ada\",\"age\":40,\"email\":null,\"phone\":\"1\"}");
      assertThat(ADA.merge(Document.empty())).isEqualTo(ADA);
    }
  }

  @Nested
  class taking_values_in {
    @Test
    void copies_lists_and_maps_so_that_later_changes_are_not_seen() {
      List<String> tags = new ArrayList<>(List.of("a"));
      Map<String, Object> address = new HashMap<>(Map.of("tags", tags));
      Document document = Document.of("address", address);
      tags.add("b");
      address.put("city", "Paris");
      assertThat(document.toJson()).isEqualTo("{\"address\":{\"tags\":[\"a\"]}}");
    }

    @Test
    void hands_out_lists_that_cannot_be_changed() {
      List<?> tags = (List<?>) Document.of("tags", new ArrayList<>(List.of("a"))).get("tags");
      assertThat(tags).isUnmodifiable();
    }

    @Test
    void hands_out_maps_that_can_be_changed_without_effect() {
      Document document = Document.of("address", Map.of("city", "Paris"));
      Map<String, Object> map = document.toMap();
      map.put("address", "gone");
      assertThat(document.get("address")).isEqualTo(Document.of("city", "Paris"));
    }

    @Test
    void hands_out_maps_and_lists_at_every_depth() {
      Map<String, Object> map =
          Document.parse("{\"a\":{\"b\":[{\"c\":1},[2]]},\"d\":\"x\"}").toMap();
      assertThat(map)
          .isEqualTo(Map.of("a", Map.of("b", List.of(Map.of("c", 1), List.of(2))), "d", "x"));
      assertThat(map.keySet()).containsExactly("a", "d");
    }

    @Test
    void copies_bytes_in_and_out() {
      byte[] bytes = {1, 2};
      Document document = Document.of("data", bytes);
      bytes[0] = 9;
      assertThat(document.get("data")).isEqualTo(Binary.of(new byte[] {1, 2}));
      assertThat(document.get("data"))
          .isInstanceOfSatisfying(Binary.class, stored -> stored.toBytes()[0] = 9);
      assertThat(document.get("data")).isEqualTo(Binary.of(new byte[] {1, 2}));
    }

    @Test
    @SuppressWarnings("JavaUtilDate") // such a date is what the conversion is for
    void turns_other_types_into_those_it_holds() {
      assertThat(Document.of("v", TimeUnit.DAYS).get("v")).isEqualTo("DAYS");
      assertThat(Document.of("v", new Date(5)).get("v")).isEqualTo(Instant.ofEpochMilli(5));
      assertThat(Document.of("v", (short) 5).get("v")).isEqualTo(5);
      assertThat(Document.of("v", 0.1f).get("v")).isEqualTo(0.1);
      assertThat(Document.of("v", 'x').get("v")).isEqualTo("x");
      assertThat(Document.of("v", new int[] {1, 2}).get("v")).isEqualTo(List.of(1, 2));
      assertThat(Document.of("v", Locale.GERMANY).get("v")).isEqualTo("de-DE");
      assertThat(Document.of("v", Currency.getInstance("EUR")).get("v")).isEqualTo("EUR");
      assertThat(Document.of("v", URI.create("a:b")).get("v")).isEqualTo("a:b");
      assertThat(Document.of("v", Optional.of(TimeUnit.DAYS)).get("v")).isEqualTo("DAYS");
      assertThat(Document.of("v", Optional.empty()).get("v")).isNull();
    }

    @Test
    void refuses_types_that_it_cannot_hold_and_names_the_path() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.copyOf(Map.of("a", Map.of("b", new StringBuilder()))))
          .withMessage(
              "Cannot store 'a.b': documents hold no values of type java.lang.StringBuilder. Store"
                  + " text, a number, a boolean, a date, a UUID, bytes, a list or a map.");
    }

    @Test
    void refuses_what_is_not_a_number() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.of("rate", Double.NaN))
          .withMessage("Cannot store 'rate': NaN is not a number. Store a finite number or null.");
    }

    @Test
    void refuses_numbers_that_a_data_file_cannot_hold() {
      for (Number number :
          List.of(
              new BigDecimal("1e401"),
              new BigDecimal("-1e-401"),
              new BigDecimal("1e999999999"),
              BigInteger.TEN.pow(400))) {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Document.of("rate", number))
            .withMessage(
                "Cannot store 'rate': the number has more than 400 digits. Store a smaller number, or text.");
      }
      Document greatest =
          Document.of("a", BigInteger.TEN.pow(399).subtract(BigInteger.ONE).negate())
              .with("b", new BigDecimal("-9.9e-400"));
      assertThat(Document.parse(DocumentJson.print(greatest))).isEqualTo(greatest);
    }

    @Test
    void refuses_exactly_what_is_too_deep_to_be_read_back() {
      assertDeepest(nested(100));
      assertDeepest(Document.of("list", List.of(nested(98)))); // a list is a level of its own
    }

    private static Document nested(int levels) {
      Document nested = Document.of("a", 1);
      for (int level = 2; level <= levels; level++) {
        nested = Document.of("a", nested);
      }
      return nested;
    }

    private static void assertDeepest(Document document) {
      assertThat(Document.parse(document.toJson())).isEqualTo(document);
      String message =
          "Cannot store 'b': it is nested deeper than 100 levels. Store flatter data; a cycle cannot be stored.";
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.of("b", document))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.copyOf(Map.of("b", List.of(document))))
          .withMessage(message);
    }

    @Test
    void refuses_a_cycle() {
      Map<String, @Nullable Object> self = new HashMap<>();
      self.put("self", self);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.copyOf(self))
          .withMessageStartingWith("Cannot store 'self.self.self.")
          .withMessageEndingWith(
              "it is nested deeper than 100 levels. Store flatter data; a cycle cannot be stored.");
    }
  }

  @Nested
  class being_equal {
    @Test
    void compares_numbers_by_value_whatever_their_types() {
      Document one = Document.of("v", 1);
      for (Number same : List.of(1L, 1.0, BigInteger.ONE, new BigDecimal("1.00"))) {
        assertThat(Document.of("v", same)).isEqualTo(one).hasSameHashCodeAs(one);
      }
      assertThat(Document.of("v", 1.5)).isNotEqualTo(one);
    }

    @Test
    void compares_great_numbers_exactly() {
      assertThat(Document.of("v", Long.MAX_VALUE)).isNotEqualTo(Document.of("v", 0x1p63));
    }

    @Test
    void ignores_the_order_of_properties_but_not_that_of_elements() {
      assertThat(Document.parse("{\"a\":1,\"b\":2}"))
          .isEqualTo(Document.parse("{\"b\":2,\"a\":1}"))
          .hasSameHashCodeAs(Document.parse("{\"b\":2,\"a\":1}"));
      assertThat(Document.parse("{\"a\":[1,2]}")).isNotEqualTo(Document.parse("{\"a\":[2,1]}"));
    }

    @Test
    void compares_bytes() {
      Document one = Document.of("v", new byte[] {1, 2});
      assertThat(Document.of("v", new byte[] {1, 2})).isEqualTo(one).hasSameHashCodeAs(one);
      assertThat(Document.of("v", new byte[] {1, 3})).isNotEqualTo(one);
    }

    @Test
    void has_hashes_that_depend_on_each_value_within() {
      assertThat(
              Stream.of("{\"a\":1}", "{\"a\":2}", "{\"b\":1}", "{\"a\":[1,2]}", "{\"a\":[2,1]}")
                  .map(json -> Document.parse(json).hashCode()))
          .doesNotHaveDuplicates();
    }

    @Test
    void tells_null_from_missing() {
      assertThat(Document.of("a", null)).isNotEqualTo(Document.empty());
      assertThat(Document.of("a", null)).isNotEqualTo(Document.of("b", null));
    }
  }

  @Nested
  class sharing_layouts {
    @Test
    void keeps_the_names_of_one_shape_once() {
      Layouts layouts = new Layouts();
      Document first = layouts.share(Document.parse("{\"a\":1,\"b\":2}"));
      Document second = layouts.share(Document.parse("{\"a\":3,\"b\":4}"));
      assertThat(second.layout()).isSameAs(first.layout());
      assertThat(second.toJson()).isEqualTo("{\"a\":3,\"b\":4}");
    }
  }

  @Nested
  class with_very_many_names {
    @Test
    void keeps_a_layout_of_its_own() {
      Layouts layouts = new Layouts();
      Document first = layouts.share(withNames(201));
      assertThat(layouts.share(withNames(201)).layout()).isNotSameAs(first.layout());
    }

    @Test
    @Timeout(5)
    void takes_on_as_many_others_at_once() {
      Document merged = withNames(40_000).merge(withNames(80_000));
      assertThat(merged).isEqualTo(withNames(80_000));
    }

    private static Document withNames(int count) {
      Map<String, Object> values = new TreeMap<>();
      for (int name = 0; name < count; name++) {
        values.put("p" + name, name);
      }
      return Document.copyOf(values);
    }
  }

  @Nested
  class being_filled {
    private static final Layout LAYOUT = Layout.of(List.of("a", "b", "c"));

    @Test
    void has_the_layout_it_was_made_for() {
      Document document = LAYOUT.fill().set(0, 1).set(1, null).set(2, "x").finish();
      assertThat(document.layout()).isSameAs(LAYOUT);
      assertThat(document.toJson()).isEqualTo("{\"a\":1,\"b\":null,\"c\":\"x\"}");
    }

    @Test
    void lacks_what_was_not_set() {
      assertThat(LAYOUT.fill().set(1, 2).finish()).isEqualTo(Document.of("b", 2));
    }

    @Test
    void cannot_be_changed_by_its_filler_afterwards() {
      DocumentFiller filler = LAYOUT.fill().set(0, 1);
      Document document = filler.finish();
      assertThatIllegalStateException()
          .isThrownBy(() -> filler.set(0, 2))
          .withMessage("This document is finished. Ask its layout for a new filler.");
      assertThat(document.get("a")).isEqualTo(1);
    }

    @Test
    void refuses_a_layout_with_a_repeated_name() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Layout.of(List.of("a", "a")))
          .withMessage(
              "Cannot make a layout: the property name 'a' is repeated. Give each name once.");
    }

    @Test
    void refuses_a_property_name_that_could_be_written_but_not_read() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Document.of("a\uD83D", 1))
          .withMessage(
              "Cannot make a layout: the property name 'a\uD83D' has half a character in it. Use another name.");
    }
  }
}
