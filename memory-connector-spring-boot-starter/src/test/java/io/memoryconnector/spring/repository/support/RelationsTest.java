package io.memoryconnector.spring.repository.support;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.BelongsTo;
import io.memoryconnector.spring.mapping.Field;
import io.memoryconnector.spring.mapping.HasMany;
import io.memoryconnector.spring.mapping.HasOne;
import io.memoryconnector.spring.mapping.Indexed;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.mapping.ReferencesMany;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.query.QueryCreationException;

/** Entities that are related to each other, through their repositories. */
class RelationsTest {
  static class Author {
    @Nullable Long id;
    @Nullable String name;
    @HasMany @Nullable List<Book> books = List.of();
    @HasOne Optional<Life> life = Optional.empty();
  }

  record Book(
      @Id String isbn,
      @Indexed @Nullable Long authorId,
      @Field("topics") List<Integer> topicIds,
      int pages,
      @BelongsTo @Nullable Author author,
      @ReferencesMany @Field("about") @Nullable List<Topic> topics,
      @HasMany(through = Loan.class, foreignKey = "isbn") @Nullable Set<Reader> readers) {

    static Book of(String isbn, long authorId, int pages, Integer... topicIds) {
      return new Book(isbn, authorId, List.of(topicIds), pages, null, null, null);
    }
  }

  record Life(@Nullable Long id, Long authorId, String text) {}

  record Topic(@Nullable Integer id, String label) {}

  record Reader(@Nullable Long id, String nick) {}

  record Loan(@Nullable Long id, String isbn, Long readerId) {}

  abstract static sealed class Work permits Novel, Play {
    @Nullable Long id;
    @Nullable Long writerId;
    @Nullable String title;
  }

  static final class Novel extends Work {}

  static final class Play extends Work {}

  static class Writer {
    @Nullable Long id;

    @HasMany(foreignKey = "writerId")
    List<Work> works = List.of();
  }

  interface Works extends MemoryRepository<Work, Long> {}

  interface Writers extends MemoryRepository<Writer, Long> {}

  interface Authors extends MemoryRepository<Author, Long> {}

  interface Books extends MemoryRepository<Book, String> {}

  private final MemoryDataSource source = MemoryDataSource.inMemory("library");
  private final MemoryTemplate template = new MemoryTemplate(source, new MemoryMappingContext());
  private final Authors authors = MemoryRepositories.create(Authors.class, template);
  private final Books books = MemoryRepositories.create(Books.class, template);

  @BeforeEach
  void fill() {
    for (String name : List.of("Ann", "Bob")) {
      Author author = new Author();
      author.name = name;
      authors.save(author);
    }
    books.saveAll(List.of(Book.of("a", 1, 100, 2, 1), Book.of("b", 1, 250), Book.of("c", 9, 10)));
    template.insert(new Life(null, 1L, "born"));
    template.insert(new Topic(null, "sea"));
    template.insert(new Topic(null, "sky"));
    template.insert(new Reader(null, "r1"));
    template.insert(new Reader(null, "r2"));
    template.insert(new Loan(null, "a", 2L));
    template.insert(new Loan(null, "a", 1L));
  }

  @Nested
  class are_filled_if_a_filter_includes_them {
    @Test
    void with_those_that_hold_the_id() {
      List<Author> found =
          authors.find(
              Filter.parse(
                  "{\"include\": [{\"relation\": \"books\", \"scope\": {\"order\": \"pages DESC\"}}]}"));
      assertThat(found.get(0).books).extracting(Book::isbn).containsExactly("b", "a");
      assertThat(found.get(1).books).isEmpty();
    }

    @Test
    void with_the_one_that_holds_the_id() {
      List<Author> found = authors.find(Filter.ALL.include("life"));
      assertThat(found.get(0).life).contains(new Life(1L, 1L, "born"));
      assertThat(found.get(1).life).isEmpty();
    }

    @Test
    void with_the_one_whose_id_is_held() {
      List<Book> found = books.find(Filter.ALL.include("author"));
      assertThat(found)
          .extracting(book -> Optional.ofNullable(book.author()).map(it -> it.name))
          .containsExactly(Optional.of("Ann"), Optional.of("Ann"), Optional.empty());
    }

    @Test
    void with_those_whose_ids_are_held_in_their_order() {
      List<Book> found = books.find(Filter.ALL.include("about"));
      assertThat(found.get(0).topics()).containsExactly(new Topic(2, "sky"), new Topic(1, "sea"));
      assertThat(found.get(1).topics()).isEmpty();
    }

    @Test
    void with_those_that_others_link() {
      assertThat(books.find(Filter.ALL.include("readers")).get(0).readers())
          .containsExactly(new Reader(1L, "r1"), new Reader(2L, "r2"));
    }

    @Test
    void on_several_levels() {
      Author ann = authors.find(Filter.parse("{\"include\": {\"books\": \"author\"}}")).get(0);
      assertThat(ann.books)
          .extracting(book -> Optional.ofNullable(book.author()).map(it -> it.name))
          .containsOnly(Optional.of("Ann"));
    }

    interface Shown extends MemoryRepository<Author, Long> {
      @Query("{'include': [{'relation': 'books', 'scope': {'fields': ['isbn', 'authorId']}}]}")
      List<Author> all();
    }

    @Test
    void with_what_they_cannot_be_made_without() {
      Filter filter =
          Filter.parse(
              """
              {"include": [{"relation": "books", "scope": {"fields": ["isbn", "authorId"], "include": [
                {"relation": "author", "scope": {"include": [{"relation": "books", "scope": {"fields": {"pages": false}}}]}}]}}]}
              """);
      Author ann = authors.find(filter).get(0);

      assertThat(ann.books).extracting(Book::pages).containsExactly(100, 250);
      assertThat(requireNonNull(requireNonNull(ann.books).get(0).author()).books)
          .extracting(Book::pages)
          .containsExactly(100, 250);
      assertThat(MemoryRepositories.create(Shown.class, template).all().get(0).books)
          .extracting(Book::pages)
          .containsExactly(100, 250);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"[\"title\", \"writerId\"]", "{\"title\": false}", "{\"_type\": false}"})
    void with_those_of_subclasses_whatever_fields_are_asked_for(String fields) {
      Writers writers = MemoryRepositories.create(Writers.class, template);
      writers.save(new Writer());
      for (Work work : List.of(new Novel(), new Play())) {
        work.writerId = 1L;
        MemoryRepositories.create(Works.class, template).save(work);
      }
      Filter filter =
          Filter.parse(
              "{\"include\": [{\"relation\": \"works\", \"scope\": {\"fields\": %s}}]}"
                  .formatted(fields));

      assertThat(writers.find(filter).get(0).works)
          .hasExactlyElementsOfTypes(Novel.class, Play.class);
    }

    @Test
    void in_documents() {
      assertThat(books.findDocuments(Filter.ALL.fields("isbn").include("readers")).get(1))
          .isEqualTo(Document.of("isbn", "b").with("readers", List.of()));
    }
  }

  @Nested
  class otherwise {
    @Test
    void stay_as_they_are_made() {
      Author ann = authors.findById(1L).orElseThrow();
      assertThat(ann.books).isEmpty();
      assertThat(ann.life).isEmpty();
      assertThat(books.findById("a").orElseThrow().topics()).isNull();
    }

    @Test
    void are_never_stored() {
      Author ann = authors.find(Filter.ALL.include("books")).get(0);
      ann.name = "Anna";
      authors.save(ann);
      assertThat(source.collection("Author").findById(1L))
          .contains(Document.of("id", 1).with("name", "Anna"));
    }

    @Test
    void are_no_properties_to_sort_by() {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> authors.findAll(Sort.by("books.pages")))
          .withMessage(
              "Cannot order 'Author' by 'books.pages': there is no such property. Use one of id, name.");
    }

    interface AuthorsByBooks extends MemoryRepository<Author, Long> {
      List<Author> findByBooksPages(int pages);
    }

    @Test
    void are_no_properties_to_find_by() {
      assertThatExceptionOfType(QueryCreationException.class)
          .isThrownBy(() -> MemoryRepositories.create(AuthorsByBooks.class))
          .havingCause()
          .withMessage(
              "Cannot make a query of 'AuthorsByBooks.findByBooksPages': 'books.pages' is no stored property of 'Author'. Use one of id, name.");
    }

    @Test
    void make_no_indexes() {
      assertThat(source.definition("Author").orElseThrow().indexes()).isEmpty();
    }
  }

  @Test
  void refuse_a_relation_that_the_class_does_not_have() {
    assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
        .isThrownBy(() -> authors.find(Filter.ALL.include("boks")))
        .withMessage(
            "Cannot read filter at /include/0: 'Author' has no relation 'boks'. Give one of books, life.");
  }
}
