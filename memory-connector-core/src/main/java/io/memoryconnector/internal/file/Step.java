package io.memoryconnector.internal.file;

import org.jspecify.annotations.Nullable;

/**
 * A change as it stands in a journal.
 *
 * @param number without gaps from one step to the next
 * @param was the version of the record that the data file has in this place; null if it has none
 * @param more whether the next step belongs to the same batch
 */
record Step(long number, Change change, @Nullable String was, boolean more) {}
