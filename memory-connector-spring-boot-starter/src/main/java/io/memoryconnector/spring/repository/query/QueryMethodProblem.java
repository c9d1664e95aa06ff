package io.memoryconnector.spring.repository.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why no query can be made of a method.
 *
 * @param part the part of the method's name that is at fault; null if it is not the name
 * @param problem what is wrong, a sentence without its full stop
 * @param remedy what to do, a sentence without its full stop
 * @param possibleProperties what could be meant in place of an unknown property
 */
record QueryMethodProblem(
    @Nullable String part,
    String problem,
    String remedy,
    List<String> possibleProperties,
    @Nullable Throwable cause) {

  QueryMethodProblem {
    possibleProperties = List.copyOf(possibleProperties);
  }

  static QueryMethodProblem of(@Nullable String part, String problem, String remedy) {
    return new QueryMethodProblem(part, problem, remedy, List.of(), null);
  }
}
