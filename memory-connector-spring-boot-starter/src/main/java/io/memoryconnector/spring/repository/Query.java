package io.memoryconnector.spring.repository;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.data.annotation.QueryAnnotation;

/**
 * Gives a query method its query, in LoopBack's filter language. It is read, and checked against
 * the entity, when the repository is created.
 *
 * <pre>{@code
 * @Query("{'where': {'population': {'gt': ?0}, 'country': :country}, 'order': 'name', 'limit': 10}")
 * List<City> large(long population, String country);
 * }</pre>
 *
 * <p>Names are those of the entity's properties, nested ones with dots. Arguments stand in places
 * of values: {@code ?0} by position and {@code :name} by name, {@code :#{#city.name}} and {@code
 * ?#{[0]}} as expressions, <code>?${property}</code> from the environment. They are bound as
 * values, never as text, so that nothing in them can change the query.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@QueryAnnotation
public @interface Query {

  /**
   * A whole filter, or its {@code where} alone, as JSON; single quotes and names without quotes are
   * allowed. It is a whole filter if it has a member {@code where}, or no other members than those
   * of a filter. Empty for all records.
   */
  String value() default "";

  /** The order, as in a filter: {@code "population DESC, name"}. */
  String sort() default "";

  /** Whether to count the records. */
  boolean count() default false;

  /** Whether to ask if there is a record. */
  boolean exists() default false;

  /** Whether to delete the records. */
  boolean delete() default false;
}
