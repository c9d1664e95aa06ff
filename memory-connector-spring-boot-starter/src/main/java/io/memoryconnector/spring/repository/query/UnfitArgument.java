package io.memoryconnector.spring.repository.query;

import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidFilterException.Reason;
import io.memoryconnector.error.MemoryDataException;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/**
 * Makes the complaint about an argument with which nothing can be asked. Its cause is always an
 * exception of the data source, so that over HTTP it is the client's mistake.
 */
final class UnfitArgument {
  private UnfitArgument() {}

  /**
   * Returns the complaint of a query method.
   *
   * @param arguments of the call, which know the one that was looked at last
   */
  static InvalidDataAccessApiUsageException refusal(
      QueryMethodSite site, Arguments arguments, RuntimeException cause) {
    String problem = String.valueOf(cause.getMessage());
    return new InvalidDataAccessApiUsageException(
        "Cannot run '%s.%s': %s does not fit (%s). Give another value."
            .formatted(
                site.repository().getSimpleName(),
                site.method().getName(),
                arguments.lookedAt(),
                problem.endsWith(".") ? problem.substring(0, problem.length() - 1) : problem),
        told("Cannot take %s: %s".formatted(arguments.lookedAt(), problem), cause));
  }

  /**
   * Returns the complaint of a condition that was made in Java.
   *
   * @param property what the argument is compared with
   */
  static InvalidDataAccessApiUsageException refusal(String property, RuntimeException cause) {
    String message = "Cannot compare '%s': %s".formatted(property, cause.getMessage());
    return new InvalidDataAccessApiUsageException(message, told(message, cause));
  }

  private static MemoryDataException told(String message, RuntimeException cause) {
    if (cause instanceof MemoryDataException known) {
      return known;
    }
    return cause.getCause() instanceof MemoryDataException known
        ? known
        : new InvalidFilterException(Reason.INVALID_FILTER, null, message, cause);
  }
}
