package io.memoryconnector.spring.repository;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.data.annotation.QueryAnnotation;

/**
 * Makes a query method change the records that it finds, all in one step. Which these are, its
 * {@link Query} or its name says. It returns nothing, or how many there were.
 *
 * <pre>{@code
 * @Query("{'country': ?0}")
 * @Update("{'visited': true, 'guide': :#{#guide.name}}")
 * long visit(String country, Guide guide);
 *
 * @Update("{'population': ?1}")
 * void updateByName(String name, long population);
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@QueryAnnotation
public @interface Update {

  /**
   * The new values by the names of the entity's properties, as JSON with the same places for
   * arguments as in {@link Query#value}.
   */
  String value();
}
