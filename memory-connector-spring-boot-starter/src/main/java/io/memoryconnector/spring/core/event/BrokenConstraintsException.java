package io.memoryconnector.spring.core.event;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Set;

/** An entity breaks constraints of Bean Validation, and was not saved. */
public final class BrokenConstraintsException extends ConstraintViolationException {
  private static final long serialVersionUID = 1L;

  BrokenConstraintsException(Set<? extends ConstraintViolation<?>> violations) {
    super(violations);
  }
}
