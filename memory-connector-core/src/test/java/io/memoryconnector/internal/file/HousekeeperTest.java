package io.memoryconnector.internal.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HousekeeperTest {
  private final AtomicInteger ticks = new AtomicInteger();
  private final AtomicReference<@Nullable Thread> thread = new AtomicReference<>();
  private volatile Runnable failure = () -> {};
  private final Chore chore =
      new Chore(
          () -> {
            thread.set(Thread.currentThread());
            ticks.incrementAndGet();
            failure.run();
            return Schedule.NEVER;
          });

  @Test
  void rests_until_it_is_woken() {
    Housekeeper housekeeper = Housekeeper.start(chore, "housekeeper");
    awaitRestAfter(1);
    chore.wakeIfResting();
    awaitRestAfter(2);
    housekeeper.close();
  }

  @Test
  void rests_again_after_an_interrupt() {
    Housekeeper housekeeper = Housekeeper.start(chore, "housekeeper");
    awaitRestAfter(1);
    thread().interrupt();
    awaitRestAfter(2);
    assertThat(thread().isInterrupted()).isFalse();
    housekeeper.close();
  }

  @Test
  void goes_on_after_an_error() {
    failure =
        () -> {
          throw new AssertionError("of a log handler");
        };
    Housekeeper housekeeper = Housekeeper.start(chore, "housekeeper");
    awaitRestAfter(1);
    chore.wakeIfResting();
    awaitRestAfter(2);
    housekeeper.close();
  }

  @Test
  void ends_although_its_chore_takes_the_wake_for_its_own() {
    failure = LockSupport::park; // as a lock does that it has to wait for
    Housekeeper housekeeper = Housekeeper.start(chore, "housekeeper");
    while (ticks.get() == 0) {
      Thread.onSpinWait();
    }
    housekeeper.close();
    assertThat(ticks).hasValue(1);
  }

  @Test
  void has_ended_once_it_is_closed() {
    Housekeeper housekeeper = Housekeeper.start(chore, "housekeeper");
    awaitRestAfter(1);
    housekeeper.close();
    assertThat(thread().isAlive()).isFalse();
  }

  private Thread thread() {
    return Objects.requireNonNull(thread.get());
  }

  private void awaitRestAfter(int expected) {
    while (ticks.get() < expected || thread().getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
  }
}
