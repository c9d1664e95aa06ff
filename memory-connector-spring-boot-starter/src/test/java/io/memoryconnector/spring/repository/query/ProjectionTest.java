package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.UnreadableRecordException;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.Repository;

class ProjectionTest {
  interface NameOnly {
    String getName();
  }

  interface Described {
    @Value("#{target.name() + ' has ' + target.moons() + ' moons'}")
    String getDescription();
  }

  record NameAndMoons(String name, int moons) {}

  record NameAndRings(String name, boolean ringed) {
    NameAndRings(String name) {
      this(name, false);
    }
  }

  interface Planets extends ListCrudRepository<Planet, Long> {
    List<NameOnly> findByRinged(boolean ringed);

    Optional<Described> findByName(String name);

    List<NameAndMoons> findByMoonsGreaterThan(int moons);

    Page<NameAndMoons> findByMoonsGreaterThanEqual(int moons, Pageable page);

    <P> List<P> findByRadiusGreaterThan(double radius, Class<P> projection);

    Stream<NameAndMoons> streamByRinged(boolean ringed);
  }

  private final Planets planets = MemoryRepositories.create(Planets.class);

  ProjectionTest() {
    planets.saveAll(Planet.all());
  }

  @Test
  void shows_an_entity_through_an_interface() {
    assertThat(planets.findByRinged(true))
        .extracting(NameOnly::getName)
        .containsExactly("Saturn", "Uranus");
  }

  @Test
  void computes_what_an_interface_asks_for() {
    assertThat(planets.findByName("Earth"))
        .map(Described::getDescription)
        .contains("Earth has 1 moons");
  }

  @Test
  void copies_properties_to_a_record() {
    assertThat(planets.findByMoonsGreaterThan(28)).containsExactly(new NameAndMoons("Saturn", 146));
  }

  @Test
  void fills_a_page_with_records() {
    assertThat(planets.findByMoonsGreaterThanEqual(0, PageRequest.of(1, 3)))
        .containsExactly(new NameAndMoons("Uranus", 28));
  }

  @Test
  void fills_a_stream_with_records() {
    try (Stream<NameAndMoons> stream = planets.streamByRinged(true)) {
      assertThat(stream).extracting(NameAndMoons::name).containsExactly("Saturn", "Uranus");
    }
  }

  @Test
  void takes_the_type_as_an_argument() {
    assertThat(planets.findByRadiusGreaterThan(50_000, NameAndMoons.class))
        .containsExactly(new NameAndMoons("Saturn", 146));
    assertThat(planets.findByRadiusGreaterThan(50_000, NameOnly.class))
        .extracting(NameOnly::getName)
        .containsExactly("Saturn");
    assertThat(planets.findByRadiusGreaterThan(50_000, Planet.class))
        .extracting(Planet::name)
        .containsExactly("Saturn");
  }

  @Test
  void copies_properties_to_a_record_with_several_constructors() {
    assertThat(planets.findByRadiusGreaterThan(50_000, NameAndRings.class))
        .containsExactly(new NameAndRings("Saturn", true));
  }

  @Nested
  class of_what_is_asked_for {
    /** Cannot be made without a title: a projection that made it would fail. */
    record Book(
        @Nullable Long id, String title, @Nullable String genre, Author author, List<Author> more) {
      Book {
        Objects.requireNonNull(title, "title");
      }

      String shout() {
        return title.toUpperCase(Locale.ROOT);
      }
    }

    record Author(String name, int born) {}

    interface AuthorName {
      String getName();
    }

    interface WithAuthor {
      AuthorName getAuthor();

      default String line() {
        return "by " + getAuthor().getName();
      }
    }

    record AuthorNameOnly(String name) {}

    record GenreAndAuthors(String genre, AuthorNameOnly author, List<AuthorNameOnly> more) {}

    record AuthorsName(String authorName) {}

    record Genre(String genre) {}

    @SuppressWarnings("NullAway.Init") // set by the projection
    static final class Card {
      String genre;
      Author author;
      String remark = "none";
    }

    interface Books extends ListCrudRepository<Book, Long> {
      List<WithAuthor> findByTitle(String title);

      List<GenreAndAuthors> findByGenre(String genre);

      List<AuthorsName> findByAuthorBorn(int year);

      List<Card> findByAuthorName(String name);

      List<Genre> findDistinctByAuthorName(String name);

      Page<Genre> findDistinctPageByAuthorName(String name, Pageable page);

      List<Book> findDistinctBooksByAuthorName(String name);
    }

    private final MemoryDataSource source = MemoryDataSource.inMemory("library");
    private final Books books = MemoryRepositories.create(Books.class, source);

    of_what_is_asked_for() {
      Author ada = new Author("Ada", 1815);
      books.save(new Book(null, "Notes", "science", ada, List.of(new Author("Luigi", 1809))));
      books.save(new Book(null, "Poems", "verse", ada, List.of()));
      books.save(new Book(null, "Letters", "science", ada, List.of()));
    }

    @Test
    void shows_an_object_within_through_an_interface_of_its_own() {
      assertThat(books.findByTitle("Notes")).extracting(WithAuthor::line).containsExactly("by Ada");
    }

    @Test
    void copies_objects_within_to_records_of_their_own() {
      assertThat(books.findByGenre("science"))
          .contains(
              new GenreAndAuthors(
                  "science", new AuthorNameOnly("Ada"), List.of(new AuthorNameOnly("Luigi"))));
    }

    @Test
    void reaches_into_objects_by_name() {
      assertThat(books.findByAuthorBorn(1815)).contains(new AuthorsName("Ada")).hasSize(3);
    }

    @Test
    void fills_a_class_and_leaves_what_the_entity_lacks() {
      Card card = books.findByAuthorName("Ada").get(1);
      assertThat(card.genre).isEqualTo("verse");
      assertThat(card.author).isEqualTo(new Author("Ada", 1815));
      assertThat(card.remark).isEqualTo("none");
    }

    @Test
    void never_makes_the_entity() {
      source.collection("Book").updateAll(Where.ALWAYS, Document.of("title", null));
      assertThat(books.findByGenre("verse")).hasSize(1);
      assertThatExceptionOfType(UnreadableRecordException.class).isThrownBy(books::findAll);
    }

    @Test
    void counts_equal_results_once_if_the_name_says_so() {
      assertThat(books.findDistinctByAuthorName("Ada"))
          .containsExactly(new Genre("science"), new Genre("verse"));
      assertThat(books.findDistinctBooksByAuthorName("Ada")).hasSize(3);
      Page<Genre> second = books.findDistinctPageByAuthorName("Ada", PageRequest.of(1, 1));
      assertThat(second).containsExactly(new Genre("verse"));
      assertThat(second.getTotalElements()).isEqualTo(2);
    }
  }

  interface UnknownName {
    String getNmae();
  }

  record UnknownArgument(String name, int moonz) {}

  interface UnknownInInterface extends Repository<Planet, Long> {
    List<UnknownName> findByName(String name);
  }

  interface UnknownInRecord extends Repository<Planet, Long> {
    List<UnknownArgument> findByName(String name);
  }

  @Test
  void refuses_what_the_entity_lacks() {
    assertThatException()
        .isThrownBy(() -> MemoryRepositories.create(UnknownInInterface.class))
        .havingCause()
        .withMessageStartingWith(
            "Cannot make a query of 'UnknownInInterface.findByName': 'Planet' has no property 'nmae'. Use one of name, ");
    assertThatException()
        .isThrownBy(() -> MemoryRepositories.create(UnknownInRecord.class))
        .havingCause()
        .withMessageStartingWith(
            "Cannot make a query of 'UnknownInRecord.findByName': 'Planet' has no property 'moonz'. Use one of moons, ");
    assertThatException()
        .isThrownBy(() -> planets.findByRadiusGreaterThan(50_000, UnknownName.class))
        .withMessageStartingWith(
            "Cannot return 'UnknownName' in place of 'Planet': No property 'nmae' found for type 'Planet'");
  }
}
