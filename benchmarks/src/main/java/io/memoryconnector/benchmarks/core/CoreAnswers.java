package io.memoryconnector.benchmarks.core;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.CustomerRecords;
import io.memoryconnector.document.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Asks two peers the same questions: figures of peers that answer differently mean nothing. */
final class CoreAnswers {
  private static final int CALLS = 20;

  private CoreAnswers() {}

  /**
   * Compares every operation of a peer with the memory connector without indexes.
   *
   * @throws IllegalStateException if they answer differently
   */
  static void check(PeerKind kind, int size) {
    try (Trial<?> expected = PeerKind.MEMORY.open(size);
        Trial<?> asked = kind.open(size)) {
      for (CoreOperation operation : CoreOperation.values()) {
        operation.begin(expected, CALLS);
        operation.begin(asked, CALLS);
        for (int number = 0; number < CALLS; number++) {
          Object right = comparable(operation.call(expected, number), operation);
          Object answer = comparable(operation.call(asked, number), operation);
          if (!right.equals(answer)) {
            throw new IllegalStateException(
                "Cannot compare %s: call %d of '%s' returns\n%s\ninstead of\n%s"
                    .formatted(kind, number, operation.title(), answer, right));
          }
        }
      }
    }
  }

  /** Customers become documents, and what has no order gets one. */
  private static Object comparable(Object answer, CoreOperation operation) {
    if (answer instanceof List<?> list) {
      Stream<Document> found = list.stream().map(CoreAnswers::document);
      return (operation.isOrdered()
              ? found
              : found.sorted(Comparator.comparingLong(CoreAnswers::id)))
          .toList();
    }
    return answer instanceof Customer customer ? document(customer) : answer;
  }

  private static Document document(Object record) {
    return record instanceof Customer customer
        ? CustomerRecords.of(customer).with("id", customer.requireId())
        : (Document) record;
  }

  private static long id(Document record) {
    return ((Number) Objects.requireNonNull(record.get("id"))).longValue();
  }
}
