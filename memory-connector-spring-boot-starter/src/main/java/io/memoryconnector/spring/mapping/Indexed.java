package io.memoryconnector.spring.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps an index over a property, also of a nested object. It makes queries and sorting by the
 * property fast and writes a little slower.
 *
 * @see CompoundIndex
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Indexed {
  /** Whether a second record with the same value is refused; null is free. */
  boolean unique() default false;
}
