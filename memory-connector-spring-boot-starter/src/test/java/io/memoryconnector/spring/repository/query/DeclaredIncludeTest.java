package io.memoryconnector.spring.repository.query;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.HasMany;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Range;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.Repository;

/** {@code @Query} whose relations take arguments in their scopes. */
class DeclaredIncludeTest {
  enum Genre {
    POEM,
    NOVEL
  }

  record Author(@Nullable Long id, String name, @HasMany @Nullable List<Book> books) {}

  record Book(
      @Nullable Long id,
      @Nullable Long authorId,
      String title,
      Genre genre,
      int pages,
      @HasMany @Nullable List<Remark> remarks) {}

  record Remark(@Nullable Long id, @Nullable Long bookId, String text) {}

  interface Authors extends CrudRepository<Author, Long> {
    @Query("{'include': {'relation': 'books', 'scope': {'where': {'pages': {'gt': ?0}}}}}")
    List<Author> longerThan(@Nullable Integer pages);

    @Query(
        "{'where': {'name': :name}, 'include': [{'relation': 'books', 'scope': {'where': {'and': [{'genre': :genre}, {'pages': {'lt': :#{#pages * 10}}}]}, 'order': 'pages DESC', 'limit': 1}}]}")
    List<Author> longest(String name, Genre genre, int pages);

    @Query(
        "{'include': {'relation': 'books', 'scope': {'where': {'title': ?0}, 'include': {'relation': 'remarks', 'scope': {'where': {'text': {'inq': ?1}}}}}}}")
    List<Author> remarked(String title, List<String> texts);

    @Query(
        "{'include': [{'relation': 'books', 'scope': {'where': {'pages': {'between': ?0}}}}], 'limit': 2}")
    Page<Author> between(Range<Integer> pages, Pageable page);
  }

  interface Limited extends Repository<Author, Long> {
    @Query("{'include': {'relation': 'books', 'scope': {'order': ?0}}}")
    List<Author> find(String order);
  }

  interface Unfit extends Repository<Author, Long> {
    @Query("{'include': {'relation': 'books', 'scope': {'where': {'pages': {'above': ?0}}}}}")
    List<Author> find(int pages);
  }

  private final MemoryDataSource source = MemoryDataSource.inMemory("library");
  private final MemoryTemplate template = new MemoryTemplate(source, new MemoryMappingContext());
  private final Authors authors = MemoryRepositories.create(Authors.class, template);

  @BeforeEach
  void fill() {
    authors.saveAll(List.of(author("Ann"), author("Bob")));
    template.insert(book(1, "Sea", Genre.POEM, 20));
    template.insert(book(1, "Sky", Genre.POEM, 40));
    template.insert(book(1, "Sun", Genre.NOVEL, 400));
    template.insert(book(2, "Sea", Genre.NOVEL, 300));
    template.insert(new Remark(null, 1L, "dull"));
    template.insert(new Remark(null, 1L, "deep"));
    template.insert(new Remark(null, 4L, "deep"));
  }

  private static Author author(String name) {
    return new Author(null, name, null);
  }

  private static Book book(long authorId, String title, Genre genre, int pages) {
    return new Book(null, authorId, title, genre, pages, null);
  }

  @Nested
  class Binds {
    @Test
    void an_argument_of_each_call() {
      assertThat(titles(authors.longerThan(30)))
          .isEqualTo(Map.of("Ann", List.of("Sky", "Sun"), "Bob", List.of("Sea")));
      assertThat(titles(authors.longerThan(300)))
          .isEqualTo(Map.of("Ann", List.of("Sun"), "Bob", List.of()));
    }

    @Test
    void null_which_nothing_is_greater_than() {
      assertThat(titles(authors.longerThan(null)))
          .isEqualTo(Map.of("Ann", List.of(), "Bob", List.of()));
    }

    @Test
    void enums_and_expressions_beside_the_condition_of_the_query() {
      assertThat(titles(authors.longest("Ann", Genre.POEM, 5)))
          .isEqualTo(Map.of("Ann", List.of("Sky")));
      assertThat(titles(authors.longest("Ann", Genre.POEM, 4)))
          .isEqualTo(Map.of("Ann", List.of("Sea")));
    }

    @Test
    void scopes_within_scopes() {
      List<Author> found = authors.remarked("Sea", List.of("deep", "new"));
      assertThat(titles(found)).isEqualTo(Map.of("Ann", List.of("Sea"), "Bob", List.of("Sea")));
      assertThat(found)
          .allSatisfy(
              author ->
                  assertThat(requireNonNull(requireNonNull(author.books()).get(0).remarks()))
                      .extracting(Remark::text)
                      .containsExactly("deep"));
    }

    @Test
    void values_and_nothing_else() {
      assertThat(titles(authors.remarked("?1", List.of("'}, 'limit': 1"))))
          .isEqualTo(Map.of("Ann", List.of(), "Bob", List.of()));
    }

    @Test
    void ranges_on_each_page() {
      Page<Author> page = authors.between(Range.open(20, 400), PageRequest.of(0, 1));
      assertThat(page.getTotalElements()).isEqualTo(2);
      assertThat(titles(page.getContent())).isEqualTo(Map.of("Ann", List.of("Sky")));
    }
  }

  @Nested
  class Refuses {
    @Test
    void arguments_that_are_no_operands() {
      assertThat(refusal(Limited.class))
          .hasMessage(
              "Cannot make a query of 'Limited.find': its query has '?0' where nothing is bound: only conditions take arguments. Declare a Limit, Sort or Pageable parameter for how much and in which order.");
    }

    @Test
    void unknown_operators() {
      assertThat(refusal(Unfit.class))
          .hasMessageStartingWith(
              "Cannot make a query of 'Unfit.find': its query is not valid (Cannot read filter at /include/scope/where/pages/above: ");
    }
  }

  private static Map<String, List<String>> titles(Iterable<Author> authors) {
    Map<String, List<String>> titles = new TreeMap<>();
    authors.forEach(
        author ->
            titles.put(
                author.name(), requireNonNull(author.books()).stream().map(Book::title).toList()));
    return titles;
  }

  private static InvalidQueryMethodException refusal(Class<?> repository) {
    Throwable thrown = catchThrowable(() -> MemoryRepositories.create(repository));
    return (InvalidQueryMethodException) requireNonNull(requireNonNull(thrown).getCause());
  }
}
