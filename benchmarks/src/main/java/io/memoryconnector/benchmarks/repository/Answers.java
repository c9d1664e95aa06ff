package io.memoryconnector.benchmarks.repository;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.benchmarks.store.Store;
import io.memoryconnector.benchmarks.store.StoreKind;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks two stores the same questions: figures of stores that answer differently mean nothing. */
public final class Answers {
  private static final int CALLS = 20;
  private static final int SEED = 99;

  private final int size;

  private record Asked(Store store, Picks picks) {
    Object call(Operation operation) {
      return operation.call(store, picks);
    }
  }

  /** Prepares a check with so many customers. */
  public Answers(int size) {
    this.size = size;
  }

  /**
   * Compares every operation of a store with the memory connector.
   *
   * @throws IllegalStateException if they answer differently
   */
  public void check(StoreKind kind) {
    try (Store memory = StoreKind.MEMORY.open();
        Store store = kind.open()) {
      Asked expected = new Asked(memory, new Picks(size, SEED));
      Asked asked = new Asked(store, new Picks(size, SEED));
      memory.load(Sample.customers(size));
      store.load(Sample.customers(size)); // of its own: it may keep what it is given
      for (Operation operation : Operation.values()) {
        compare(operation, expected, asked, kind);
      }
    }
  }

  private void compare(Operation operation, Asked expected, Asked asked, StoreKind kind) {
    for (int call = 0; call < CALLS; call++) {
      Object right = comparable(expected.call(operation), operation);
      Object answer = comparable(asked.call(operation), operation);
      if (!right.equals(answer)) {
        throw new IllegalStateException(
            "Cannot compare %s: call %d of '%s' returns\n%s\ninstead of\n%s"
                .formatted(kind.title(), call, operation.title(), answer, right));
      }
    }
  }

  /**
   * What has no order gets one, and the ids of new customers, which stores choose, are left out.
   */
  private Object comparable(Object answer, Operation operation) {
    if (answer instanceof Optional<?> optional) {
      return optional.map(found -> comparable(found, operation));
    }
    if (answer instanceof List<?> list && !operation.isOrdered()) {
      return list.stream()
          .map(Customer.class::cast)
          .sorted(Comparator.comparing(Customer::requireId))
          .toList();
    }
    return answer instanceof Customer customer && isNew(customer.getId())
        ? customer.getEmail()
        : answer;
  }

  private boolean isNew(@Nullable Long id) {
    return id == null || id < 1 || id > size;
  }
}
