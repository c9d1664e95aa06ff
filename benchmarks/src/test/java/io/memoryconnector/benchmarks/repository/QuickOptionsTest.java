package io.memoryconnector.benchmarks.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.benchmarks.store.StoreKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickOptionsTest {
  @Test
  void want_everything_with_100_000_customers_if_there_are_none() {
    assertThat(QuickOptions.of())
        .isEqualTo(
            new QuickOptions(
                List.of(StoreKind.values()), List.of(Operation.values()), List.of(100_000)));
  }

  @Test
  void name_stores_operations_and_sizes_in_any_order() {
    assertThat(QuickOptions.of("1000000", "SAVE", "MEMORY", "10000", "HAND"))
        .isEqualTo(
            new QuickOptions(
                List.of(StoreKind.HAND, StoreKind.MEMORY),
                List.of(Operation.SAVE),
                List.of(1_000_000, 10_000)));
  }

  @Test
  void are_refused_if_they_name_nothing() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> QuickOptions.of("MONGO"))
        .withMessage(
            "'MONGO' is no store, no operation and no number. Stores are %s; operations are %s.",
            List.of(StoreKind.values()), List.of(Operation.values()));
  }
}
