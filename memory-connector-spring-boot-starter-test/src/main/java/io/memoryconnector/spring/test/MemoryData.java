package io.memoryconnector.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Loads records before a test, after the reset. Those of an enclosing class come first, then those
 * of the class, and those of the method last; a record takes the place of one with the same id.
 *
 * <p>A file is JSON: either LoopBack's data file, or lists of records by model, as in <code>
 * {"City": [{"name": "Graz"}]}</code>, where records may lack an id. In both {@code ids} may say
 * from which number the ids of new records go on, as in <code>{"ids": {"City": 100}}</code>.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Repeatable(MemoryDataGroup.class)
public @interface MemoryData {

  /**
   * Where the files are: beside the annotated class, or from the root of the class path with a
   * slash at the beginning, or what a URL with {@code classpath:} or {@code file:} says.
   */
  String[] value();

  /**
   * The name of the data source, or of its bean; by default the only one, or that which knows the
   * models.
   */
  String dataSource() default "";

  /**
   * Whether properties are stored that an entity does not have, as those of a data file are. Else
   * they are refused, as they are probably misspelt.
   */
  boolean keepUndefined() default false;
}
