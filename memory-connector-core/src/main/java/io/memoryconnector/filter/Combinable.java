package io.memoryconnector.filter;

import io.memoryconnector.document.PropertyPath;
import java.util.List;

/**
 * How a {@link Where} becomes a part of greater ones, and text. These methods stand apart because
 * an interface with such methods is initialised by each of its records: {@link Where#ALWAYS} is one
 * of them, and two threads could wait for each other.
 */
sealed interface Combinable permits Where {
  /** Starts one more condition, which must hold as well. */
  default Condition<Where> and(String path) {
    return new Condition<>(PropertyPath.of(path), where()::and);
  }

  /** Returns the condition that this one and the other hold. */
  default Where and(Where other) {
    return new Where.And(List.of(where(), other));
  }

  /** Returns the condition that this one or the other holds, or both. */
  default Where or(Where other) {
    return new Where.Or(List.of(where(), other));
  }

  /** Returns the condition that this one does not hold. */
  default Where negate() {
    return new Where.Nor(List.of(where()));
  }

  /**
   * Returns this as JSON. {@link Where#parse(String)} reads it back if the nodes are LoopBack's;
   * the others are written for people, and refused by it.
   */
  default String toJson() {
    return JsonText.print(where().accept(WhereTree.WRITER));
  }

  private Where where() {
    return (Where) this; // nothing else is permitted
  }
}
