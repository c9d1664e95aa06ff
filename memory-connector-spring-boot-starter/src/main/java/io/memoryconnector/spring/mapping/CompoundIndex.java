package io.memoryconnector.spring.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps an index over several properties of an entity class: records are ordered by the first, then
 * by the second, and so on.
 *
 * @see Indexed
 */
@Documented
@Inherited
@Repeatable(CompoundIndexes.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface CompoundIndex {
  /** Names of properties of the entity, dotted where nested. */
  String[] value();

  /** Whether a second record with the same values is refused; null is free. */
  boolean unique() default false;
}
