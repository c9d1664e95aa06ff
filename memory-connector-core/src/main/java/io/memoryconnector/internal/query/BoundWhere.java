package io.memoryconnector.internal.query;

import io.memoryconnector.document.PropertyPath;
import org.jspecify.annotations.Nullable;

/**
 * A where that has its operands.
 *
 * @param id the property that holds the ids
 * @param soleValue what it asks for, if that is one value and nothing else
 */
record BoundWhere(Clause clause, PropertyPath id, @Nullable SoleValue soleValue) {
  BoundWhere(Clause clause, PropertyPath id) {
    this(clause, id, SoleValue.of(clause, id));
  }

  /** Returns what decides how its records are found. */
  Planner planner(Delivery delivery) {
    return new Planner(clause, id, delivery);
  }
}
