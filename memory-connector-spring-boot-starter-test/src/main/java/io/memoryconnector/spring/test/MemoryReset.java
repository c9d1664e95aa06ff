package io.memoryconnector.spring.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says when the data sources of a test are reset to the state that its application context had
 * after its start, counters of ids included. Without it, before each method. What stands on a
 * method comes before what stands on its class, and that before what stands on an enclosing class.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
public @interface MemoryReset {

  /** When they are reset. */
  When value();

  /** When data sources are reset. */
  enum When {
    /**
     * Not at all: a test finds what others have left, and leaves what it has changed to others that
     * are not reset either. Such tests may run at once.
     */
    NEVER,

    /**
     * Before the first method of the annotated class and after its last one, those of nested
     * classes included: for tests that go on where the one before has ended. Not possible on a
     * method.
     */
    BEFORE_CLASS,

    /** Before each method and after it. */
    BEFORE_METHOD
  }
}
