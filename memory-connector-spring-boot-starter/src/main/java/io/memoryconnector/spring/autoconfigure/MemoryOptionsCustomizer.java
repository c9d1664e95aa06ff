package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryOptions;

/**
 * Changes what data sources are opened with beyond what properties can say, such as their clock. A
 * bean of this type is asked for each data source of the properties; several in their order.
 */
@FunctionalInterface
public interface MemoryOptionsCustomizer {
  /** Returns the options to open a data source with, which has the name that they say. */
  MemoryOptions customize(MemoryOptions options);
}
