package io.memoryconnector.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.ObjectOf;
import io.memoryconnector.model.PropertyType.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartOrderTest {
  private static final long SEED = 20261127;

  private static final PropertyType KEY = declared("b", Scalar.STRING, "a", Scalar.NUMBER);
  private static final PropertyType NESTED =
      declared("keys", new ListOf(KEY), "inner", KEY, "n", Scalar.NUMBER);

  private static PropertyType declared(Object... namesAndTypes) {
    Map<String, PropertyType> properties = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTypes.length; i += 2) {
      properties.put((String) namesAndTypes[i], (PropertyType) namesAndTypes[i + 1]);
    }
    return new ObjectOf(properties);
  }

  private static @Nullable Object ordered(PropertyType type, String json) {
    return PartOrder.of(type, Document.parse(json));
  }

  @Test
  void declared_parts_come_first_and_the_others_behind_by_name() {
    assertThat(ordered(KEY, "{\"y\":1,\"a\":2,\"x\":3,\"b\":4}"))
        .hasToString("{\"b\":4,\"a\":2,\"x\":3,\"y\":1}");
    assertThat(ordered(KEY, "{\"x\":3,\"b\":4}")).hasToString("{\"b\":4,\"x\":3}");
    assertThat(ordered(KEY, "{\"a\":2,\"b\":null}")).hasToString("{\"b\":null,\"a\":2}");
    assertThat(ordered(Scalar.OBJECT, "{\"b\":1,\"a\":2}")).hasToString("{\"a\":2,\"b\":1}");
  }

  @Test
  void parts_within_parts_and_lists_have_their_order_too() {
    assertThat(
            ordered(
                NESTED,
                "{\"n\":1,\"inner\":{\"a\":1,\"b\":2},\"keys\":[{\"a\":3,\"b\":4},{\"b\":5}]}"))
        .hasToString(
            "{\"keys\":[{\"b\":4,\"a\":3},{\"b\":5}],\"inner\":{\"b\":2,\"a\":1},\"n\":1}");
    assertThat(ordered(NESTED, "{\"inner\":{\"a\":1,\"b\":2}}"))
        .hasToString("{\"inner\":{\"b\":2,\"a\":1}}");
  }

  @Test
  void what_is_in_order_stays_itself() {
    for (String json :
        List.of(
            "{}",
            "{\"b\":1}",
            "{\"a\":1}",
            "{\"b\":1,\"a\":2,\"c\":3,\"d\":4}",
            "{\"a\":1,\"aa\":{\"x\":1,\"y\":[]}}")) {
      Document document = Document.parse(json);
      assertThat(PartOrder.of(KEY, document)).as(json).isSameAs(document);
    }
  }

  @Test
  void every_order_of_the_same_parts_becomes_one() {
    Random random = new Random(SEED);
    for (int round = 0; round < 2_000; round++) {
      List<String> names = new ArrayList<>(List.of("a", "b", "c", "aa", "ä"));
      Collections.shuffle(names, random);
      names = names.subList(0, random.nextInt(6));
      List<String> expected = new ArrayList<>(List.of("b", "a", "aa", "c", "ä"));
      expected.retainAll(names);

      assertThat(PartOrder.of(KEY, documentOf(names)))
          .as("seed %d, %s", SEED, names)
          .hasToString(documentOf(expected).toJson());
    }
  }

  private static Document documentOf(List<String> names) {
    Document document = Document.empty();
    for (String name : names) {
      document = document.with(name, name.length());
    }
    return document;
  }
}
