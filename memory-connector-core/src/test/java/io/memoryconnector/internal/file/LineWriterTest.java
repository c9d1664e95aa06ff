package io.memoryconnector.internal.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LineWriterTest {
  private static final String SALT = "5a1759a1";

  private static Step step(long number, String name) {
    Document record = Document.of("id", number).with("name", name);
    return new Step(number, new Change.Put("City", number, record), null, false);
  }

  private static String text(LineWriter writer) {
    return new String(writer.lines().bytes(), 0, writer.lines().length(), UTF_8);
  }

  /** Wherever the room ends: within the record, or within the seal that stands behind it. */
  @Test
  void refuses_what_is_too_long_and_goes_on_with_what_is_not() {
    LineWriter unbounded = new LineWriter(new LineBuffer(SALT));
    unbounded.step(step(1, "Ulm"));
    String shortLine = text(unbounded);
    unbounded.step(step(2, "x".repeat(10_000)));

    for (int room = shortLine.length(); room < unbounded.lines().length(); room++) {
      LineWriter writer = new LineWriter(new LineBuffer(SALT, room));
      writer.step(step(1, "Ulm"));
      assertThatExceptionOfType(OversizeException.class)
          .as("room for %d bytes", room)
          .isThrownBy(() -> writer.step(step(2, "x".repeat(10_000))))
          .withMessage("the changes of one call take more than %d bytes", room);
      writer.clear();
      writer.step(step(1, "Ulm"));
      assertThat(text(writer)).as("room for %d bytes", room).isEqualTo(shortLine);
    }
  }

  @Test
  void says_what_to_do_about_it() {
    assertThat(Failures.oversize(Path.of("db.json"), new OversizeException(2_000_000_000)))
        .hasMessage(
            "Cannot write data file 'db.json': the changes of one call take more than 2000000000 bytes. The change is not kept; make it in several calls, or open the file without a journal.");
  }
}
