package io.memoryconnector.spring.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Null in the place of what operations need. */
@SuppressWarnings("NullAway") // null is the point
class NullArgumentsTest {
  private static final @Nullable Filter NO_FILTER = null;
  private static final @Nullable Where NO_WHERE = null;
  private static final @Nullable Class<Note> NO_TYPE = null;
  private static final @Nullable Note NO_NOTE = null;
  private static final @Nullable Map<String, ?> NO_CHANGES = null;
  private static final @Nullable Document NO_DOCUMENT = null;

  private final MemoryOperations template =
      new MemoryTemplate(MemoryDataSource.inMemory("test"), new MemoryMappingContext());
  private final EntityOperations<Note> notes = template.forType(Note.class);

  record Note(@Nullable Integer id, String text) {}

  @Test
  void is_no_filter() {
    assertRefused(
        "Filter must not be null: give Filter.ALL for all records",
        () -> template.find(NO_FILTER, Note.class),
        () -> template.findOne(NO_FILTER, Note.class),
        () -> template.stream(NO_FILTER, Note.class),
        () -> template.findDocuments(NO_FILTER, Note.class),
        () -> notes.streamDocuments(NO_FILTER),
        () -> notes.findPage(NO_FILTER),
        () -> notes.removeAll(NO_FILTER));
  }

  @Test
  void is_no_where() {
    assertRefused(
        "Where must not be null: give Where.ALWAYS for all records",
        () -> template.count(NO_WHERE, Note.class),
        () -> template.exists(NO_WHERE, Note.class),
        () -> template.updateAll(NO_WHERE, Map.of("text", "a"), Note.class),
        () -> template.deleteAll(NO_WHERE, Note.class));
  }

  @Test
  void is_no_change() {
    assertRefused(
        "Changes must not be null: give the new values by their names",
        () -> template.updateAll(Where.ALWAYS, NO_CHANGES, Note.class),
        () -> notes.updateAll(Where.ALWAYS, NO_DOCUMENT));
  }

  @Test
  void is_no_class() {
    assertRefused(
        "Type must not be null: give the class of an entity",
        () -> template.forType(NO_TYPE),
        () -> template.find(Filter.ALL, NO_TYPE));
  }

  @Test
  void is_no_entity() {
    assertRefused(
        "Entity must not be null",
        () -> template.save(NO_NOTE),
        () -> template.insert(NO_NOTE),
        () -> template.update(NO_NOTE),
        () -> template.delete(NO_NOTE));
  }

  private static void assertRefused(String message, ThrowingCallable... calls) {
    assertThat(Stream.of(calls))
        .allSatisfy(
            call -> assertThatIllegalArgumentException().isThrownBy(call).withMessage(message));
  }
}
