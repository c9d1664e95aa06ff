package io.memoryconnector.internal.file;

import java.util.List;

/** All that a data source holds at one moment. Must never change, so that it can be kept. */
public interface Content {
  /**
   * Returns the collections, empty ones too; those that the file does not know yet in this order.
   */
  List<? extends CollectionContent> collections();
}
