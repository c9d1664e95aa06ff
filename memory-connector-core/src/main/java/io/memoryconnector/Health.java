package io.memoryconnector;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a data source is doing at one moment.
 *
 * @param state what can be done with it
 * @param lastCheckpoint when its file was brought up to date last, by the clock of the file system;
 *     null if that has not happened since it was opened, or if there is no file
 * @param lastError why its file could not be written last, or what was edited in it not be taken
 *     over, until that could be done; null if all is well
 */
public record Health(State state, @Nullable Instant lastCheckpoint, @Nullable String lastError) {
  /** What can be done with a data source. */
  public enum State {
    /** Everything. */
    OPEN,
    /** Reads only: its disk cannot be trusted for now. It heals by itself once it can be. */
    READ_ONLY,
    /** Nothing any more. */
    CLOSED
  }
}
