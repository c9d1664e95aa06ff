package io.memoryconnector.spring.repository.support;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mapping.PersistentEntity;
import org.springframework.data.repository.core.support.PersistentEntityInformation;

/** Null in the place of a filter, from callers whose packages Spring Data does not check. */
@SuppressWarnings("NullAway") // null is the point
class NullArgumentsTest {
  private static final @Nullable Filter NO_FILTER = null;
  private static final @Nullable Where NO_WHERE = null;

  private final MemoryMappingContext context = new MemoryMappingContext();
  private final SimpleMemoryRepository<Note, Long> notes =
      new SimpleMemoryRepository<>(
          new PersistentEntityInformation<>(entity(context)),
          new MemoryTemplate(MemoryDataSource.inMemory("test"), context));

  @SuppressWarnings("unchecked") // the entity of the class has its type
  private static PersistentEntity<Note, ?> entity(MemoryMappingContext mapped) {
    return (PersistentEntity<Note, ?>) mapped.getRequiredPersistentEntity(Note.class);
  }

  @Test
  void is_no_filter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.find(NO_FILTER))
        .withMessage("Filter must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.findDocuments(NO_FILTER))
        .withMessage("Filter must not be null");
  }

  @Test
  void is_no_where() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.count(NO_WHERE))
        .withMessage("Where must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.updateAll(NO_WHERE, Map.of("text", "a")))
        .withMessage("Where must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> notes.deleteAll(NO_WHERE))
        .withMessage("Where must not be null");
  }
}
