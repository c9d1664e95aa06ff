package io.memoryconnector.spring.web;

import io.memoryconnector.spring.core.event.BrokenConstraintsException;
import jakarta.validation.ConstraintViolation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers with a problem detail when an entity breaks constraints of Bean Validation: as {@link
 * MemoryExceptionHandler} answers records that break rules of their model, with the constraints by
 * property in {@code codes}. Leaves violations that others find to others. Thread-safe.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class BrokenConstraintsHandler {
  private static final HttpStatusCode STATUS = HttpStatus.UNPROCESSABLE_CONTENT;

  /** Answers an entity that was not saved. */
  @ExceptionHandler
  public ResponseEntity<ProblemDetail> handle(BrokenConstraintsException failure) {
    return ResponseEntity.status(STATUS).body(problemOf(failure));
  }

  /** Returns the body of the answer; to be changed by subclasses that add to it. */
  protected ProblemDetail problemOf(BrokenConstraintsException failure) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(STATUS, detailOf(failure));
    problem.setProperty("code", "VALIDATION_FAILED");
    problem.setProperty("codes", codesOf(failure));
    return problem;
  }

  private static String detailOf(BrokenConstraintsException failure) {
    return failure.getConstraintViolations().stream()
        .map(it -> (it.getPropertyPath() + " " + it.getMessage()).strip())
        .sorted()
        .collect(Collectors.joining(", ", "Cannot save: ", ". Correct the values."));
  }

  private static Map<String, List<String>> codesOf(BrokenConstraintsException failure) {
    return failure.getConstraintViolations().stream()
        .collect(
            Collectors.groupingBy(
                it -> it.getPropertyPath().toString(),
                TreeMap::new,
                Collectors.mapping(
                    BrokenConstraintsHandler::nameOf,
                    Collectors.collectingAndThen(
                        Collectors.toList(), names -> names.stream().sorted().toList()))));
  }

  private static String nameOf(ConstraintViolation<?> violation) {
    return violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
  }
}
