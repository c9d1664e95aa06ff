package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.OffsetScrollPosition;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Range;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Metrics;
import org.springframework.data.geo.Point;
import org.springframework.data.repository.query.Param;
import org.springframework.data.support.WindowIterator;
import org.springframework.data.util.Streamable;

/**
 * Interfaces as the reference documentations of Spring Data MongoDB and JPA have them, with another
 * base interface and nothing else changed.
 */
class PortedRepositoriesTest {
  record Address(String street, String city, String zipCode) {}

  record EmailAddress(String value) {}

  static class Person {
    @Id @Nullable String id;
    String firstname;
    String lastname;
    int age;
    boolean active;
    @Nullable EmailAddress emailAddress;
    @Nullable Address address;
    List<Address> shippingAddresses = new ArrayList<>();
    @Nullable Date birthdate;
    @Nullable LocalDate startDate;
    io.memoryconnector.document.@Nullable GeoPoint location;

    Person(String firstname, String lastname) {
      this.firstname = firstname;
      this.lastname = lastname;
    }

    public String getFirstname() {
      return firstname;
    }

    public String getLastname() {
      return lastname;
    }
  }

  interface NamesOnly {
    String getFirstname();

    String getLastname();
  }

  interface FullName {
    @Value("#{target.firstname + ' ' + target.lastname}")
    String getFullName();
  }

  interface DefaultName {
    String getFirstname();

    String getLastname();

    default String getFullName() {
      return getFirstname().concat(" ").concat(getLastname());
    }
  }

  interface PersonSummary {
    String getFirstname();

    AddressSummary getAddress();

    interface AddressSummary {
      String getCity();
    }
  }

  record NamesOnlyRecord(String firstname, String lastname) {}

  /** A type of the application's own, built on Streamable. */
  static final class People implements Streamable<Person> {
    private final Streamable<Person> streamable;

    public People(Streamable<Person> streamable) {
      this.streamable = streamable;
    }

    int totalAge() {
      return streamable.stream().mapToInt(person -> person.age).sum();
    }

    @Override
    public Iterator<Person> iterator() {
      return streamable.iterator();
    }
  }

  interface MongoPeople extends MemoryRepository<Person, String> {
    List<Person> findByLastname(String lastname);

    Page<Person> findByFirstname(String firstname, Pageable pageable);

    @Nullable Person findByShippingAddresses(Address address);

    @Nullable Person findFirstByLastname(String lastname);

    Stream<Person> findAllBy();

    List<Person> findByAddress(Address address);

    List<Person> findByAddressCity(String city);

    List<Person> findByAddressZipCodeIn(Collection<String> zipCodes);

    List<Person> findByLocationNear(Point location, Distance distance);

    List<Person> findByLocationNear(Point location, Range<Distance> distance);

    List<Person> findByAgeBetween(Range<Integer> age);

    List<Person> findByFirstnameRegex(String firstname);

    List<Person> findByFirstnameLike(String name, Sort sort);

    List<Person> findByLastname(String lastname, Limit limit);

    List<Person> findByBirthdateAfter(Date date);

    List<Person> deleteByLastname(String lastname);

    Long deletePersonByLastname(String lastname);

    @Nullable Person deleteSingleByLastname(String lastname);

    Optional<Person> deleteByBirthdate(Date birthdate);

    Window<Person> findFirst10ByLastnameOrderByFirstname(
        String lastname, OffsetScrollPosition position);
  }

  interface JpaPeople extends MemoryRepository<Person, String> {
    List<Person> findByEmailAddressAndLastname(EmailAddress emailAddress, String lastname);

    List<Person> findDistinctPeopleByLastnameOrFirstname(String lastname, String firstname);

    List<Person> findPeopleDistinctByLastnameOrFirstname(String lastname, String firstname);

    List<Person> findByLastnameIgnoreCase(String lastname);

    List<Person> findByLastnameAndFirstnameAllIgnoreCase(String lastname, String firstname);

    List<Person> findByLastnameOrderByFirstnameAsc(String lastname);

    List<Person> findByLastnameOrderByFirstnameDesc(String lastname);

    Person findFirstByOrderByLastnameAsc();

    Person findTopByOrderByAgeDesc();

    Page<Person> queryFirst10ByLastname(String lastname, Pageable pageable);

    Slice<Person> findTop3ByLastname(String lastname, Pageable pageable);

    List<Person> findFirst1ByLastname(String lastname, Sort sort);

    List<Person> findTop10ByLastname(String lastname, Pageable pageable);

    long countByLastname(String lastname);

    boolean existsByLastname(String lastname);

    long deleteByLastname(String lastname);

    List<Person> removeByLastname(String lastname);

    Streamable<Person> findByFirstnameContaining(String firstname);

    Streamable<Person> findByLastnameContaining(String lastname);

    People findAllByLastnameStartingWith(String start);

    CompletableFuture<Person> findOneByFirstname(String firstname);

    Window<Person> findFirst2ByLastnameOrderByFirstname(
        String lastname, KeysetScrollPosition position);

    Person getByEmailAddress(EmailAddress emailAddress);

    Optional<Person> findOptionalByEmailAddress(EmailAddress emailAddress);

    Collection<NamesOnly> findNamesByLastname(String lastname);

    Collection<FullName> findFullNamesByLastname(String lastname);

    Collection<DefaultName> findDefaultNamesByLastname(String lastname);

    Collection<PersonSummary> findSummariesByLastname(String lastname);

    Collection<NamesOnlyRecord> findRecordsByLastname(String lastname);

    <T> Collection<T> findByLastname(String lastname, Class<T> type);

    List<Person> findByStartDateBetween(LocalDate from, LocalDate to);

    List<Person> findByStartDateBefore(LocalDate day);

    List<Person> findByAgeLessThanEqual(int age);

    List<Person> findByEmailAddressIsNull();

    List<Person> findByFirstnameNotLike(String pattern);

    List<Person> findByAgeIn(Collection<Integer> ages);

    List<Person> findByAgeNotIn(Collection<Integer> ages);

    List<Person> findByActiveTrue();

    List<Person> findByActiveFalseAndLastnameNot(@Param("lastname") String lastname);

    default List<Person> matthews() {
      return findByLastnameIgnoreCase("matthews");
    }
  }

  private final MongoPeople mongo = MemoryRepositories.create(MongoPeople.class);
  private final JpaPeople jpa = MemoryRepositories.create(JpaPeople.class);

  private static List<String> names(Iterable<Person> people) {
    List<String> names = new ArrayList<>();
    people.forEach(person -> names.add(person.firstname));
    return names;
  }

  private static List<Person> band() {
    Person dave = new Person("Dave", "Matthews");
    dave.age = 42;
    dave.active = true;
    dave.emailAddress = new EmailAddress("dave@example.org");
    dave.address = new Address("Broadway", "New York", "10001");
    dave.shippingAddresses.add(dave.address);
    dave.birthdate = Date.from(Instant.parse("1967-01-09T00:00:00Z"));
    dave.startDate = LocalDate.of(1991, 3, 11);
    dave.location = new io.memoryconnector.document.GeoPoint(40.7, -74);
    Person oliver = new Person("Oliver August", "Matthews");
    oliver.age = 4;
    oliver.address = new Address("Main Street", "Boston", "02108");
    oliver.location = new io.memoryconnector.document.GeoPoint(42.36, -71.06);
    Person carter = new Person("Carter", "Beauford");
    carter.age = 49;
    carter.active = true;
    carter.startDate = LocalDate.of(1992, 5, 1);
    return List.of(dave, oliver, carter);
  }

  @Nested
  class of_MongoDB {
    of_MongoDB() {
      mongo.saveAll(band());
    }

    @Test
    void find() {
      assertThat(names(mongo.findByLastname("Matthews"))).containsExactly("Dave", "Oliver August");
      assertThat(mongo.findFirstByLastname("Nobody")).isNull();
      assertThat(mongo.findByFirstname("Dave", PageRequest.of(0, 10)).getTotalElements())
          .isEqualTo(1);
      Address broadway = new Address("Broadway", "New York", "10001");
      assertThat(mongo.findByShippingAddresses(broadway))
          .extracting(person -> person == null ? "" : person.firstname)
          .isEqualTo("Dave");
      assertThat(names(mongo.findByAddress(broadway))).containsExactly("Dave");
      assertThat(names(mongo.findByAddressCity("Boston"))).containsExactly("Oliver August");
      assertThat(names(mongo.findByAddressZipCodeIn(List.of("10001", "02108")))).hasSize(2);
      assertThat(names(mongo.findByLastname("Matthews", Limit.of(1)))).containsExactly("Dave");
      try (Stream<Person> all = mongo.findAllBy()) {
        assertThat(all).hasSize(3);
      }
    }

    @Test
    void compare() {
      assertThat(names(mongo.findByAgeBetween(Range.rightOpen(4, 49))))
          .containsExactly("Dave", "Oliver August");
      assertThat(names(mongo.findByFirstnameRegex("^[CD]"))).containsExactly("Dave", "Carter");
      assertThat(names(mongo.findByFirstnameLike("%a%", Sort.by("firstname"))))
          .containsExactly("Carter", "Dave");
      assertThat(
              names(mongo.findByFirstnameLike("%a%", Sort.by(Person::getFirstname).descending())))
          .containsExactly("Dave", "Carter");
      assertThat(
              names(mongo.findByBirthdateAfter(Date.from(Instant.parse("1960-01-01T00:00:00Z")))))
          .containsExactly("Dave");
    }

    @Test
    void find_places() {
      Point newYork = new Point(-73.99, 40.73);
      assertThat(names(mongo.findByLocationNear(newYork, new Distance(50, Metrics.KILOMETERS))))
          .containsExactly("Dave");
      assertThat(
              names(
                  mongo.findByLocationNear(
                      newYork, Distance.between(50, Metrics.KILOMETERS, 500, Metrics.KILOMETERS))))
          .containsExactly("Oliver August");
    }

    @Test
    void delete() {
      assertThat(mongo.deleteSingleByLastname("Beauford"))
          .extracting(person -> person == null ? "" : person.firstname)
          .isEqualTo("Carter");
      assertThat(mongo.deleteByBirthdate(Date.from(Instant.parse("1967-01-09T00:00:00Z"))))
          .map(Person::getFirstname)
          .contains("Dave");
      assertThat(mongo.deletePersonByLastname("Nobody")).isZero();
      assertThat(names(mongo.deleteByLastname("Matthews"))).containsExactly("Oliver August");
      assertThat(mongo.count()).isZero();
    }

    @Test
    void scroll() {
      WindowIterator<Person> people =
          WindowIterator.of(
                  position ->
                      mongo.findFirst10ByLastnameOrderByFirstname(
                          "Matthews", (OffsetScrollPosition) position))
              .startingAt(ScrollPosition.offset());
      assertThat(names(() -> people)).containsExactly("Dave", "Oliver August");
    }

    @Test
    void find_by_example() {
      Person probe = new Person("dave", "matthews");
      ExampleMatcher matcher =
          ExampleMatcher.matching()
              .withIgnorePaths("age", "active", "lastname")
              .withIgnoreCase("firstname");
      assertThat(names(mongo.findAll(Example.of(probe, matcher)))).containsExactly("Dave");
    }
  }

  @Nested
  class of_JPA {
    of_JPA() {
      jpa.saveAll(band());
    }

    @Test
    void find() {
      assertThat(
              names(
                  jpa.findByEmailAddressAndLastname(
                      new EmailAddress("dave@example.org"), "Matthews")))
          .containsExactly("Dave");
      assertThat(names(jpa.findDistinctPeopleByLastnameOrFirstname("Beauford", "Dave")))
          .containsExactly("Dave", "Carter");
      assertThat(names(jpa.findPeopleDistinctByLastnameOrFirstname("Beauford", "Dave"))).hasSize(2);
      assertThat(names(jpa.matthews())).containsExactly("Dave", "Oliver August");
      assertThat(names(jpa.findByLastnameAndFirstnameAllIgnoreCase("MATTHEWS", "dave")))
          .containsExactly("Dave");
    }

    @Test
    void sort_and_limit() {
      assertThat(names(jpa.findByLastnameOrderByFirstnameAsc("Matthews")))
          .containsExactly("Dave", "Oliver August");
      assertThat(names(jpa.findByLastnameOrderByFirstnameDesc("Matthews")))
          .containsExactly("Oliver August", "Dave");
      assertThat(jpa.findFirstByOrderByLastnameAsc().firstname).isEqualTo("Carter");
      assertThat(jpa.findTopByOrderByAgeDesc().firstname).isEqualTo("Carter");
      assertThat(names(jpa.findFirst1ByLastname("Matthews", Sort.by("age"))))
          .containsExactly("Oliver August");
      assertThat(names(jpa.findTop10ByLastname("Matthews", PageRequest.of(1, 1))))
          .containsExactly("Oliver August");
      assertThat(jpa.queryFirst10ByLastname("Matthews", PageRequest.of(0, 1)).getTotalPages())
          .isEqualTo(2);
      assertThat(jpa.findTop3ByLastname("Matthews", PageRequest.of(0, 1)).hasNext()).isTrue();
    }

    @Test
    void count_and_delete() {
      assertThat(jpa.countByLastname("Matthews")).isEqualTo(2);
      assertThat(jpa.existsByLastname("Nobody")).isFalse();
      assertThat(names(jpa.removeByLastname("Beauford"))).containsExactly("Carter");
      assertThat(jpa.deleteByLastname("Matthews")).isEqualTo(2);
    }

    @Test
    void return_types_of_their_own() {
      assertThat(names(jpa.findByFirstnameContaining("av").and(jpa.findByLastnameContaining("ea"))))
          .containsExactly("Dave", "Carter");
      assertThat(jpa.findAllByLastnameStartingWith("Mat").totalAge()).isEqualTo(46);
      assertThat(jpa.findOneByFirstname("Dave").join().age).isEqualTo(42);
    }

    @Test
    void scroll() {
      Window<Person> window =
          jpa.findFirst2ByLastnameOrderByFirstname("Matthews", ScrollPosition.keyset());
      assertThat(names(window)).containsExactly("Dave", "Oliver August");
      assertThat(window.hasNext()).isFalse();
    }

    @Test
    void keep_their_contracts_about_null() {
      EmailAddress unknown = new EmailAddress("nobody@example.org");
      assertThatExceptionOfType(EmptyResultDataAccessException.class)
          .isThrownBy(() -> jpa.getByEmailAddress(unknown));
      assertThat(jpa.findOptionalByEmailAddress(unknown)).isEmpty();
    }

    @Test
    void project() {
      assertThat(jpa.findNamesByLastname("Beauford"))
          .extracting(NamesOnly::getFirstname, NamesOnly::getLastname)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("Carter", "Beauford"));
      assertThat(jpa.findFullNamesByLastname("Beauford"))
          .extracting(FullName::getFullName)
          .containsExactly("Carter Beauford");
      assertThat(jpa.findDefaultNamesByLastname("Beauford"))
          .extracting(DefaultName::getFullName)
          .containsExactly("Carter Beauford");
      assertThat(jpa.findSummariesByLastname("Matthews"))
          .extracting(person -> person.getAddress().getCity())
          .containsExactly("New York", "Boston");
      assertThat(jpa.findRecordsByLastname("Beauford"))
          .containsExactly(new NamesOnlyRecord("Carter", "Beauford"));
      assertThat(jpa.findByLastname("Beauford", NamesOnlyRecord.class)).hasSize(1);
      assertThat(names(jpa.findByLastname("Beauford", Person.class))).containsExactly("Carter");
    }

    @Test
    void have_all_keywords_of_the_table() {
      assertThat(
              names(
                  jpa.findByStartDateBetween(LocalDate.of(1991, 1, 1), LocalDate.of(1991, 12, 31))))
          .containsExactly("Dave");
      assertThat(names(jpa.findByStartDateBefore(LocalDate.of(1992, 1, 1))))
          .containsExactly("Dave");
      assertThat(names(jpa.findByAgeLessThanEqual(42))).containsExactly("Dave", "Oliver August");
      assertThat(names(jpa.findByEmailAddressIsNull())).containsExactly("Oliver August", "Carter");
      assertThat(names(jpa.findByFirstnameNotLike("%a%"))).containsExactly("Oliver August");
      assertThat(names(jpa.findByAgeIn(Arrays.asList(4, 49))))
          .containsExactly("Oliver August", "Carter");
      assertThat(names(jpa.findByAgeNotIn(List.of(4, 49)))).containsExactly("Dave");
      assertThat(names(jpa.findByActiveTrue())).containsExactly("Dave", "Carter");
      assertThat(names(jpa.findByActiveFalseAndLastnameNot("Beauford")))
          .containsExactly("Oliver August");
    }
  }
}
