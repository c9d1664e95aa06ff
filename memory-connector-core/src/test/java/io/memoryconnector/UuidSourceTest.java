package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class UuidSourceTest {
  private static final Instant TIME = Instant.parse("2026-02-03T04:05:06.007Z");

  private static Clock at(Instant time) {
    return Clock.fixed(time, ZoneOffset.UTC);
  }

  @Test
  void begins_with_the_time_and_has_version_and_variant() {
    UUID uuid = new UuidSource(at(TIME), new SplittableRandom(1)).next();
    assertThat(uuid.getMostSignificantBits() >>> 16).isEqualTo(TIME.toEpochMilli());
    assertThat(uuid.version()).isEqualTo(7);
    assertThat(uuid.variant()).isEqualTo(2);
  }

  @Test
  void ascends_within_a_millisecond() {
    UuidSource source = new UuidSource(at(TIME), new SplittableRandom(2));
    List<String> uuids = new ArrayList<>();
    for (int count = 0; count < 10_000; count++) {
      uuids.add(source.next().toString());
    }
    assertThat(uuids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ascends_when_the_clock_is_set_back() {
    SteppingClock clock = new SteppingClock(TIME);
    UuidSource source = new UuidSource(clock, new SplittableRandom(3));
    String before = source.next().toString();
    clock.now = TIME.minusSeconds(60);
    assertThat(source.next().toString()).isGreaterThan(before);
  }

  @Test
  void goes_on_in_the_next_millisecond_when_the_numbers_of_one_are_used_up() {
    RandomGenerator greatest = () -> -1L; // each step is the widest there is
    UuidSource source = new UuidSource(at(TIME), greatest);
    String before = source.next().toString();
    for (int count = 0; count < 10_000; count++) {
      String next = source.next().toString();
      assertThat(next).isGreaterThan(before);
      before = next;
    }
    assertThat(UUID.fromString(before).getMostSignificantBits() >>> 16)
        .isEqualTo(TIME.toEpochMilli() + 1);
  }

  @Test
  void makes_random_ones_of_version_4() {
    UUID uuid = new UuidSource(at(TIME), new SplittableRandom(4)).random();
    assertThat(uuid.version()).isEqualTo(4);
    assertThat(uuid.variant()).isEqualTo(2);
  }

  /** A clock that is set by hand. */
  private static final class SteppingClock extends Clock {
    private Instant now;

    SteppingClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
