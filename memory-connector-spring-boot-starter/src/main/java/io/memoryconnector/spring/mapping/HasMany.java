package io.memoryconnector.spring.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Fills a collection with the entities that hold this entity's id, where a filter includes it. The
 * property is never stored; without the filter's {@code include} it stays as it is made, and is
 * null as an argument of the constructor.
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface HasMany {
  /**
   * Name of the property of the other class that holds the id; by default the name of this class
   * and {@code Id}, as in {@code countryId}.
   */
  String foreignKey() default "";

  /**
   * The class of the entities that link the two, if it is not the other class that holds the id:
   * then {@link #foreignKey} is one of its properties.
   */
  Class<?> through() default void.class;

  /**
   * Name of the property of the link that holds the id of the other entity; by default the name of
   * the other class and {@code Id}.
   */
  String keyThrough() default "";
}
