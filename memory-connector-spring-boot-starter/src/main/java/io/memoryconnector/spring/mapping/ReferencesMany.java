package io.memoryconnector.spring.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a collection with the entities whose ids this entity holds, in the order of the ids, where
 * a filter includes it. The property is never stored; without the filter's {@code include} it stays
 * as it is made, and is null as an argument of the constructor.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ReferencesMany {
  /**
   * Name of the property of this class that holds the ids; by default the name of the other class
   * and {@code Ids}, as in {@code topicIds}.
   */
  String foreignKey() default "";
}
