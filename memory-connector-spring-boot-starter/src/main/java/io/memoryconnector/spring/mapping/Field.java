package io.memoryconnector.spring.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the stored property of an entity's property. Without it both have the same name. Filters in
 * JSON use the stored name, derived queries and {@code Sort} that of the entity.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Field {
  /** The name in the record, without dots. */
  String value();
}
