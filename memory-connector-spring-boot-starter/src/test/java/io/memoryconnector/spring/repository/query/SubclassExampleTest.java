package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.mapping.UnwritableEntityException;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;

/** Examples of a subclass are like the entities of that subclass, and of no other class. */
class SubclassExampleTest {
  static class Animal {
    @Nullable Long id;
    @Nullable String name;
    @Nullable Food food;

    String getName() {
      return String.valueOf(name);
    }
  }

  @TypeAlias("bird")
  static class Bird extends Animal {
    @Nullable Integer wingspan;

    static Bird of(@Nullable String name, @Nullable Integer wingspan) {
      Bird bird = new Bird();
      bird.name = name;
      bird.wingspan = wingspan;
      return bird;
    }
  }

  @TypeAlias("penguin")
  static class Penguin extends Bird {}

  @TypeAlias("cat")
  static class Cat extends Animal {
    @Nullable Integer lives;
  }

  static class Unnamed extends Animal {}

  sealed interface Food {}

  record Fish(@Nullable String sea) implements Food {}

  record Seed(@Nullable String plant) implements Food {}

  static class Fowl {
    @Nullable Long id;
  }

  @TypeAlias("fowl")
  static class Hen extends Fowl {}

  @TypeAlias("fowl")
  static class Duck extends Fowl {}

  interface Fowls extends MemoryRepository<Fowl, Long> {}

  interface Animals extends MemoryRepository<Animal, Long> {
    @Query("{'where': {'name': 'Robin'}, 'fields': ['name']}")
    List<Animal> robins();
  }

  private final Animals animals = MemoryRepositories.create(Animals.class);

  SubclassExampleTest() {
    Animal snail = new Animal();
    snail.name = "Snail";
    Bird robin = Bird.of("Robin", 22);
    robin.food = new Seed("sunflower");
    Penguin pingu = new Penguin();
    pingu.name = "Pingu";
    pingu.food = new Fish("Ross Sea");
    Cat robinToo = new Cat();
    robinToo.name = "Robin";
    robinToo.lives = 9;
    animals.saveAll(List.of(snail, robin, pingu, robinToo));
  }

  private static List<String> names(List<? extends Animal> found) {
    return found.stream().map(Animal::getName).toList();
  }

  @Nested
  class of_a_subclass {
    @Test
    void finds_its_entities_and_those_of_its_own_subclasses() {
      List<Bird> birds = animals.findAll(Example.of(new Bird()));
      assertThat(names(birds)).containsExactly("Robin", "Pingu");
      assertThat(birds).hasOnlyElementsOfType(Bird.class);
    }

    @Test
    void compares_the_properties_of_the_subclass() {
      assertThat(names(animals.findAll(Example.of(Bird.of(null, 22))))).containsExactly("Robin");
      Cat cat = new Cat();
      cat.name = "Robin";
      assertThat(animals.findOne(Example.of(cat))).map(it -> it.lives).contains(9);
    }

    @Test
    void leaves_out_others_though_one_property_is_enough() {
      Bird probe = Bird.of("Robin", 3);
      assertThat(animals.findAll(Example.of(probe, ExampleMatcher.matchingAny())))
          .singleElement()
          .isExactlyInstanceOf(Bird.class);
      assertThat(names(animals.findAll(Example.of(new Bird(), ExampleMatcher.matchingAny()))))
          .containsExactly("Robin", "Pingu");
    }

    @Test
    void counts_pages_and_sorts() {
      Example<Bird> birds = Example.of(new Bird());
      assertThat(animals.count(birds)).isEqualTo(2);
      assertThat(animals.exists(Example.of(Bird.of("Snail", null)))).isFalse();
      assertThat(animals.findAll(birds, PageRequest.of(0, 1, Sort.by("name"))).getContent())
          .extracting(Animal::getName)
          .containsExactly("Pingu");
    }

    @Test
    void goes_on_fluently() {
      Optional<Bird> first =
          animals.findBy(Example.of(new Bird()), it -> it.sortBy(Sort.by("name")).first());
      assertThat(first).map(Animal::getName).contains("Pingu");
      List<Bird> projected =
          animals.<Bird, List<Bird>>findBy(Example.of(new Bird()), it -> it.project("name").all());
      assertThat(projected).hasOnlyElementsOfType(Bird.class);
    }
  }

  @Nested
  class of_the_declared_class {
    @Test
    void finds_entities_of_every_class() {
      assertThat(animals.findAll(Example.of(new Animal()))).hasSize(4);
      Animal anonymous = new Animal() {};
      anonymous.name = "Robin";
      assertThat(animals.findAll(Example.of(anonymous))).hasSize(2);
    }
  }

  @Nested
  class with_an_object_of_a_subclass {
    private final Animal probe = new Animal();

    @Test
    void compares_its_class_and_its_properties() {
      probe.food = new Fish(null);
      assertThat(names(animals.findAll(Example.of(probe)))).containsExactly("Pingu");
      probe.food = new Seed("sunflower");
      assertThat(names(animals.findAll(Example.of(probe)))).containsExactly("Robin");
    }

    @Test
    void keeps_both_together_where_one_property_is_enough() {
      probe.name = "Snail";
      probe.food = new Seed("oats");
      assertThat(names(animals.findAll(Example.of(probe, ExampleMatcher.matchingAny()))))
          .containsExactly("Snail");
    }
  }

  @Nested
  class an_entity_with_some_fields_only {
    @Test
    void keeps_its_class() {
      assertThat(animals.robins())
          .extracting(Object::getClass)
          .isEqualTo(List.of(Bird.class, Cat.class));
      Filter names = Filter.ALL.withWhere(Where.property("name").eq("Pingu")).fields("name");
      assertThat(animals.find(names)).singleElement().isExactlyInstanceOf(Penguin.class);
    }

    @Test
    void leaves_records_as_they_are_asked_for() {
      assertThat(animals.findDocuments(Filter.where("name").eq("Pingu").fields("name")))
          .singleElement()
          .hasToString("{\"name\":\"Pingu\"}");
    }
  }

  @Nested
  class a_class_without_an_alias {
    @Test
    void is_refused() {
      assertThatExceptionOfType(InvalidDataAccessApiUsageException.class)
          .isThrownBy(() -> animals.findAll(Example.of(new Unnamed())))
          .withMessage(
              "Cannot compare 'Animal' with a Unnamed: it has the class %1$s, which could not be told from Animal when it is read. Annotate Unnamed with @TypeAlias, or seal Animal.",
              Unnamed.class.getName());
    }

    @Test
    void is_refused_where_another_one_has_its_alias() {
      Fowls fowls = MemoryRepositories.create(Fowls.class);
      fowls.save(new Hen());
      assertThatExceptionOfType(UnwritableEntityException.class)
          .isThrownBy(() -> fowls.save(new Duck()))
          .withMessage(
              "Cannot write a new Duck as 'Fowl': has the alias 'fowl', which is that of %s and of %s. Give one of them another alias.",
              Hen.class.getName(), Duck.class.getName());
    }
  }
}
