package io.memoryconnector.spring.repository.ported;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** Ids of all types that applications give their entities. */
class IdTypesTest {
  enum Size {
    SMALL,
    LARGE
  }

  record OfText(@Id String id) {}

  record OfLong(@Id Long id) {}

  record OfInt(@Id Integer id) {}

  record OfShort(@Id Short id) {}

  record OfDouble(@Id Double id) {}

  record OfBigInteger(@Id BigInteger id) {}

  record OfBigDecimal(@Id BigDecimal id) {}

  record OfBoolean(@Id Boolean id) {}

  record OfCharacter(@Id Character id) {}

  record OfEnum(@Id Size id) {}

  record OfUuid(@Id UUID id) {}

  record OfInstant(@Id Instant id) {}

  record OfDay(@Id LocalDate id) {}

  record OfMonth(@Id YearMonth id) {}

  record OfUri(@Id URI id) {}

  record OfLocale(@Id Locale id) {}

  interface Texts extends CrudRepository<OfText, String> {}

  interface Longs extends CrudRepository<OfLong, Long> {}

  interface Ints extends CrudRepository<OfInt, Integer> {}

  interface Shorts extends CrudRepository<OfShort, Short> {}

  interface Doubles extends CrudRepository<OfDouble, Double> {}

  interface BigIntegers extends CrudRepository<OfBigInteger, BigInteger> {}

  interface BigDecimals extends CrudRepository<OfBigDecimal, BigDecimal> {}

  interface Booleans extends CrudRepository<OfBoolean, Boolean> {}

  interface Characters extends CrudRepository<OfCharacter, Character> {}

  interface Enums extends CrudRepository<OfEnum, Size> {}

  interface Uuids extends CrudRepository<OfUuid, UUID> {}

  interface Instants extends CrudRepository<OfInstant, Instant> {}

  interface Days extends CrudRepository<OfDay, LocalDate> {}

  interface Months extends CrudRepository<OfMonth, YearMonth> {}

  interface Uris extends CrudRepository<OfUri, URI> {}

  interface Locales extends CrudRepository<OfLocale, Locale> {}

  /** Two entities and their ids. */
  record Case<T, I>(
      Class<? extends CrudRepository<T, I>> repository, T first, I firstId, T second, I secondId) {
    @Override
    public String toString() {
      return repository.getSimpleName();
    }
  }

  static Stream<Case<?, ?>> cases() {
    UUID one = new UUID(1, 1);
    UUID two = new UUID(1, 2);
    return Stream.of(
        new Case<>(Texts.class, new OfText("a"), "a", new OfText(""), ""),
        new Case<>(Longs.class, new OfLong(-1L), -1L, new OfLong(1L << 60), 1L << 60),
        new Case<>(Ints.class, new OfInt(7), 7, new OfInt(8), 8),
        new Case<>(
            Shorts.class, new OfShort((short) 7), (short) 7, new OfShort((short) 8), (short) 8),
        new Case<>(Doubles.class, new OfDouble(1.5), 1.5, new OfDouble(2.0), 2.0),
        new Case<>(
            BigIntegers.class,
            new OfBigInteger(BigInteger.TEN.pow(30)),
            BigInteger.TEN.pow(30),
            new OfBigInteger(BigInteger.TWO),
            BigInteger.TWO),
        new Case<>(
            BigDecimals.class,
            new OfBigDecimal(new BigDecimal("1.5")),
            new BigDecimal("1.50"),
            new OfBigDecimal(BigDecimal.TEN),
            BigDecimal.TEN),
        new Case<>(Booleans.class, new OfBoolean(true), true, new OfBoolean(false), false),
        new Case<>(Characters.class, new OfCharacter('a'), 'a', new OfCharacter('b'), 'b'),
        new Case<>(
            Enums.class, new OfEnum(Size.SMALL), Size.SMALL, new OfEnum(Size.LARGE), Size.LARGE),
        new Case<>(Uuids.class, new OfUuid(one), one, new OfUuid(two), two),
        new Case<>(
            Instants.class,
            new OfInstant(Instant.EPOCH),
            Instant.EPOCH,
            new OfInstant(Instant.ofEpochSecond(1, 1)),
            Instant.ofEpochSecond(1, 1)),
        new Case<>(
            Days.class,
            new OfDay(LocalDate.MIN),
            LocalDate.MIN,
            new OfDay(LocalDate.of(2024, 2, 29)),
            LocalDate.of(2024, 2, 29)),
        new Case<>(
            Months.class,
            new OfMonth(YearMonth.of(2024, 2)),
            YearMonth.of(2024, 2),
            new OfMonth(YearMonth.of(2024, 3)),
            YearMonth.of(2024, 3)),
        new Case<>(
            Uris.class,
            new OfUri(URI.create("urn:a")),
            URI.create("urn:a"),
            new OfUri(URI.create("urn:b")),
            URI.create("urn:b")),
        new Case<>(
            Locales.class,
            new OfLocale(Locale.FRANCE),
            Locale.FRANCE,
            new OfLocale(Locale.UK),
            Locale.UK));
  }

  @ParameterizedTest
  @MethodSource("cases")
  <T, I> void lead_to_their_entities(Case<T, I> of) {
    CrudRepository<T, I> entities = MemoryRepositories.create(of.repository());
    assertThat(entities.save(of.first())).isEqualTo(of.first());
    entities.save(of.second());
    entities.save(of.first());
    assertThat(entities.count()).isEqualTo(2);
    assertThat(entities.findById(of.firstId())).contains(of.first());
    assertThat(entities.existsById(of.secondId())).isTrue();
    assertThat(entities.findAllById(List.of(of.secondId()))).containsExactly(of.second());
    entities.deleteById(of.firstId());
    entities.delete(of.second());
    assertThat(entities.findAll()).isEmpty();
  }

  /** The type of the id is only known where the entity is. */
  abstract static class Base<I> {
    @Id @Nullable I id;
  }

  static class Song extends Base<Integer> {
    String title = "";
  }

  @NoRepositoryBean
  interface BaseRepository<T extends Base<I>, I> extends ListCrudRepository<T, I> {
    List<T> findByIdIn(List<I> ids, Sort sort);

    long countByIdGreaterThan(I id);
  }

  interface Songs extends BaseRepository<Song, Integer> {}

  @Test
  void may_be_declared_by_a_superclass_for_all_types() {
    Songs songs = MemoryRepositories.create(Songs.class);
    songs.saveAll(List.of(new Song(), new Song(), new Song()));
    assertThat(songs.findByIdIn(List.of(1, 3), Sort.by("id").descending()))
        .extracting(song -> song.id)
        .containsExactly(3, 1);
    assertThat(songs.countByIdGreaterThan(1)).isEqualTo(2);
  }
}
