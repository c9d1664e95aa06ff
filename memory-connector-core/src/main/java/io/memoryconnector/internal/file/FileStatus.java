package io.memoryconnector.internal.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a data file is doing.
 *
 * @param writable whether changes are taken
 * @param lastCheckpoint when the file was written last, by the clock of its file system; null if it
 *     has not been written since it was opened
 * @param lastError why something could not be written or taken over, until it could; null if all is
 *     well
 */
public record FileStatus(
    boolean writable, @Nullable Instant lastCheckpoint, @Nullable String lastError) {}
