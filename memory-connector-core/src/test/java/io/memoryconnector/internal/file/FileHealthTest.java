package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FileHealthTest {
  @Nested
  class whose_notices_nobody_can_take {
    private final AtomicInteger wakes = new AtomicInteger();
    private final FileHealth health =
        new FileHealth(
            Store.FILE,
            sentence -> {
              throw new IllegalStateException("no space for the log");
            });

    @Test
    void remembers_its_doubts_and_wakes_who_dispels_them() {
      health.onDoubt(wakes::incrementAndGet);
      DoubtfulDiskException reason = new DoubtfulDiskException(new IOException("bad disk"));

      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> health.distrust(reason));
      assertThat(health.status()).isEqualTo(new FileStatus(false, null, reason.getMessage()));
      assertThat(wakes).hasValue(1);
    }

    @Test
    void remembers_what_failed() {
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> health.report(new IOException("disk full")));
      assertThat(health.lastError()).isEqualTo("disk full");
    }
  }
}
