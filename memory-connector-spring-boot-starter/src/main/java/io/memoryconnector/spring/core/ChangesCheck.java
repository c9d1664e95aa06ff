package io.memoryconnector.spring.core;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.UnwritableEntityException;
import java.util.List;

/**
 * Refuses changes after which no entity could be made of a record, or which no entity would show.
 */
record ChangesCheck(EntityConverter<?> converter) {

  void check(Document changes) {
    changes.forEach((name, value) -> requireKnown(name));
    try {
      converter.structure().requireReadable(changes);
    } catch (UnwritableEntityException e) {
      throw new InvalidRecordException(null, String.valueOf(e.getMessage()), e);
    }
  }

  private void requireKnown(String name) {
    PropertyPath path = new PropertyPath(List.of(name));
    if (!converter.structure().mayHold(path)) {
      throw new InvalidRecordException(
          FilterPointer.ofWhere().member(name).toString(),
          "Cannot update '%s': it has no property '%s'. Use one of %s."
              .formatted(
                  converter.definition().name(),
                  name,
                  String.join(", ", converter.structure().besides(path))),
          null);
    }
  }
}
