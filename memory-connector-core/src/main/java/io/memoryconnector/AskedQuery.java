package io.memoryconnector;

import io.memoryconnector.internal.query.QueryWatch.Course;
import io.memoryconnector.internal.query.QueryWatch.Progress;
import io.memoryconnector.internal.query.QueryWatch.Subject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A query that was asked. Its numbers grow while it is answered, for a stream as long as somebody
 * takes records from it. Thread-safe.
 */
public final class AskedQuery {
  private final Subject subject;
  private final Course course;
  private final long begin = System.nanoTime();
  private final AtomicLong nanos = new AtomicLong();
  private final AtomicLong examined = new AtomicLong();
  private final AtomicLong returned = new AtomicLong();

  AskedQuery(Subject subject, Course course) {
    this.subject = subject;
    this.course = course;
  }

  /** Returns the name of the model whose records were looked for. */
  public String model() {
    return subject.model();
  }

  /** Returns the filter as JSON, with its operands. */
  public String filter() {
    return subject.filter().toJson();
  }

  /**
   * Returns what is done, in a sentence, as {@link io.memoryconnector.filter.Explanation#words}
   * does.
   */
  public String words() {
    return course.words();
  }

  /**
   * Returns the properties of the index that is searched, with commas between them; null if none
   * is.
   */
  public @Nullable String index() {
    return course.index();
  }

  /** Returns how many records have been looked at. */
  public long examined() {
    return examined.get();
  }

  /** Returns how many records have been found, or counted. */
  public long returned() {
    return returned.get();
  }

  /** Returns the time from the beginning to the record that was looked at, or found, last. */
  public Duration time() {
    return Duration.ofNanos(nanos.get());
  }

  Progress progress() {
    return new Progress() {
      @Override
      public void examined(int records) {
        examined.addAndGet(records);
        nanos.set(System.nanoTime() - begin);
      }

      @Override
      public void returned(long count) {
        returned.addAndGet(count);
        nanos.set(System.nanoTime() - begin);
      }
    };
  }
}
