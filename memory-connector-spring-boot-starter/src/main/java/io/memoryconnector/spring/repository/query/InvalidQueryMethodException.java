package io.memoryconnector.spring.repository.query;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method of a repository from which no query can be made. Found when the repository is created,
 * before it is called for the first time.
 */
public final class InvalidQueryMethodException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Class<?> repository;
  private final transient Method method;
  private final @Nullable String part;
  private final String problem;
  private final String remedy;
  private final transient List<String> possibleProperties;

  InvalidQueryMethodException(QueryMethodSite site, QueryMethodProblem problem) {
    super(
        "Cannot make a query of '%s.%s': %s. %s."
            .formatted(
                site.repository().getSimpleName(),
                site.method().getName(),
                problem.problem(),
                problem.remedy()),
        problem.cause());
    this.repository = site.repository();
    this.method = site.method();
    this.part = problem.part();
    this.problem = problem.problem() + ".";
    this.remedy = problem.remedy() + ".";
    this.possibleProperties = problem.possibleProperties();
  }

  /** Returns the interface that has the method. */
  public Class<?> repository() {
    return repository;
  }

  /** Returns the method. */
  public Method method() {
    return method;
  }

  /** Returns the part of the method's name that is at fault, if one is. */
  public Optional<String> part() {
    return Optional.ofNullable(part);
  }

  /** Returns what is wrong, as a sentence. */
  public String problem() {
    return problem;
  }

  /** Returns what to do, as a sentence. */
  public String remedy() {
    return remedy;
  }

  /**
   * Returns the properties that could be meant in place of an unknown one, the closest first; empty
   * if no property is in question.
   */
  public List<String> possibleProperties() {
    return possibleProperties;
  }
}
