package io.memoryconnector.internal.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that a data source holds at one moment. Must never change, so that it can be kept. */
public interface Content {
  /**
   * Returns the collections, empty ones too; those that the file does not know yet in this order.
   */
  List<? extends CollectionContent> collections();

  /** Returns them by their names, in the same order. */
  default Map<String, CollectionContent> byName() {
    Map<String, CollectionContent> byName = new LinkedHashMap<>();
    for (CollectionContent collection : collections()) {
      byName.put(collection.name(), collection);
    }
    return byName;
  }
}
