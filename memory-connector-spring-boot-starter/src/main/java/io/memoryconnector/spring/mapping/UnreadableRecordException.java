package io.memoryconnector.spring.mapping;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.MappingException;

/** A record that cannot become an entity: a value does not fit its property. */
public final class UnreadableRecordException extends MappingException {
  private static final long serialVersionUID = 1L;

  UnreadableRecordException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
