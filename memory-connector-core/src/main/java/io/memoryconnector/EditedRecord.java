package io.memoryconnector;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * A record that is another in an edited file than it was.
 *
 * @param before null if there was none
 * @param after null if there is none any more
 */
record EditedRecord(Object id, @Nullable Document before, @Nullable Document after) {}
