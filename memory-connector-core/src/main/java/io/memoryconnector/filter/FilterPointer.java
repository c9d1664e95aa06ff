package io.memoryconnector.filter;

import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.error.InvalidFilterException;
import io.memoryconnector.error.InvalidFilterException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A place in a filter as its JSON has it: says where something is wrong, and makes the error that
 * points there. Whoever walks a filter takes one along and steps down as the filter does; the text
 * is made only when something is wrong. Immutable.
 */
public final class FilterPointer {
  private static final int MAX_QUOTED_CHARACTERS = 60;

  private final String subject;
  private final @Nullable FilterPointer parent;
  private final String segment;
  private final int depth;

  private FilterPointer(String subject, @Nullable FilterPointer parent, String segment, int depth) {
    this.subject = subject;
    this.parent = parent;
    this.segment = segment;
    this.depth = depth;
  }

  /** Returns the pointer to a whole filter. */
  public static FilterPointer ofFilter() {
    return new FilterPointer("filter", null, "", 0);
  }

  /** Returns the pointer to a whole {@code where} that stands alone. */
  public static FilterPointer ofWhere() {
    return new FilterPointer("where", null, "", 0);
  }

  /** Returns the pointer to a member of the object at this place. */
  public FilterPointer member(String name) {
    return new FilterPointer(subject, this, name, depth + 1);
  }

  /** Returns the pointer to an element, counted from 0, of the list at this place. */
  public FilterPointer element(int position) {
    return member(Integer.toString(position));
  }

  /** Returns how many steps this place lies below the whole. */
  public int depth() {
    return depth;
  }

  /**
   * Returns the refusal of what is at this place.
   *
   * @param problem what is wrong and what to do, as whole sentences
   */
  public InvalidFilterException refusal(String problem) {
    return refusal(Reason.INVALID_FILTER, problem);
  }

  /**
   * Returns the refusal of what is at this place.
   *
   * @param problem what is wrong and what to do, as whole sentences
   */
  public InvalidFilterException refusal(Reason reason, String problem) {
    return new InvalidFilterException(reason, toString(), message(problem), null);
  }

  /** Returns the refusal of the operator that this place leads to. */
  public InvalidFilterException unknownOperator() {
    return segment.startsWith("$")
        ? refusal(
            Reason.OPERATOR_NOT_ALLOWED_IN_QUERY,
            "operators that begin with '$' are not allowed. Give one of %s."
                .formatted(OperatorWords.ALL))
        : refusal(
            "%s is not an operator. Give one of %s.".formatted(quote(segment), OperatorWords.ALL));
  }

  /**
   * Returns the refusal of a text that is not JSON; where it is the whole filter, there is no place
   * in it to point to.
   *
   * @param problem what is wrong and what to do, as whole sentences
   */
  InvalidFilterException brokenText(String problem, @Nullable Throwable cause) {
    return new InvalidFilterException(
        Reason.INVALID_FILTER, depth == 0 ? null : toString(), message(problem), cause);
  }

  /** Returns a value of a filter between quotes, cut where it is long, for use in messages. */
  public static String quote(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    String text = value instanceof String string ? string : DocumentJson.print(value);
    return text.length() <= MAX_QUOTED_CHARACTERS
        ? "'" + text + "'"
        : "'" + text.substring(0, MAX_QUOTED_CHARACTERS) + "…'";
  }

  /** Returns the place as a JSON pointer (RFC 6901), the empty text for the whole. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    appendTo(text);
    return text.toString();
  }

  private String message(String problem) {
    String place = depth == 0 ? "" : " at " + this;
    return "Cannot read %s%s: %s".formatted(subject, place, problem);
  }

  private void appendTo(StringBuilder text) {
    if (parent != null) {
      parent.appendTo(text);
      text.append('/').append(segment.replace("~", "~0").replace("/", "~1"));
    }
  }
}
