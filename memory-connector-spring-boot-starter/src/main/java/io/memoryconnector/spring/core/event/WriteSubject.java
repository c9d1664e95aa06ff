package io.memoryconnector.spring.core.event;

import io.memoryconnector.document.Document;
import io.memoryconnector.spring.mapping.EntityConverter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an event is about. Immutable.
 *
 * @param converter reads the entities of records
 * @param before the record as it was; null if there was none
 * @param after the record as it is or will be; null if there is none
 */
public record WriteSubject<T>(
    EntityConverter<T> converter, @Nullable Document before, @Nullable Document after) {

  /** Returns the entity as it was, read now: most listeners do not ask. */
  Optional<T> previous() {
    return Optional.ofNullable(before).map(converter::read);
  }

  Optional<Document> previousRecord() {
    return Optional.ofNullable(before);
  }

  Document record() {
    if (after == null) {
      throw new IllegalStateException("A record that is saved is there.");
    }
    return after;
  }
}
