package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.documentation.DocumentedEntities.Auditing;
import io.memoryconnector.documentation.DocumentedEntities.Author;
import io.memoryconnector.documentation.DocumentedEntities.Book;
import io.memoryconnector.documentation.DocumentedEntities.Library;
import io.memoryconnector.documentation.DocumentedEntities.Observing;
import io.memoryconnector.documentation.DocumentedEntities.Post;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What {@code docs/repositories.md} shows of entities does what it says. */
class DocumentedEntitiesTest {
  interface Authors extends MemoryRepository<Author, Long> {}

  private final MemoryMappingContext mapping = new MemoryMappingContext();
  private final MemoryTemplate template =
      new MemoryTemplate(MemoryDataSource.inMemory("docs"), mapping);

  @Test
  void related_entities_are_found_with_an_entity() {
    Author author = new Author();
    author.name = "Ann";
    template.save(author);
    template.insert(new Book("a", "Sea", 1L, null));
    assertThat(new Library().withBooks(MemoryRepositories.create(Authors.class, template)))
        .singleElement()
        .satisfies(it -> assertThat(it.books).extracting(Book::title).containsExactly("Sea"));
  }

  @Test
  void a_post_is_trimmed_audited_and_told_of() {
    try (var context = new AnnotationConfigApplicationContext()) {
      context.registerBean(MemoryMappingContext.class, () -> mapping);
      context.registerBean(MemoryTemplate.class, () -> template);
      context.register(Auditing.class, Observing.class);
      context.refresh();
      Post post = template.save(new Post(null, " hi ", null, null));
      assertThat(post).extracting(Post::text, Post::editor).containsExactly("hi", "ada");
      assertThat(post.created()).isNotNull();
      template.save(new Post(post.id(), "ho", post.created(), null));
      assertThat(context.getBean(Observing.class).log).containsExactly("hi became ho");
    }
  }
}
