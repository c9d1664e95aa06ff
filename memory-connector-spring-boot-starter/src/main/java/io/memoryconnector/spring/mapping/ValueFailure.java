package io.memoryconnector.spring.mapping;

import org.jspecify.annotations.Nullable;

/**
 * A value that does not fit. Travels from the value outwards and collects the path on its way; the
 * entity's converter makes the whole message of it.
 */
final class ValueFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MAX_PATH_CHARS = 60;
  private static final int MAX_VALUE_CHARS = 60;

  private final String reason;
  private final String remedy;
  private String path = "";

  /**
   * Makes the failure.
   *
   * @param reason what is wrong, to be read after the path: "holds …"
   * @param remedy what to do, without a full stop
   */
  ValueFailure(String reason, String remedy, @Nullable Throwable cause) {
    super(reason, cause, false, false); // the stack trace of the final exception is enough
    this.reason = reason;
    this.remedy = remedy;
  }

  /** A stored value that is not what the property needs. */
  static ValueFailure unreadable(Object stored, String needed) {
    return unreadable(stored, needed, null);
  }

  static ValueFailure unreadable(Object stored, String needed, @Nullable Throwable cause) {
    return new ValueFailure(
        "holds %s, which is not %s".formatted(quoted(stored), needed),
        "Mend the record, or change the type of the property",
        cause);
  }

  static String quoted(Object value) {
    return "'%s'".formatted(abridged(String.valueOf(value), MAX_VALUE_CHARS));
  }

  /** Says that the value belongs to this property; called from the inside out. */
  ValueFailure within(String property) {
    path = path.isEmpty() ? property : property + "." + path;
    return this;
  }

  /** Returns "property 'a.b' holds …". */
  String reason() {
    return path.isEmpty()
        ? reason
        : "property '%s' %s".formatted(abridged(path, MAX_PATH_CHARS), reason);
  }

  String remedy() {
    return remedy;
  }

  private static String abridged(String text, int maxChars) {
    return text.length() <= maxChars ? text : text.substring(0, maxChars) + "…";
  }
}
