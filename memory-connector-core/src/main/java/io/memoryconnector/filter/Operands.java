package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a comparison may hold: stored values, as documents have them, and two stand-ins. */
final class Operands {
  private Operands() {}

  /**
   * Returns the operand as an immutable stored value.
   *
   * @throws IllegalArgumentException if documents cannot hold such a value
   */
  static @Nullable Object copyOf(@Nullable Object operand) {
    if (isStandIn(operand)) {
      return operand;
    }
    if (operand instanceof Collection<?> elements) {
      List<@Nullable Object> copy = new ArrayList<>(elements.size());
      elements.forEach(element -> copy.add(copyOf(element)));
      return Collections.unmodifiableList(copy);
    }
    return Document.of("operand", operand).get("operand");
  }

  /** Whether both are the same; numbers by value, as in documents. */
  static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return sameElements(first, second);
    }
    return (isStandIn(left) || isStandIn(right))
        ? Objects.equals(left, right)
        : Document.of("operand", left).equals(Document.of("operand", right));
  }

  /** Returns a hash that is the same for operands that are the same. */
  static int hash(@Nullable Object operand) {
    if (operand instanceof List<?> list) {
      int hash = 1;
      for (Object element : list) {
        hash = 31 * hash + hash(element);
      }
      return hash;
    }
    return isStandIn(operand)
        ? Objects.hashCode(operand)
        : Document.of("operand", operand).hashCode();
  }

  private static boolean sameElements(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int position = 0; position < left.size(); position++) {
      if (!same(left.get(position), right.get(position))) {
        return false;
      }
    }
    return true;
  }

  /** Documents cannot hold these: a value that is text for now, and one that comes later. */
  private static boolean isStandIn(@Nullable Object operand) {
    return operand instanceof Regexp || operand instanceof Parameter;
  }
}
