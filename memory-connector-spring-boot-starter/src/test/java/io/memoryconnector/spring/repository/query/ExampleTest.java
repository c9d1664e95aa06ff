package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.mapping.Field;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.ExampleMatcher.GenericPropertyMatchers;
import org.springframework.data.domain.ExampleMatcher.StringMatcher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.query.FluentQuery.FetchableFluentQuery;

/** Query by Example, and the fluent queries that begin with one. */
class ExampleTest {
  static final class Person {
    @Nullable Long id;
    @Version @Nullable Long version;

    @Field("given")
    @Nullable String firstname;

    @Nullable String lastname;
    @Nullable Integer age;
    @Nullable Sex sex;
    @Nullable Address address;
    @Nullable LocalDate born;
    Optional<String> nickname = Optional.empty();
    List<String> languages = new ArrayList<>();
    Map<String, String> phones = new HashMap<>();

    static Person named(@Nullable String firstname, @Nullable String lastname) {
      Person person = new Person();
      person.firstname = firstname;
      person.lastname = lastname;
      return person;
    }

    String getFirstname() {
      return String.valueOf(firstname);
    }
  }

  enum Sex {
    FEMALE,
    MALE
  }

  record Address(@Nullable String city, @Nullable String street) {}

  interface Name {
    String getFirstname();
  }

  record FullName(String firstname, String lastname) {}

  record City(String addressCity) {}

  interface People extends MemoryRepository<Person, Long> {}

  private final People people = MemoryRepositories.create(People.class);

  ExampleTest() {
    Person ada = Person.named("Ada", "Lovelace");
    ada.age = 36;
    ada.sex = Sex.FEMALE;
    ada.address = new Address("London", "Dorset Street");
    ada.born = LocalDate.of(1815, 12, 10);
    ada.nickname = Optional.of("Countess");
    ada.languages.addAll(List.of("English", "French"));
    ada.phones.put("home", "1");
    Person alan = Person.named("Alan", "Turing");
    alan.age = 41;
    alan.sex = Sex.MALE;
    alan.address = new Address("London", null);
    alan.languages.add("English");
    Person grace = Person.named("Grace", "Hopper");
    grace.sex = Sex.FEMALE;
    people.saveAll(List.of(ada, alan, grace));
  }

  private List<String> like(Person probe) {
    return like(probe, ExampleMatcher.matching());
  }

  private List<String> like(Person probe, ExampleMatcher matcher) {
    return people.findAll(Example.of(probe, matcher)).stream().map(Person::getFirstname).toList();
  }

  @Nested
  class compares {
    private final Person probe = new Person();

    @Test
    void nothing_if_nothing_is_set() {
      assertThat(like(probe)).containsExactly("Ada", "Alan", "Grace");
      assertThat(like(probe, ExampleMatcher.matchingAny())).hasSize(3);
    }

    @Test
    void text() {
      probe.firstname = "Ada";
      assertThat(like(probe)).containsExactly("Ada");
    }

    @Test
    void numbers_enums_and_dates() {
      probe.age = 36;
      probe.sex = Sex.FEMALE;
      probe.born = LocalDate.of(1815, 12, 10);
      assertThat(like(probe)).containsExactly("Ada");
    }

    @Test
    void optional_values() {
      probe.nickname = Optional.of("Countess");
      assertThat(like(probe)).containsExactly("Ada");
    }

    @Test
    void ids() {
      probe.id = 2L;
      assertThat(like(probe)).containsExactly("Alan");
    }

    @Test
    void objects_property_by_property() {
      probe.address = new Address("London", null);
      assertThat(like(probe)).containsExactly("Ada", "Alan");
    }

    @Test
    void each_element_of_a_list() {
      probe.languages = List.of("French", "English");
      assertThat(like(probe)).containsExactly("Ada");
    }

    @Test
    void each_entry_of_a_map() {
      probe.phones = Map.of("home", "1");
      assertThat(like(probe)).containsExactly("Ada");
    }
  }

  @Nested
  class with_a_matcher {
    private final Person probe = Person.named("a", null);

    @Test
    void takes_a_start_an_end_or_a_part() {
      ExampleMatcher anyCase = ExampleMatcher.matching().withIgnoreCase();
      assertThat(like(probe, anyCase.withStringMatcher(StringMatcher.STARTING)))
          .containsExactly("Ada", "Alan");
      assertThat(like(probe, anyCase.withStringMatcher(StringMatcher.ENDING)))
          .containsExactly("Ada");
      assertThat(like(probe, ExampleMatcher.matching().withStringMatcher(StringMatcher.CONTAINING)))
          .containsExactly("Ada", "Alan", "Grace");
      assertThat(like(probe, anyCase.withStringMatcher(StringMatcher.EXACT))).isEmpty();
    }

    @Test
    void takes_regular_expressions() {
      probe.firstname = "^.L";
      assertThat(
              like(
                  probe,
                  ExampleMatcher.matching()
                      .withMatcher("firstname", GenericPropertyMatchers.regex().ignoreCase())))
          .containsExactly("Alan");
    }

    @Test
    void ignores_the_case_of_one_property() {
      probe.firstname = "ADA";
      probe.lastname = "Lovelace";
      assertThat(like(probe, ExampleMatcher.matching().withIgnoreCase("firstname")))
          .containsExactly("Ada");
    }

    @Test
    void leaves_out_properties() {
      probe.lastname = "Turing";
      assertThat(like(probe, ExampleMatcher.matching().withIgnorePaths("firstname")))
          .containsExactly("Alan");
    }

    @Test
    void leaves_out_properties_of_objects() {
      probe.firstname = null;
      probe.address = new Address("London", "Elsewhere");
      assertThat(like(probe, ExampleMatcher.matching().withIgnorePaths("address.street")))
          .containsExactly("Ada", "Alan");
    }

    @Test
    void takes_null_for_a_value() {
      probe.firstname = "Grace";
      probe.lastname = "Hopper";
      probe.sex = Sex.FEMALE;
      assertThat(like(probe, ExampleMatcher.matching().withIncludeNullValues()))
          .containsExactly("Grace");
      probe.sex = null;
      assertThat(like(probe, ExampleMatcher.matching().withIncludeNullValues())).isEmpty();
    }

    @Test
    void is_satisfied_by_any_of_the_properties() {
      probe.firstname = "Grace";
      probe.age = 36;
      assertThat(like(probe, ExampleMatcher.matchingAny())).containsExactly("Ada", "Grace");
    }

    @Test
    void transforms_values() {
      probe.firstname = "Ad";
      assertThat(
              like(
                  probe,
                  ExampleMatcher.matching()
                      .withTransformer("firstname", value -> value.map(text -> text + "a"))))
          .containsExactly("Ada");
    }
  }

  @Nested
  class of_a_repository {
    private final Example<Person> women = Example.of(woman());

    private static Person woman() {
      Person woman = new Person();
      woman.sex = Sex.FEMALE;
      return woman;
    }

    @Test
    void finds_one() {
      assertThat(people.findOne(Example.of(Person.named("Ada", null))))
          .map(Person::getFirstname)
          .contains("Ada");
      assertThat(people.findOne(Example.of(Person.named("Eve", null)))).isEmpty();
      assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
          .isThrownBy(() -> people.findOne(women));
    }

    @Test
    void sorts() {
      assertThat(people.findAll(women, Sort.by("firstname").descending()))
          .extracting(Person::getFirstname)
          .containsExactly("Grace", "Ada");
    }

    @Test
    void pages() {
      Page<Person> page = people.findAll(women, PageRequest.of(0, 1, Sort.by("lastname")));
      assertThat(page).extracting(Person::getFirstname).containsExactly("Grace");
      assertThat(page.getTotalElements()).isEqualTo(2);
    }

    @Test
    void counts() {
      assertThat(people.count(women)).isEqualTo(2);
      assertThat(people.exists(women)).isTrue();
      assertThat(people.exists(Example.of(Person.named("Eve", null)))).isFalse();
    }
  }

  @Nested
  class goes_on_fluently {
    private final Example<Person> everybody = Example.of(new Person());

    @Test
    void sorted_and_limited() {
      assertThat(
              people.<Person, List<Person>>findBy(
                  everybody, it -> it.sortBy(Sort.by("lastname")).limit(2).all()))
          .extracting(Person::getFirstname)
          .containsExactly("Grace", "Ada");
    }

    @Test
    void as_interfaces_records_and_nested_values() {
      assertThat(people.<Person, List<Name>>findBy(everybody, it -> it.as(Name.class).all()))
          .extracting(Name::getFirstname)
          .containsExactly("Ada", "Alan", "Grace");
      assertThat(
              people.<Person, Optional<FullName>>findBy(
                  everybody,
                  it -> it.sortBy(Sort.by("age").descending()).as(FullName.class).first()))
          .contains(new FullName("Alan", "Turing"));
      assertThat(
              people.<Person, List<City>>findBy(everybody, it -> it.limit(1).as(City.class).all()))
          .containsExactly(new City("London"));
    }

    @Test
    void with_some_properties_only() {
      Person ada =
          people.<Person, Person>findBy(
              Example.of(Person.named("Ada", null)),
              it -> it.project("firstname", "address.city").one().orElseThrow());
      assertThat(ada.firstname).isEqualTo("Ada");
      assertThat(ada.id).isEqualTo(1);
      assertThat(ada.address).isEqualTo(new Address("London", "Dorset Street"));
      assertThat(ada.lastname).isNull();
    }

    @Test
    void but_not_with_properties_that_there_are_not() {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(
              () -> people.<Person, Object>findBy(everybody, it -> it.project("fristname").all()))
          .withMessage(
              "Cannot project 'Person' to 'fristname': there is no such stored property. Correct the name, or leave it out.");
    }

    @Test
    void to_one_or_the_first() {
      assertThat(people.<Person, Optional<Person>>findBy(everybody, it -> it.first()))
          .map(Person::getFirstname)
          .contains("Ada");
      assertThatExceptionOfType(IncorrectResultSizeDataAccessException.class)
          .isThrownBy(() -> people.<Person, Optional<Person>>findBy(everybody, it -> it.one()));
    }

    @Test
    void in_pages_and_slices() {
      Page<Name> page =
          people.findBy(
              everybody, it -> it.as(Name.class).page(PageRequest.of(1, 2, Sort.by("firstname"))));
      assertThat(page).extracting(Name::getFirstname).containsExactly("Grace");
      assertThat(page.getTotalElements()).isEqualTo(3);
      Slice<Person> slice =
          people.<Person, Slice<Person>>findBy(
              everybody, it -> it.sortBy(Sort.by("age")).slice(PageRequest.of(0, 2)));
      assertThat(slice).extracting(Person::getFirstname).containsExactly("Grace", "Ada");
      assertThat(slice.hasNext()).isTrue();
    }

    @Test
    void in_windows() {
      Window<Person> first =
          people.<Person, Window<Person>>findBy(
              everybody,
              it -> it.limit(2).sortBy(Sort.by("lastname")).scroll(ScrollPosition.keyset()));
      Window<Person> second =
          people.<Person, Window<Person>>findBy(
              everybody, it -> it.limit(2).sortBy(Sort.by("lastname")).scroll(first.positionAt(1)));
      assertThat(first).extracting(Person::getFirstname).containsExactly("Grace", "Ada");
      assertThat(second).extracting(Person::getFirstname).containsExactly("Alan");
      Window<Person> byOffset =
          people.<Person, Window<Person>>findBy(
              everybody, it -> it.limit(2).scroll(ScrollPosition.offset(0)));
      assertThat(byOffset).extracting(Person::getFirstname).containsExactly("Alan", "Grace");
    }

    @Test
    void to_a_stream_a_number_or_an_answer() {
      assertThat(
              people.<Person, List<String>>findBy(
                  everybody, it -> it.stream().map(Person::getFirstname).toList()))
          .containsExactly("Ada", "Alan", "Grace");
      assertThat(people.<Person, Long>findBy(everybody, FetchableFluentQuery::count)).isEqualTo(3);
      assertThat(people.<Person, Boolean>findBy(everybody, FetchableFluentQuery::exists)).isTrue();
    }
  }
}
