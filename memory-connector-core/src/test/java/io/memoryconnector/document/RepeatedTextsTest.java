package io.memoryconnector.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class RepeatedTextsTest {
  private static final long SEED = 20261127;

  private final DocumentReader reader = DocumentReader.ofMany();

  @Test
  void a_repeated_text_is_made_once() {
    Object first =
        reader.read("{\"id\":1,\"country\":\"Norway\",\"tags\":[\"new\",\"loud\"]}").get("country");

    assertThat(reader.read("{\"id\":2,\"country\":\"Norway\",\"tags\":[\"loud\"]}").get("country"))
        .isSameAs(first);
    assertThat(reader.read("{\"id\":3,\"country\":\"Norwax\",\"tags\":[]}").get("country"))
        .isEqualTo("Norwax");
  }

  @Test
  void a_place_whose_texts_differ_is_given_up() {
    for (int id = 1; id <= 600; id++) {
      reader.read("{\"email\":\"customer%d@example.org\"}".formatted(id));
    }

    Object first = reader.read("{\"email\":\"again\"}").get("email");
    assertThat(reader.read("{\"email\":\"again\"}").get("email"))
        .isEqualTo(first)
        .isNotSameAs(first);
  }

  @Test
  void whatever_the_texts_they_are_read_as_they_are() {
    SplittableRandom random = new SplittableRandom(SEED);
    List<IntFunction<String>> kinds = new ArrayList<>();
    kinds.add(number -> "");
    kinds.add(number -> "x".repeat(number));
    kinds.add(number -> "é😀\u0000 " + number);
    kinds.add(number -> "\\\"" + number % 3);
    for (int round = 0; round < 2_000; round++) {
      Document record = Document.empty();
      for (int place = 0; place < 70; place++) {
        String text = kinds.get(random.nextInt(kinds.size())).apply(random.nextInt(40));
        record = record.with("p" + place, text);
      }
      assertThat(reader.read(record.toJson()))
          .as("seed %d, round %d", SEED, round)
          .isEqualTo(record);
    }
  }
}
