package io.memoryconnector.spring.core.event;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;

/**
 * Validates entities by the constraints of Bean Validation before they are saved, and throws a
 * {@link BrokenConstraintsException} if they break one. Classes without constraints lose no time.
 */
public final class ValidatingEntityCallback implements BeforeSaveCallback<Object>, Ordered {
  private static final int AFTER_MOST_OTHERS = 100; // as in the modules of Spring Data

  private final Validator validator;

  /** Makes a callback that asks this validator. */
  public ValidatingEntityCallback(Validator validator) {
    this.validator = validator;
  }

  @Override
  public boolean isFor(Class<?> entityClass) {
    return validator.getConstraintsForClass(entityClass).isBeanConstrained();
  }

  @Override
  public Object onBeforeSave(
      Object entity, Map<String, @Nullable Object> record, String collection) {
    Set<ConstraintViolation<Object>> violations = validator.validate(entity);
    if (violations.isEmpty()) {
      return entity;
    }
    throw new BrokenConstraintsException(violations);
  }

  @Override
  public int getOrder() {
    return AFTER_MOST_OTHERS;
  }
}
