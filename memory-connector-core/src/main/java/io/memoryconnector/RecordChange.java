package io.memoryconnector;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * What a write has done to a record. Immutable.
 *
 * @param before the record as it was; null if it is new
 * @param after the record as it is now; null if it is deleted
 */
public record RecordChange(@Nullable Document before, @Nullable Document after) {}
