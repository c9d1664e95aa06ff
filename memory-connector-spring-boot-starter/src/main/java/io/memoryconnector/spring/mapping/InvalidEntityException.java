package io.memoryconnector.spring.mapping;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mapping.MappingException;

/**
 * An entity class that cannot be mapped to records. Found when its repository is created, before
 * any data is touched.
 */
public final class InvalidEntityException extends MappingException {
  private static final long serialVersionUID = 1L;

  private final transient Class<?> entityClass;
  private final @Nullable String property;
  private final String reason;
  private final String remedy;

  /**
   * Makes the error.
   *
   * @param property name of the property that stands in the way; null if it is the class itself
   * @param reason what is wrong, without a full stop
   * @param remedy what to do, without a full stop
   */
  public InvalidEntityException(
      Class<?> entityClass, @Nullable String property, String reason, String remedy) {
    super(
        "Cannot map %s%s: %s. %s."
            .formatted(
                entityClass.getName(),
                property == null ? "" : ", property '%s'".formatted(property),
                reason,
                remedy));
    this.entityClass = entityClass;
    this.property = property;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** Returns the class that cannot be mapped. */
  public Class<?> entityClass() {
    return entityClass;
  }

  /** Returns the name of the property that stands in the way, if it is not the class itself. */
  public Optional<String> property() {
    return Optional.ofNullable(property);
  }

  /** Returns what is wrong, without a full stop. */
  String reason() {
    return reason;
  }

  /** Returns what to do. */
  public String remedy() {
    return remedy;
  }
}
