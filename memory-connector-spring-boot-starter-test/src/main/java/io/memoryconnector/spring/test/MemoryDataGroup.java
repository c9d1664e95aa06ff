package io.memoryconnector.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several {@link MemoryData} annotations, which are loaded in their order: for files that go into
 * different data sources. They may as well be written without it, one after the other.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface MemoryDataGroup {

  /** The annotations, the first one to be loaded first. */
  MemoryData[] value();
}
