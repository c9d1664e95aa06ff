package io.memoryconnector.spring.repository.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * Fills in {@code @CreatedDate}, {@code @LastModifiedDate}, {@code @CreatedBy} and
 * {@code @LastModifiedBy} when entities are saved. Who does it is asked of the application's {@link
 * org.springframework.data.domain.AuditorAware} bean, if there is one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(MemoryAuditingRegistrar.class)
public @interface EnableMemoryAuditing {

  /** Name of the {@code AuditorAware} bean; needed only where there are several. */
  String auditorAwareRef() default "";

  /** Whether dates are set. */
  boolean setDates() default true;

  /** Whether a new entity counts as modified as well. */
  boolean modifyOnCreate() default true;

  /** Name of the {@code DateTimeProvider} bean that tells the time; the system's clock without. */
  String dateTimeProviderRef() default "";
}
