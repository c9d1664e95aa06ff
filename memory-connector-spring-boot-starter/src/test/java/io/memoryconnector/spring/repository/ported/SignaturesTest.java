package io.memoryconnector.spring.repository.ported;

import static io.memoryconnector.spring.repository.ported.Musician.names;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.util.Streamable;

/** Parameters in every order, and results in every shape, as JPA's repositories have them. */
class SignaturesTest {
  interface NameOnly {
    String getFirstname();
  }

  record FullName(String firstname, String lastname) {}

  interface Musicians extends Repository<Musician, String> {
    <S extends Musician> List<S> saveAll(Iterable<S> musicians);

    @Nullable Musician findById(String id);

    List<Musician> findAll();

    Page<Musician> findByLastname(Pageable pageable, String lastname);

    List<Musician> findByLastname(String lastname, Pageable pageable);

    Page<Musician> findByFirstnameIn(Pageable pageable, String... firstnames);

    Page<Musician> findByAgeIn(Collection<Integer> ages, PageRequest page);

    List<Musician> queryByAgeIn(Integer[] ages);

    List<Musician> queryByAgeIn(int[] ages);

    List<Musician> queryByAgeInOrFirstname(Integer[] ages, String firstname);

    Window<Musician> findByLastnameOrderByFirstname(
        Limit limit, ScrollPosition position, String lastname);

    Window<Musician> findByLastnameOrderByFirstname(String lastname, Pageable page);

    Window<NameOnly> findTop1ByLastnameOrderByFirstname(ScrollPosition position, String lastname);

    Window<Musician> findBy(OffsetScrollPosition position);

    Window<Musician> findAllByAgeGreaterThan(
        int age, Limit limit, Sort sort, KeysetScrollPosition position);

    List<Musician> findFirst2MusiciansBy(Sort sort);

    Slice<Musician> findTop2MusiciansBy(Pageable page);

    List<Musician> findFirst3ByLastname(String lastname, Sort sort, Limit limit);

    List<Musician> findByLastnameStartingWithOrFirstnameEndingWith(
        @Param("start") String start, @Param("end") String end);

    Streamable<Musician> readStreamableByAgeGreaterThan(int age, Pageable page);

    Musician[] readArrayByLastname(String lastname);

    Iterator<Musician> readIteratorByLastname(String lastname);

    CompletableFuture<List<Musician>> queryByLastname(String lastname);

    CompletableFuture<Optional<Musician>> queryByEmail(String email);

    CompletableFuture<Page<Musician>> queryByActive(boolean active, Pageable page);

    CompletableFuture<Stream<Musician>> queryByAge(int age);

    CompletableFuture<Long> countByLastname(String lastname);

    CompletableFuture<Boolean> existsByLastname(String lastname);

    <T> Stream<T> findStreamByFirstnameLike(String pattern, Class<T> type);

    <T> Optional<T> findOptionalByEmail(String email, Class<T> type);

    <T> @Nullable T findSingleByEmail(String email, Class<T> type);

    <T> Page<T> findPageByAgeGreaterThan(int age, Pageable page, Class<T> type);

    <T> Slice<T> findSliceByAgeGreaterThan(int age, Class<T> type, Pageable page);

    <T> Window<T> findWindowByAgeGreaterThan(int age, ScrollPosition position, Class<T> type);
  }

  private final Musicians musicians = MemoryRepositories.create(Musicians.class);

  SignaturesTest() {
    musicians.saveAll(Musician.band());
  }

  @Test
  void take_pages_and_limits_in_every_place() {
    assertThat(musicians.findByLastname(PageRequest.of(0, 1), "Marley").getTotalElements())
        .isEqualTo(2);
    assertThat(names(musicians.findByLastname("Marley", PageRequest.of(1, 1))))
        .containsExactly("cid");
    assertThat(musicians.findByFirstnameIn(PageRequest.of(0, 1), "Nina", "cid").getTotalPages())
        .isEqualTo(2);
    assertThat(names(musicians.findByAgeIn(List.of(36, 5), PageRequest.of(0, 5))))
        .containsExactly("Nina", "cid");
    assertThat(names(musicians.findFirst2MusiciansBy(Sort.by("age"))))
        .containsExactly("cid", "Bob");
    assertThat(musicians.findTop2MusiciansBy(PageRequest.of(0, 1)).hasNext()).isTrue();
    assertThat(musicians.findTop2MusiciansBy(PageRequest.of(1, 1)).hasNext()).isFalse();
    assertThat(names(musicians.findFirst3ByLastname("Marley", Sort.by("age"), Limit.of(1))))
        .containsExactly("cid");
  }

  @Test
  void take_arrays_of_numbers_and_named_parameters() {
    assertThat(names(musicians.queryByAgeIn(new Integer[] {5, 30}))).containsExactly("Bob", "cid");
    assertThat(names(musicians.queryByAgeIn(new int[] {5, 30}))).containsExactly("Bob", "cid");
    assertThat(names(musicians.queryByAgeInOrFirstname(new Integer[] {5}, "Nina")))
        .containsExactly("Nina", "cid");
    assertThat(names(musicians.findByLastnameStartingWithOrFirstnameEndingWith("S", "d")))
        .containsExactly("Nina", "cid");
  }

  @Test
  void scroll_by_whatever_says_how_far() {
    Window<Musician> limited =
        musicians.findByLastnameOrderByFirstname(Limit.of(1), ScrollPosition.offset(), "Marley");
    assertThat(names(limited)).containsExactly("Bob");
    assertThat(limited.hasNext()).isTrue();
    assertThat(names(musicians.findByLastnameOrderByFirstname("Marley", PageRequest.of(1, 1))))
        .containsExactly("cid");
    assertThat(musicians.findTop1ByLastnameOrderByFirstname(ScrollPosition.keyset(), "Marley"))
        .extracting(NameOnly::getFirstname)
        .containsExactly("Bob");
    assertThat(names(musicians.findBy(ScrollPosition.offset(0)))).containsExactly("Bob", "cid");
    assertThat(
            names(
                musicians.findAllByAgeGreaterThan(
                    5, Limit.of(1), Sort.by("age"), ScrollPosition.keyset())))
        .containsExactly("Bob");
  }

  @Test
  void return_several_in_every_shape() {
    assertThat(names(musicians.readStreamableByAgeGreaterThan(1, PageRequest.of(1, 2))))
        .containsExactly("cid");
    assertThat(names(List.of(musicians.readArrayByLastname("Marley")))).hasSize(2);
    Iterator<Musician> iterator = musicians.readIteratorByLastname("Marley");
    assertThat(names(() -> iterator)).containsExactly("Bob", "cid");
    assertThat(musicians.findById("nobody")).isNull();
    assertThat(names(musicians.findAll())).hasSize(3);
  }

  @Test
  void return_futures_of_every_shape() {
    assertThat(names(musicians.queryByLastname("Marley").join())).containsExactly("Bob", "cid");
    assertThat(musicians.queryByEmail("nobody@example.org").join()).isEmpty();
    assertThat(musicians.queryByActive(false, PageRequest.of(0, 1)).join().getTotalElements())
        .isEqualTo(2);
    assertThat(musicians.queryByAge(36).join()).hasSize(1);
    assertThat(musicians.countByLastname("Marley").join()).isEqualTo(2);
    assertThat(musicians.existsByLastname("Nobody").join()).isFalse();
  }

  @Test
  void return_what_the_call_asks_for_in_every_shape() {
    FullName nina = new FullName("Nina", "Simone");
    assertThat(musicians.findStreamByFirstnameLike("_i%", FullName.class))
        .containsExactly(nina, new FullName("cid", "Marley"));
    assertThat(musicians.findStreamByFirstnameLike("N%", Musician.class)).hasSize(1);
    assertThat(musicians.findOptionalByEmail("nina@example.org", NameOnly.class))
        .map(NameOnly::getFirstname)
        .contains("Nina");
    assertThat(musicians.findSingleByEmail("nina@example.org", FullName.class)).isEqualTo(nina);
    Page<FullName> page =
        musicians.findPageByAgeGreaterThan(6, PageRequest.of(0, 1), FullName.class);
    assertThat(page).containsExactly(nina);
    assertThat(page.getTotalElements()).isEqualTo(2);
    assertThat(musicians.findSliceByAgeGreaterThan(6, NameOnly.class, PageRequest.of(0, 1)))
        .extracting(NameOnly::getFirstname)
        .containsExactly("Nina");
    assertThat(musicians.findWindowByAgeGreaterThan(6, ScrollPosition.keyset(), FullName.class))
        .hasSize(2);
  }
}
