package io.memoryconnector.internal.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of a journal are to be made again on the data file beside it. Immutable.
 *
 * @param base what the data file contains
 * @param steps what it lacks, in order and without gaps, whole batches only
 * @param end where the good part of the journal ends; null if it is good to its end
 */
record Replay(Binding base, List<Step> steps, @Nullable End end) {

  /**
   * Where the good part ends.
   *
   * @param segment the one that goes on badly
   * @param offset where the bad part begins in it
   * @param line the same in lines, counted from 1
   * @param goodLinesFollow whether more is lost than the end of a write that was broken off
   */
  record End(ScannedSegment segment, long offset, int line, boolean goodLinesFollow) {}

  long lastNumber() {
    return steps.isEmpty() ? base.upto() : steps.get(steps.size() - 1).number();
  }

  /** Follows the steps of segments on from what the data file contains. */
  static Replay of(Binding base, List<ScannedSegment> segments) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < segments.size(); i++) {
      ScannedSegment segment = segments.get(i);
      long expected = base.upto() + steps.size() + 1;
      long limit = firstFromAfter(i, segments); // the writer knew of nothing behind it
      if (limit <= expected) {
        continue;
      }
      int before = steps.size();
      boolean whole = segment.from() <= expected && follow(segment, expected, limit, steps);
      boolean goesOn = limit == base.upto() + steps.size() + 1;
      if (!whole && !goesOn) {
        return new Replay(base, steps, end(segment, steps.size() - before, i, segments));
      }
    }
    return new Replay(base, steps, null);
  }

  private static long firstFromAfter(int position, List<ScannedSegment> segments) {
    return position + 1 < segments.size()
        ? segments.subList(position + 1, segments.size()).stream()
            .mapToLong(ScannedSegment::from)
            .min()
            .orElse(Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }

  /** Adds the whole batches of a segment; returns whether nothing bad is behind them. */
  private static boolean follow(
      ScannedSegment segment, long expected, long limit, List<Step> steps) {
    List<Step> batch = new ArrayList<>();
    long next = expected;
    for (Step step : segment.steps()) {
      if (step.number() >= limit) {
        return true;
      }
      if (step.number() < expected) {
        continue;
      }
      if (step.number() != next) {
        return false;
      }
      next++;
      batch.add(step);
      if (!step.more()) {
        steps.addAll(batch);
        batch.clear();
      }
    }
    return batch.isEmpty() && segment.damage() == null;
  }

  private static End end(
      ScannedSegment segment, int taken, int position, List<ScannedSegment> segments) {
    ScannedSegment.LineDamage damage = segment.damage();
    boolean isGap = taken == 0 && damage == null;
    boolean more =
        (damage != null && damage.goodLinesFollow())
            || segments.subList(isGap ? position : position + 1, segments.size()).stream()
                .anyMatch(later -> !later.steps().isEmpty());
    return new End(
        segment,
        damage == null ? 0 : damage.offset(),
        damage == null ? taken + 1 : damage.line(),
        more);
  }
}
