package io.memoryconnector.sample;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.DatabindException;

/**
 * Answers 422 where a body is JSON but no city, as LoopBack does; a body that is not JSON stays a
 * 400.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE) // before Spring's own answers, which say 400
final class InvalidBodyAdvice {

  @ExceptionHandler
  ProblemDetail breaksRules(MethodArgumentNotValidException invalid) {
    return brokenRules(codesOf(invalid));
  }

  @ExceptionHandler
  ProblemDetail breaksRules(InvalidChangesException invalid) {
    return brokenRules(invalid.codes());
  }

  @ExceptionHandler
  ProblemDetail hasWrongTypes(HttpMessageNotReadableException unreadable) {
    if (unreadable.getCause() instanceof DatabindException mismatch) {
      ProblemDetail problem =
          ProblemDetail.forStatusAndDetail(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "A value of the body has the wrong type: see 'pointer'.");
      problem.setProperty("pointer", pointerOf(mismatch));
      return problem;
    }
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The body is not JSON. Send one JSON object.");
  }

  private static ProblemDetail brokenRules(Map<String, List<String>> codes) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.UNPROCESSABLE_CONTENT, "The body breaks rules: see 'codes'.");
    problem.setProperty("codes", codes);
    return problem;
  }

  private static Map<String, List<String>> codesOf(MethodArgumentNotValidException invalid) {
    return invalid.getFieldErrors().stream()
        .collect(
            Collectors.groupingBy(
                FieldError::getField,
                Collectors.mapping(
                    error -> String.valueOf(error.getDefaultMessage()), Collectors.toList())));
  }

  private static String pointerOf(DatabindException mismatch) {
    return mismatch.getPath().stream()
        .map(
            step ->
                "/" + (step.getPropertyName() == null ? step.getIndex() : step.getPropertyName()))
        .collect(Collectors.joining());
  }
}
