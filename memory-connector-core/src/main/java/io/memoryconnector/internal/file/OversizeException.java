package io.memoryconnector.internal.file;

/**
 * The changes of one call do not fit into a journal. The message is a part of a sentence.
 * Unchecked, as it comes through a JSON generator.
 */
final class OversizeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OversizeException(int maxBytes) {
    super("the changes of one call take more than %d bytes".formatted(maxBytes));
  }
}
