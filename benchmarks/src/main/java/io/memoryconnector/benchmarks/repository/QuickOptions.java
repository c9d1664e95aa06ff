package io.memoryconnector.benchmarks.repository;

import io.memoryconnector.benchmarks.store.StoreKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What of the comparison is wanted. */
record QuickOptions(List<StoreKind> stores, List<Operation> operations, List<Integer> sizes) {

  /** Reads names of stores and operations, and numbers of customers, in any order. */
  static QuickOptions of(String... options) {
    List<String> given = List.of(options);
    List<Integer> sizes = new ArrayList<>();
    for (String option : given) {
      if (!isNamed(option)) {
        sizes.add(numberOf(option));
      }
    }
    return new QuickOptions(
        orAll(named(StoreKind.values(), given), StoreKind.values()),
        orAll(named(Operation.values(), given), Operation.values()),
        sizes.isEmpty() ? List.of(100_000) : sizes);
  }

  private static boolean isNamed(String option) {
    return !named(StoreKind.values(), List.of(option)).isEmpty()
        || !named(Operation.values(), List.of(option)).isEmpty();
  }

  private static int numberOf(String option) {
    try {
      return Integer.parseInt(option);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "'%s' is no store, no operation and no number. Stores are %s; operations are %s."
              .formatted(option, List.of(StoreKind.values()), List.of(Operation.values())),
          e);
    }
  }

  private static <E extends Enum<E>> List<E> named(E[] constants, List<String> names) {
    return Arrays.stream(constants).filter(each -> names.contains(each.name())).toList();
  }

  private static <E> List<E> orAll(List<E> chosen, E[] all) {
    return chosen.isEmpty() ? List.of(all) : chosen;
  }
}
