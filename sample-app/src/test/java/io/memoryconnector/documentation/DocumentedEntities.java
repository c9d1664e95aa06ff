package io.memoryconnector.documentation;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.event.AfterSaveEvent;
import io.memoryconnector.spring.core.event.BeforeConvertCallback;
import io.memoryconnector.spring.mapping.BelongsTo;
import io.memoryconnector.spring.mapping.HasMany;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.config.EnableMemoryAuditing;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.domain.AuditorAware;

/** The Java code of {@code docs/repositories.md} on entities, so that it compiles. */
@NullUnmarked // as applications without JSpecify write it
final class DocumentedEntities {
  private DocumentedEntities() {}

  static class Author {
    Long id;
    String name;
    @HasMany List<Book> books = List.of(); // those whose authorId is this id
  }

  record Book(@Id String isbn, String title, Long authorId, @BelongsTo Author author) {}

  static class Library {
    List<Author> withBooks(MemoryRepository<Author, Long> authors) {
      return authors.find(Filter.ALL.include("books"));
    }
  }

  record Post(Long id, String text, @CreatedDate Instant created, @LastModifiedBy String editor) {}

  @Configuration
  @EnableMemoryAuditing
  static class Auditing {
    @Bean
    AuditorAware<String> auditor() {
      return () -> Optional.of("ada"); // usually the user that is logged in
    }
  }

  @Configuration
  static class Observing {
    final List<String> log = new ArrayList<>();

    private void log(String line) {
      log.add(line);
    }

    @Bean
    BeforeConvertCallback<Post> trimming() {
      return (post, collection) ->
          new Post(post.id(), post.text().strip(), post.created(), post.editor());
    }

    @EventListener
    void on(AfterSaveEvent<Post> event) {
      event
          .getPrevious()
          .ifPresent(previous -> log(previous.text() + " became " + event.getEntity().text()));
    }
  }

  record Order(Long id, String what) {}

  record OldOrder(Long id, String what) {}

  @Configuration
  @EnableMemoryRepositories(basePackageClasses = Order.class)
  static class ShopRepositories {}

  @Configuration
  @EnableMemoryRepositories(basePackageClasses = OldOrder.class, dataSourceRef = "archive")
  static class ArchiveRepositories {}
}
