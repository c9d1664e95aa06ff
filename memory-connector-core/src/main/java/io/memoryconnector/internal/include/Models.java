package io.memoryconnector.internal.include;

import org.jspecify.annotations.Nullable;

/** The models of a data source with their records, all of one moment. */
public interface Models {
  /** Returns the model of this name, or null if it is not defined. */
  @Nullable StoredModel find(String name);
}
