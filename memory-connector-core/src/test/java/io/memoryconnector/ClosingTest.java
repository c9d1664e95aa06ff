package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.filter.Where;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A data source that is closed or used by those whom it calls. */
@Timeout(60)
class ClosingTest {
  @TempDir private Path directory;
  private Path file;
  private MemoryDataSource source;
  private MemoryCollection notes;

  @BeforeEach
  void open_with_a_note() throws IOException {
    file = directory.toRealPath().resolve("db.json");
    source = MemoryDataSource.open(options());
    notes = source.collection("Note");
    notes.create(Document.of("text", "one"));
    source.flush();
  }

  private MemoryOptions options() {
    return MemoryOptions.named("db")
        .withFile(file)
        .withPersistence(PersistenceOptions.DEFAULT.watching());
  }

  /** Opens it again as soon as it is free, and returns what the note says. */
  private Object textFoundByTheNext() {
    while (true) {
      try (MemoryDataSource next = MemoryDataSource.open(options())) {
        return Objects.requireNonNull(
            next.collection("Note").findById(1).orElseThrow().get("text"));
      } catch (DataFileException e) {
        assertThat(e).hasMessageContaining("has it open"); // still
      }
    }
  }

  @Nested
  class by_a_log_handler {
    private final Logger logger = Logger.getLogger("io.memoryconnector");
    private final CountDownLatch heard = new CountDownLatch(1);

    /** Lets both sides change the note, of which the thread tells that looks for edits. */
    private void hear(Runnable reaction) throws Exception {
      Handler handler = new WarningHandler(reaction, heard);
      logger.addHandler(handler);
      try {
        notes.updateById(1, Document.of("text", "ours"));
        Files.writeString(file, Files.readString(file).replace("one", "theirs"));
        heard.await();
      } finally {
        logger.removeHandler(handler);
      }
    }

    @Test
    void is_closed_without_waiting_for_the_thread_that_keeps_house() throws Exception {
      hear(source::close);

      assertThat(source.isClosed()).isTrue();
      assertThat(textFoundByTheNext()).isEqualTo("ours");
    }

    @Test
    void is_closed_once_it_has_been_brought_up_to_date() throws Exception {
      source.close();
      source = MemoryDataSource.open(MemoryOptions.named("db").withFile(file));
      String text = Files.readString(file);
      Files.writeString(file, "{broken");
      Handler handler =
          new WarningHandler(
              () -> {
                source.close();
                assertThat(directory.resolve("db.json.lock")).exists(); // not yet
              },
              heard);
      logger.addHandler(handler);
      try {
        assertThatExceptionOfType(DataFileException.class).isThrownBy(source::flush);
      } finally {
        logger.removeHandler(handler);
      }
      Files.writeString(file, text);
      assertThat(heard.getCount()).isZero();
      assertThat(source.isClosed()).isTrue();
      assertThat(textFoundByTheNext()).isEqualTo("one");
    }

    @Test
    void is_not_brought_up_to_date_while_that_is_being_done() throws Exception {
      hear(
          () ->
              assertThatExceptionOfType(DataFileException.class)
                  .isThrownBy(source::flush)
                  .withMessage(
                      "Cannot bring data file '%s' up to date: that is being done just now. Nothing is lost: its journal has the changes, and the next start takes them over.",
                      file));
      source.close();
      assertThat(textFoundByTheNext()).isEqualTo("ours");
    }
  }

  @Nested
  class within_a_change {
    @Test
    void is_closed_once_that_is_kept() {
      notes.updateEach(
          Where.ALWAYS,
          note -> {
            source.close();
            return Document.of("text", "last");
          });

      assertThat(source.isClosed()).isTrue();
      assertThat(textFoundByTheNext()).isEqualTo("last");
    }

    @Test
    void is_not_brought_up_to_date_which_may_wait_for_the_change() {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  notes.updateEach(
                      Where.ALWAYS,
                      note -> {
                        source.flush();
                        return note;
                      }))
          .withMessage(
              "Cannot bring the file of 'db' up to date within a change of the same thread. Do one after the other.");
      assertThatCode(source::flush).doesNotThrowAnyException();
    }

    @Test
    void takes_no_other_change_which_would_be_lost() {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  notes.updateEach(
                      Where.ALWAYS,
                      note -> {
                        notes.create(Document.of("text", "within"));
                        return Document.of("text", "without");
                      }))
          .withMessage(
              "Cannot change 'db' within another change of the same thread. Do one after the other.");
      assertThatCode(source::close).doesNotThrowAnyException();
      assertThat(textFoundByTheNext()).isEqualTo("one");
    }
  }

  /** Reacts to the first warning. */
  private static final class WarningHandler extends Handler {
    private final Runnable reaction;
    private final CountDownLatch heard;

    WarningHandler(Runnable reaction, CountDownLatch heard) {
      this.reaction = reaction;
      this.heard = heard;
    }

    @Override
    public void publish(LogRecord record) {
      if (heard.getCount() > 0) {
        reaction.run();
        heard.countDown();
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
