package io.memoryconnector.spring.core;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidRecordException;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.spring.mapping.EntityConverter;
import io.memoryconnector.spring.mapping.UnwritableEntityException;
import java.util.List;
import java.util.Objects;

/**
 * Refuses changes after which no entity could be made of a record, or which no entity would show,
 * or which would give it another id.
 */
record ChangesCheck(EntityConverter<?> converter, MemoryCollection collection) {

  void check(Document changes) {
    changes.forEach((name, value) -> requireKnown(name));
    try {
      converter.structure().requireReadable(collection.converted(changes));
    } catch (UnwritableEntityException e) {
      throw new InvalidRecordException(null, String.valueOf(e.getMessage()), e);
    }
  }

  private void requireKnown(String name) {
    PropertyPath path = new PropertyPath(List.of(name));
    if (!converter.structure().mayHold(path)) {
      throw refusal(
          name,
          "it has no property '%s'. Use one of %s."
              .formatted(name, String.join(", ", converter.structure().besides(path))));
    }
  }

  /** Whether changes have an id, which must be that of each record. */
  boolean haveId(Document changes) {
    return changes.get(idProperty()) != null;
  }

  /** Refuses an id that is not that of the record: it would be passed over. */
  void requireSameId(Document record, Document changes) {
    Object given = changes.get(idProperty());
    if (given != null) {
      Object id = Objects.requireNonNull(record.get(idProperty()));
      if (!isSame(converter.storedId(given), id)) {
        throw refusal(
            idProperty(),
            "the id of record '%s' cannot become '%s'. Leave '%s' out."
                .formatted(id, given, idProperty()));
      }
    }
  }

  /** Whether numbers have one value, or one of both is the text of the other. */
  private static boolean isSame(Object given, Object id) {
    return Document.of("id", given).equals(Document.of("id", id))
        || given.toString().equals(id.toString());
  }

  private String idProperty() {
    return converter.definition().id().property();
  }

  private InvalidRecordException refusal(String name, String problem) {
    return new InvalidRecordException(
        FilterPointer.ofWhere().member(name).toString(),
        "Cannot update '%s': %s".formatted(converter.definition().name(), problem),
        null);
  }
}
