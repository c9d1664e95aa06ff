package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody changes a document through the entity that it came from or became. */
@SuppressWarnings("JavaUtilDate") // entities may hold what can change: that is the point
class IsolationTest {
  static class Part {
    @Nullable String label;
  }

  static class Whole {
    @Nullable Long id;
    List<String> tags = new ArrayList<>();
    Map<String, List<Integer>> counts = new HashMap<>();
    int[] marks = {1, 2};
    byte[] bytes = {1, 2};
    Date since = new Date(0);
    Part part = new Part();
    List<Part> parts = new ArrayList<>();
    Object anything = new ArrayList<>(List.of("a"));
  }

  private final EntityConverter<Whole> converter =
      new EntityConverters(new MemoryMappingContext()).of(Whole.class);
  private final Whole whole = new Whole();

  @BeforeEach
  void fill() {
    whole.tags.add("a");
    whole.counts.put("a", new ArrayList<>(List.of(1)));
    whole.part.label = "a";
    whole.parts.add(new Part());
  }

  @Test
  void changing_an_entity_leaves_the_document_that_was_written() {
    Document written = converter.write(whole);
    String before = written.toJson();
    change(whole);
    assertThat(written).hasToString(before);
  }

  @Test
  void changing_an_entity_leaves_the_document_that_was_read() {
    Document stored = converter.write(whole);
    String before = stored.toJson();
    change(converter.read(stored));
    assertThat(stored).hasToString(before);
  }

  @Test
  void two_entities_of_one_document_share_nothing_that_can_change() {
    Document stored = converter.write(whole);
    Whole other = converter.read(stored);
    change(converter.read(stored));
    assertThat(converter.write(other)).isEqualTo(stored);
  }

  @SuppressWarnings("unchecked")
  private static void change(Whole whole) {
    whole.tags.add("b");
    whole.counts.forEach((key, list) -> list.add(2));
    whole.counts.put("b", List.of());
    whole.marks[0] = 9;
    whole.bytes[0] = 9;
    whole.since.setTime(9);
    whole.part.label = "b";
    whole.parts.get(0).label = "b";
    whole.parts.clear();
    ((List<Object>) whole.anything).add("b");
  }
}
