package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelLockTest {
  private static final FileAttribute<?>[] NO_ATTRIBUTES = {};

  @TempDir private Path directory;
  private Path path;

  @BeforeEach
  void name_the_file() {
    path = directory.resolve("db.json.lock");
  }

  @Nested
  class of_a_file_that_has_lost_its_name {
    /** As when its owner dies between the removal of the file and the end of the lock. */
    @Test
    void is_not_got() throws IOException {
      try (ChannelLock waiting = ChannelLock.open(path, NO_ATTRIBUTES)) {
        Files.delete(path);
        assertThat(waiting.tryLock()).isFalse();
      }
    }

    @Test
    void is_not_got_where_another_file_has_that_name() throws IOException {
      try (ChannelLock waiting = ChannelLock.open(path, NO_ATTRIBUTES)) {
        Files.delete(path);
        Files.writeString(path, "of another process");
        assertThat(waiting.tryLock()).isFalse();
      }
    }

    @Test
    void leaves_that_of_another_alone_when_it_is_released() throws IOException {
      try (ChannelLock lock = locked()) {
        Files.delete(path);
        Files.writeString(path, "of another process");
        lock.release();
      }
      assertThat(path).hasContent("of another process");
    }
  }

  @Nested
  class released {
    @Test
    void leaves_no_file_behind() throws IOException {
      try (ChannelLock lock = locked()) {
        lock.replaceText("owner");
        lock.release();
      }
      assertThat(path).doesNotExist();
    }

    /** As on Windows, where a file that is open cannot be removed. */
    @Test
    void leaves_none_where_files_have_no_keys_either() throws IOException {
      Files.createFile(path);
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      try (ChannelLock lock = new ChannelLock(new NamedFile(path, null), file)) {
        assertThat(lock.tryLock()).isTrue();
        lock.release();
      }
      assertThat(path).doesNotExist();
    }
  }

  private ChannelLock locked() throws IOException {
    ChannelLock lock = ChannelLock.open(path, NO_ATTRIBUTES);
    assertThat(lock.tryLock()).isTrue();
    return lock;
  }
}
