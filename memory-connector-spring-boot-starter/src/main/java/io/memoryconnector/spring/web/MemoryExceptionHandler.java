package io.memoryconnector.spring.web;

import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.error.ValidationException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers with a problem detail (RFC 9457) when the data source refuses something, also where its
 * exception is the cause of Spring's. Beside the status and the text a problem has {@code code},
 * {@code pointer} to the place in the filter or the data, and {@code codes} with the rules that a
 * record breaks. It never has values of stored records or paths of files: errors that the client
 * cannot mend are logged and answered without a text. Thread-safe.
 *
 * <p>An application that wants other answers handles the same exceptions in an advice of its own,
 * which comes first, or has a bean of a subclass of this.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class MemoryExceptionHandler {
  private static final Log LOG = LogFactory.getLog(MemoryExceptionHandler.class);

  /** Answers an exception of the data source. */
  @ExceptionHandler
  public ResponseEntity<ProblemDetail> handle(MemoryDataException failure) {
    if (failure.statusCode() >= 500) {
      LOG.error("Cannot answer a request.", failure);
    }
    return ResponseEntity.status(failure.statusCode()).body(problemOf(failure));
  }

  /** Returns the body of the answer; to be changed by subclasses that add to it. */
  protected ProblemDetail problemOf(MemoryDataException failure) {
    ProblemDetail problem = ProblemDetail.forStatus(HttpStatusCode.valueOf(failure.statusCode()));
    problem.setDetail(detailOf(failure));
    problem.setProperty("code", failure.code());
    failure.pointer().ifPresent(pointer -> problem.setProperty("pointer", pointer));
    if (failure instanceof ValidationException invalid) {
      problem.setProperty("codes", invalid.codes());
    }
    return problem;
  }

  private static @Nullable String detailOf(MemoryDataException failure) {
    if (failure.statusCode() >= 500) {
      return null;
    }
    if (failure instanceof DuplicateValueException duplicate) {
      // the message names the id of the other record, which the client may not be allowed to know
      return "Another record has the same %s. %s"
          .formatted(String.join(", ", duplicate.properties()), duplicate.remedy());
    }
    return failure.getMessage();
  }
}
