package io.memoryconnector.filter;

/** Whether upper and lower case letters of text are the same. */
public enum TextCase {
  /** They differ. */
  EXACT,
  /** They are the same; values that are not text are compared as always. */
  IGNORED
}
