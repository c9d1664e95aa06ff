package io.memoryconnector.spring.test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How the data sources of a context go back, and what that has cost. What files add to the start is
 * read once and kept as a moment, so that a thousand tests with one file read it once. Thread-safe.
 */
final class Resets {
  private final Map<List<Fixture>, Moment> prepared = new ConcurrentHashMap<>();
  private final LongAdder count = new LongAdder();
  private final LongAdder nanos = new LongAdder();
  private volatile Moment beginning = new Moment(Map.of());

  /** Goes to a moment, and counts and measures that. */
  void restore(Moment moment) {
    long begin = System.nanoTime();
    moment.restore();
    nanos.add(System.nanoTime() - begin);
    count.increment();
  }

  /** Returns the moment after the start and these files; null if it has not been prepared yet. */
  @Nullable Moment after(List<Fixture> fixtures) {
    return prepared.get(fixtures);
  }

  void keep(List<Fixture> fixtures, Moment moment) {
    prepared.put(List.copyOf(fixtures), moment);
  }

  /** Returns the moment in which the test began that began last; an empty one before the first. */
  Moment beginning() {
    return beginning;
  }

  void begunAt(Moment moment) {
    beginning = moment;
  }

  ResetFigures figures() {
    return new ResetFigures(count.sum(), Duration.ofNanos(nanos.sum()));
  }
}
