package io.memoryconnector.spring.mapping;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the collection that holds the records of an entity class; LoopBack's {@code
 * memory.collection}. Without it the collection has the name of the model, which is the simple name
 * of the class.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Collection {
  /** The name of the collection; that of the model by default. */
  String value() default "";

  /** The name of the model, for messages and relations; the simple name of the class by default. */
  String model() default "";
}
