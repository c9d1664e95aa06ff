package io.memoryconnector.spring.repository.ported;

import static io.memoryconnector.spring.repository.ported.Musician.names;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.data.domain.Range;
import org.springframework.data.repository.ListCrudRepository;

/** Methods about single values, and deletions by them, as MongoDB and JPA have them. */
class ValueQueriesTest {
  interface Musicians extends ListCrudRepository<Musician, String> {
    Collection<Musician> findByIdIn(String... ids);

    List<Musician> findByStageName(String name);

    List<Musician> findByStageName(Optional<String> name);

    List<Musician> findByStageNameIsNull();

    List<Musician> findByFeeBetween(BigDecimal least, BigDecimal most);

    List<Musician> findByFeeGreaterThan(double fee);

    List<Musician> findByFeeIn(Integer... fees);

    List<Musician> findByCode(UUID code);

    List<Musician> findByCode(String code);

    List<Musician> findByFamous(@Nullable Boolean famous);

    List<Musician> findByFamousIsFalseOrFamousIsNull();

    List<Musician> findByBornIn(List<LocalDate> days);

    List<Musician> findByBornLessThanEqual(LocalDate day);

    List<Musician> findByCreatedAtBetween(Range<Date> range);

    List<Musician> findByCreatedAtAfter(LocalDateTime time);

    List<Musician> findByCreatedAtBeforeOrderByCreatedAtDesc(long millis);

    List<Musician> findByFirstnameRegex(Pattern pattern);

    List<Musician> findByFirstnameIgnoreCaseIn(String... names);

    List<Musician> findByFirstnameNotIgnoreCase(String name);

    List<Musician> findByFirstnameContains(CharSequence part);

    List<Musician> findByLastnameNot(@Nullable String lastname);

    List<Musician>
        findByActiveIsTrueAndAgeGreaterThanOrLastnameNotNullAndAgeInOrderByLastnameAscFirstnameDesc(
            int age, Set<Integer> ages);

    Integer countByActiveTrue();

    long countDistinctByLastname(String lastname);

    boolean existsBy();

    @Nullable Musician deleteOneByLastname(String lastname);

    Optional<Musician> deleteOptionalByFirstname(String firstname);

    Set<Musician> removeByLastname(String lastname);

    int removeMoreByLastname(String lastname);

    CompletableFuture<Void> deleteByEmail(String email);

    void deleteAllByAgeLessThan(int age);
  }

  private static final Instant END = Instant.parse("2025-01-01T00:00:00Z");

  private final Musicians musicians = MemoryRepositories.create(Musicians.class);

  ValueQueriesTest() {
    musicians.saveAll(Musician.band());
  }

  @Test
  void compare_optional_values_numbers_and_codes() {
    assertThat(names(musicians.findByStageName("High Priestess"))).containsExactly("Nina");
    assertThat(names(musicians.findByStageName(Optional.of("High Priestess")))).hasSize(1);
    assertThat(names(musicians.findByStageName(Optional.empty()))).containsExactly("Bob", "cid");
    assertThat(names(musicians.findByStageNameIsNull())).containsExactly("Bob", "cid");
    assertThat(names(musicians.findByFeeBetween(new BigDecimal("5.00"), new BigDecimal("19.9"))))
        .containsExactly("Nina", "Bob");
    assertThat(names(musicians.findByFeeGreaterThan(5.5))).containsExactly("Nina");
    assertThat(names(musicians.findByFeeIn(5, 6))).containsExactly("Bob");
    assertThat(names(musicians.findByCode(new UUID(1, 2)))).containsExactly("Nina");
    assertThat(names(musicians.findByCode(new UUID(1, 2).toString()))).containsExactly("Nina");
    List<String> ids = musicians.findAll().stream().map(it -> String.valueOf(it.id)).toList();
    assertThat(names(musicians.findByIdIn(ids.get(2), ids.get(0)))).containsExactly("Nina", "cid");
  }

  @Test
  void compare_booleans_that_may_be_null() {
    assertThat(names(musicians.findByFamous(null))).containsExactly("cid");
    assertThat(names(musicians.findByFamous(true))).containsExactly("Nina");
    assertThat(names(musicians.findByFamousIsFalseOrFamousIsNull())).containsExactly("Bob", "cid");
  }

  @Test
  void compare_moments_of_every_kind() {
    Date bobs = Date.from(Instant.parse("2024-01-01T00:00:30Z"));
    Date end = Date.from(END);
    assertThat(names(musicians.findByCreatedAtBetween(Range.open(bobs, end))))
        .containsExactly("Nina");
    assertThat(names(musicians.findByCreatedAtBetween(Range.rightOpen(bobs, end)))).hasSize(2);
    LocalDateTime time = LocalDateTime.ofInstant(bobs.toInstant(), ZoneOffset.UTC);
    assertThat(names(musicians.findByCreatedAtAfter(time))).containsExactly("Nina");
    assertThat(names(musicians.findByCreatedAtBeforeOrderByCreatedAtDesc(END.toEpochMilli())))
        .containsExactly("Nina", "Bob", "cid");
    LocalDate birthday = LocalDate.of(1933, 2, 21);
    assertThat(names(musicians.findByBornIn(List.of(birthday)))).containsExactly("Nina");
    assertThat(names(musicians.findByBornLessThanEqual(birthday))).containsExactly("Nina");
  }

  @Test
  void compare_text() {
    assertThat(
            names(musicians.findByFirstnameRegex(Pattern.compile("^n", Pattern.CASE_INSENSITIVE))))
        .containsExactly("Nina");
    assertThat(names(musicians.findByFirstnameIgnoreCaseIn("NINA", "CID")))
        .containsExactly("Nina", "cid");
    assertThat(names(musicians.findByFirstnameNotIgnoreCase("BOB"))).containsExactly("Nina", "cid");
    assertThat(names(musicians.findByFirstnameContains(CharBuffer.wrap("i")))).hasSize(2);
    assertThat(musicians.findByLastnameNot(null)).hasSize(3);
  }

  @Test
  void combine_and_count() {
    assertThat(
            names(
                musicians
                    .findByActiveIsTrueAndAgeGreaterThanOrLastnameNotNullAndAgeInOrderByLastnameAscFirstnameDesc(
                        3, Set.of(5, 30))))
        .containsExactly("cid", "Bob", "Nina");
    assertThat(musicians.countByActiveTrue()).isEqualTo(1);
    assertThat(musicians.countDistinctByLastname("Marley")).isEqualTo(2);
    assertThat(musicians.existsBy()).isTrue();
  }

  @Test
  void delete_and_return_in_every_shape() {
    assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
        .isThrownBy(() -> musicians.deleteOneByLastname("Marley"));
    assertThat(musicians.deleteOptionalByFirstname("cid"))
        .map(it -> it.lastname)
        .contains("Marley");
    assertThat(musicians.deleteOneByLastname("Nobody")).isNull();
    assertThat(musicians.deleteByEmail("nobody@example.org").join()).isNull();
    assertThat(names(musicians.removeByLastname("Marley"))).containsExactly("Bob");
    musicians.deleteAllByAgeLessThan(36);
    assertThat(musicians.removeMoreByLastname("Simone")).isEqualTo(1);
    assertThat(musicians.count()).isZero();
  }
}
