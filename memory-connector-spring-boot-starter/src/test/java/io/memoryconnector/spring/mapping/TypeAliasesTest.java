package io.memoryconnector.spring.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.spring.autoconfigure.todo.Todo;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.TypeAlias;

class TypeAliasesTest {
  /** In another package than its superclass, where nobody looks for it. */
  @TypeAlias("urgent")
  static class Urgent extends Todo {
    @PersistenceCreator
    Urgent(String title) {
      super(title);
    }
  }

  @Test
  void are_known_of_entities_whose_repositories_come_later() {
    MemoryMappingContext context = new MemoryMappingContext();
    EntityConverter<Todo> todos = new EntityConverters(context).of(Todo.class);
    Document record =
        Document.of("id", 1L).with("title", "Buy milk").with(ObjectCodec.TYPE_KEY, "urgent");
    assertThat(todos.read(record)).isExactlyInstanceOf(Todo.class);
    context.getPersistentEntity(Urgent.class);
    assertThat(todos.read(record)).isInstanceOf(Urgent.class);
  }
}
