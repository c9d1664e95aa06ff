package io.memoryconnector.spring.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a property with the entity whose id this entity holds, where a filter includes it. The
 * property is never stored; without the filter's {@code include} it stays as it is made, and is
 * null as an argument of the constructor.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface BelongsTo {
  /**
   * Name of the property of this class that holds the id; by default the name of the annotated
   * property and {@code Id}: for {@code country} it is {@code countryId}.
   */
  String foreignKey() default "";
}
