package io.memoryconnector.spring.test.autoconfigure;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.autoconfigure.OverrideAutoConfiguration;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.BootstrapWith;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Starts only what deals with data: data sources, repositories, converters, callbacks and auditing;
 * no controllers, no services, no server. As in every test the data is reset around each method.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@BootstrapWith(DataMemoryTestContextBootstrapper.class)
@ExtendWith(SpringExtension.class)
@OverrideAutoConfiguration(enabled = false)
@TypeExcludeFilters(DataMemoryTypeExcludeFilter.class)
@AutoConfigureDataMemory
@ImportAutoConfiguration
public @interface DataMemoryTest {

  /** Properties to be set before the start, as {@code key=value}. */
  String[] properties() default {};

  /**
   * Whether to take the components of the application that deal with data; otherwise only those
   * that {@link #includeFilters} says.
   */
  boolean useDefaultFilters() default true;

  /** Which components to take beside those that the slice takes. */
  Filter[] includeFilters() default {};

  /** Which components to leave out. */
  Filter[] excludeFilters() default {};

  /** Which of the imported auto-configurations to leave out. */
  @AliasFor(annotation = ImportAutoConfiguration.class, attribute = "exclude")
  Class<?>[] excludeAutoConfiguration() default {};
}
