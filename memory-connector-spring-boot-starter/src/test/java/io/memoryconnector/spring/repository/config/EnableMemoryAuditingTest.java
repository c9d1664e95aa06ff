package io.memoryconnector.spring.repository.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Binary;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.BelongsTo;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.annotation.LastModifiedDate;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.geo.Point;

class EnableMemoryAuditingTest {
  static class Post {
    @Nullable Long id;
    @CreatedDate @Nullable Instant created;
    @LastModifiedDate @Nullable LocalDateTime modified;
    @CreatedBy @Nullable String author;
    @LastModifiedBy @Nullable String editor;
  }

  record Comment(
      @Nullable Long id,
      String text,
      @CreatedDate @Nullable Instant created,
      @CreatedBy @Nullable String author,
      @LastModifiedDate @Nullable Instant modified) {}

  record Plain(@Nullable Long id, String text) {}

  record Reply(@Nullable Long id, @Nullable Long postId, @BelongsTo @Nullable Post post) {}

  /** Has values of all kinds, among which Spring Data looks for what to fill in. */
  record Shipment(
      @Nullable Long id,
      BigDecimal price,
      BigInteger units,
      UUID number,
      URI tracking,
      Currency currency,
      Number weight,
      Binary label,
      GeoPoint from,
      Point to,
      TimeUnit unit,
      Object any,
      Optional<Plain> note,
      List<Plain> notes,
      Map<String, BigDecimal> fees,
      Optional<List<Plain>> pages,
      List<List<Plain>> table,
      Map<String, List<Plain>> byTopic,
      List<Optional<Plain>> gaps,
      Serializable code,
      @CreatedBy @Nullable String author) {}

  static class Sheet {
    @CreatedBy @Nullable String author;
  }

  record Folder(@Nullable Long id, Sheet first, Optional<Sheet> second, List<Sheet> others) {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryAuditing(dateTimeProviderRef = "clock")
  static class Audited {
    final AtomicLong second = new AtomicLong();
    String user = "ada";

    @Bean
    MemoryMappingContext memoryMappingContext() {
      return new MemoryMappingContext();
    }

    @Bean
    MemoryTemplate memoryTemplate(MemoryMappingContext context) {
      return new MemoryTemplate(MemoryDataSource.inMemory("posts"), context);
    }

    @Bean
    AuditorAware<String> auditor() {
      return () -> Optional.of(user);
    }

    @Bean
    DateTimeProvider clock() {
      return () -> Optional.of(Instant.ofEpochSecond(second.incrementAndGet()));
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Audited.class);
  private final MemoryTemplate template = context.getBean(MemoryTemplate.class);
  private final Audited audited = context.getBean(Audited.class);

  @AfterEach
  void close() {
    context.close();
  }

  @Nested
  class a_class {
    @Test
    void gets_who_and_when_by_its_first_save() {
      Post post = template.save(new Post());
      assertThat(post.created).isEqualTo(Instant.ofEpochSecond(1));
      assertThat(post.modified).isNotNull();
      assertThat(post.author).isEqualTo("ada");
      assertThat(post.editor).isEqualTo("ada");
    }

    @Test
    void keeps_who_made_it_and_when() {
      template.save(new Post());
      audited.user = "bob";
      Post post = template.findById(1, Post.class).orElseThrow();
      template.save(post);
      Post stored = template.findById(1, Post.class).orElseThrow();
      assertThat(stored.created).isEqualTo(Instant.ofEpochSecond(1));
      assertThat(stored.author).isEqualTo("ada");
      assertThat(stored.editor).isEqualTo("bob");
      assertThat(stored.modified)
          .isEqualTo(post.modified)
          .isAfter(LocalDateTime.ofEpochSecond(1, 0, ZoneOffset.MIN));
    }
  }

  @Nested
  class a_record {
    @Test
    void is_replaced_by_one_that_says_who_and_when() {
      assertThat(template.save(new Comment(null, "hi", null, null, null)))
          .isEqualTo(
              new Comment(1L, "hi", Instant.ofEpochSecond(1), "ada", Instant.ofEpochSecond(1)));
    }

    @Test
    void is_audited_among_several() {
      List<Comment> saved =
          template.saveAll(
              List.of(
                  new Comment(null, "a", null, null, null),
                  new Comment(null, "b", null, null, null)),
              Comment.class);
      assertThat(saved).extracting(Comment::author).containsOnly("ada");
    }
  }

  @Test
  void passes_over_values_of_all_kinds() {
    Shipment shipment =
        new Shipment(
            null,
            BigDecimal.TEN,
            BigInteger.TWO,
            new UUID(1, 2),
            URI.create("https://example.org"),
            Currency.getInstance("EUR"),
            1.5,
            Binary.of(new byte[] {1}),
            new GeoPoint(48, 16),
            new Point(16, 48),
            TimeUnit.DAYS,
            "any",
            Optional.of(new Plain(1L, "a")),
            List.of(new Plain(2L, "b")),
            Map.of("customs", BigDecimal.ONE),
            Optional.of(List.of(new Plain(3L, "c"))),
            List.of(List.of(new Plain(4L, "d"))),
            Map.of("x", List.of(new Plain(5L, "e"))),
            List.of(Optional.of(new Plain(6L, "f"))),
            7,
            null);
    Shipment saved = template.save(shipment);
    assertThat(saved.author()).isEqualTo("ada");
    assertThat(saved.price()).isEqualTo(BigDecimal.TEN);
  }

  @Test
  void fills_in_objects_but_not_those_in_containers() {
    Folder saved =
        template.save(
            new Folder(null, new Sheet(), Optional.of(new Sheet()), List.of(new Sheet())));
    assertThat(saved.first().author).isEqualTo("ada");
    assertThat(saved.second().orElseThrow().author).isNull();
    assertThat(saved.others().get(0).author).isNull();
  }

  @Test
  void leaves_related_entities_alone() {
    Post post = new Post();
    template.save(new Reply(null, 1L, post));
    assertThat(post.modified).isNull();
    assertThat(post.editor).isNull();
  }

  @Test
  void leaves_other_entities_alone() {
    assertThat(template.save(new Plain(null, "x"))).isEqualTo(new Plain(1L, "x"));
  }
}
