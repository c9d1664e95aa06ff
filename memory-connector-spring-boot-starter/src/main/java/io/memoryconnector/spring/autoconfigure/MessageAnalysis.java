package io.memoryconnector.spring.autoconfigure;

import org.springframework.boot.diagnostics.FailureAnalysis;

/** Makes an analysis of an error whose message ends with a sentence that says what to do. */
final class MessageAnalysis {
  private MessageAnalysis() {}

  static FailureAnalysis of(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    int remedy = message.lastIndexOf(". ") + 1;
    return new FailureAnalysis(
        message.substring(0, remedy), message.substring(remedy).strip(), cause);
  }
}
