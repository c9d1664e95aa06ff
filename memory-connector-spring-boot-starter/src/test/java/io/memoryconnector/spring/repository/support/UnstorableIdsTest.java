package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.mapping.UnwritableEntityException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.repository.CrudRepository;

/** Ids that are no values: what is not a number. */
class UnstorableIdsTest {
  record Level(@Nullable Double id) {}

  interface Levels extends CrudRepository<Level, Double> {}

  private final Levels levels = MemoryRepositories.create(Levels.class);

  @BeforeEach
  void save_one() {
    levels.save(new Level(1.5));
  }

  @Test
  void are_not_saved() {
    assertThatExceptionOfType(UnwritableEntityException.class)
        .isThrownBy(() -> levels.saveAll(List.of(new Level(2.5), new Level(Double.NaN))))
        .withMessage(
            "Cannot write Level NaN as 'Level': property 'id' holds NaN, which is not a number. Store a finite number or null.");
    assertThat(levels.findAll()).containsExactly(new Level(1.5));
  }

  static Stream<Consumer<Levels>> uses() {
    return Stream.of(
        levels -> levels.findById(Double.NaN),
        levels -> levels.existsById(Double.NaN),
        levels -> levels.findAllById(List.of(1.5, Double.NaN)),
        levels -> levels.deleteById(Double.NaN),
        levels -> levels.deleteAllById(List.of(1.5, Double.NaN)));
  }

  @ParameterizedTest
  @MethodSource("uses")
  void are_not_looked_for(Consumer<Levels> use) {
    assertThatExceptionOfType(UnwritableEntityException.class)
        .isThrownBy(() -> use.accept(levels))
        .withMessage(
            "Cannot use 'NaN' as the id of a 'Level': it holds NaN, which is not a number. Store a finite number or null.");
    assertThat(levels.findAll()).containsExactly(new Level(1.5));
  }
}
