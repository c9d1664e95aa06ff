package io.memoryconnector.internal.file;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What could be read of a journal segment.
 *
 * @param header null if it is damaged
 * @param steps those before the damage
 * @param bindings all that are whole
 * @param synced the number of the last step that a whole line says to be on the disk
 * @param damage where the first bad line begins; null if all are good
 */
record ScannedSegment(
    Path path,
    @Nullable SegmentHeader header,
    List<Step> steps,
    List<Binding> bindings,
    long synced,
    @Nullable LineDamage damage) {

  /**
   * The first bad line.
   *
   * @param line counted from 1
   * @param offset in bytes
   * @param goodLinesFollow whether it is more than the end of a write that was broken off
   */
  record LineDamage(int line, long offset, boolean goodLinesFollow) {}

  /** Returns the number of the first step that it has or would have; none if that is unknown. */
  long from() {
    return header == null ? Long.MAX_VALUE : header.from();
  }
}
