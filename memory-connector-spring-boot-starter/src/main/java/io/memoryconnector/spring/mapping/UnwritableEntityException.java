package io.memoryconnector.spring.mapping;

import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.MappingException;

/** An entity that cannot become a record: a value in it cannot be stored. */
public final class UnwritableEntityException extends MappingException {
  private static final long serialVersionUID = 1L;

  UnwritableEntityException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
