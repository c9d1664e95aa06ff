package io.memoryconnector.filter;

/**
 * Stands for an operand that is not known yet, so that one {@code where} can be prepared once and
 * asked many times with other values.
 *
 * @param position which of the values that are given later, counted from 0
 */
public record Parameter(int position) {
  /** Checks the position. */
  public Parameter {
    if (position < 0) {
      throw new IllegalArgumentException(
          "Cannot make a parameter: position %d is negative. Count from 0.".formatted(position));
    }
  }

  /** Returns a question mark and the position: {@code ?0}. */
  @Override
  public String toString() {
    return "?" + position;
  }
}
