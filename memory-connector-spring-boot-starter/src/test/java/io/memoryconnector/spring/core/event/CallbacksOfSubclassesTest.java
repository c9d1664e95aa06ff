package io.memoryconnector.spring.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.annotation.TypeAlias;

/** Callbacks for a subclass, where its entities go by operations on its superclass. */
class CallbacksOfSubclassesTest {
  static class Pet {
    @Nullable Long id;
  }

  @TypeAlias("dog")
  static class Dog extends Pet {
    @NotBlank String name = "";

    static Dog named(String name) {
      Dog dog = new Dog();
      dog.name = name;
      return dog;
    }
  }

  /** Entities of which some have a superclass of their own. */
  sealed interface Animal permits Bird, Fish {
    @Nullable Long getId();
  }

  static class Feathered {
    @Nullable Long id;

    public @Nullable Long getId() {
      return id;
    }
  }

  static final class Bird extends Feathered implements Animal {}

  static final class Fish implements Animal {
    @Nullable Long id;

    @Override
    public @Nullable Long getId() {
      return id;
    }
  }

  /** Takes entities of the class that its bean says. */
  record Noting<T extends Pet>(List<Pet> deleted) implements BeforeDeleteCallback<T> {
    @Override
    public T onBeforeDelete(T pet, String collection) {
      deleted.add(pet);
      return pet;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Callbacks {
    final List<String> calls = new ArrayList<>();
    final List<Pet> deletedDogs = new ArrayList<>();
    final List<Pet> deletedPets = new ArrayList<>();

    @Bean
    MemoryTemplate memoryTemplate() {
      return new MemoryTemplate(MemoryDataSource.inMemory("pets"), new MemoryMappingContext());
    }

    @Bean
    BeforeConvertCallback<Dog> converted() {
      return (dog, collection) -> noted("before convert", dog);
    }

    @Bean
    AfterSaveCallback<Dog> saved() {
      return (dog, record, collection) -> noted("after save", dog);
    }

    @Bean
    AfterConvertCallback<Dog> found() {
      return (dog, record, collection) -> noted("after convert", dog);
    }

    @Bean
    BeforeDeleteCallback<Dog> deleted() {
      return (dog, collection) -> noted("before delete", dog);
    }

    @Bean
    BeforeDeleteCallback<Feathered> plucked() {
      return (bird, collection) -> {
        calls.add("before delete of bird " + bird.id);
        return bird;
      };
    }

    @Bean
    Noting<Dog> noting() {
      return new Noting<>(deletedDogs);
    }

    @Bean
    BeforeDeleteCallback<?> notingAnything() {
      return new Noting<>(deletedPets);
    }

    @Bean
    ValidatingEntityCallback valid() {
      return new ValidatingEntityCallback(validator());
    }

    @Bean
    Validator validator() {
      return Validation.buildDefaultValidatorFactory().getValidator();
    }

    private Dog noted(String call, Dog dog) {
      calls.add("%s of %s".formatted(call, dog.name));
      return dog;
    }
  }

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(Callbacks.class);
  private final EntityOperations<Pet> pets =
      context.getBean(MemoryTemplate.class).forType(Pet.class);
  private final List<String> calls = context.getBean(Callbacks.class).calls;

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void are_called_for_its_entities_alone() {
    pets.saveAll(List.of(new Pet(), Dog.named("Rex")));
    pets.insert(Dog.named("Bello"));
    assertThat(calls)
        .containsExactly(
            "before convert of Rex",
            "after save of Rex",
            "before convert of Bello",
            "after save of Bello");
  }

  @Test
  void see_those_that_are_found() {
    pets.insertAll(List.of(new Pet(), Dog.named("Rex")));
    calls.clear();
    pets.find(Filter.ALL);
    assertThat(calls).containsExactly("after convert of Rex");
  }

  @Test
  void hear_of_deletions_whichever_way_they_are_asked_for() {
    Pet rex = pets.insert(Dog.named("Rex"));
    Pet bello = pets.insert(Dog.named("Bello"));
    pets.insertAll(List.of(Dog.named("Waldi"), new Pet()));
    calls.clear();
    pets.delete(rex);
    pets.deleteById(2L);
    pets.deleteAll(Where.ALWAYS);
    assertThat(bello.id).isEqualTo(2);
    assertThat(calls)
        .containsExactly(
            "before delete of Rex", "before delete of Bello", "before delete of Waldi");
    assertThat(pets.count(Where.ALWAYS)).isZero();
  }

  @Test
  void hear_of_deletions_by_an_interface_that_their_class_does_not_have() {
    EntityOperations<Animal> animals = context.getBean(MemoryTemplate.class).forType(Animal.class);
    animals.saveAll(List.of(new Fish(), new Bird()));
    animals.deleteAll(Where.ALWAYS);
    assertThat(calls).containsExactly("before delete of bird 2");
  }

  @Test
  void are_of_the_class_that_the_bean_says_if_they_are_generic() {
    Pet cat = pets.insert(new Pet());
    Pet rex = pets.insert(Dog.named("Rex"));
    pets.delete(cat);
    pets.delete(rex);
    assertThat(context.getBean(Callbacks.class).deletedDogs).containsExactly(rex);
  }

  @Test
  void are_of_the_bound_if_they_are_generic_and_the_bean_does_not_say() {
    Pet cat = pets.insert(new Pet());
    pets.delete(cat);
    EntityOperations<Fish> fish = context.getBean(MemoryTemplate.class).forType(Fish.class);
    fish.delete(fish.insert(new Fish()));
    assertThat(context.getBean(Callbacks.class).deletedPets).containsExactly(cat);
  }

  @Test
  void are_of_the_bound_if_they_are_generic_and_no_bean_is_defined() {
    List<Pet> deleted = new ArrayList<>();
    context.getBeanFactory().registerSingleton("handedOver", new Noting<>(deleted));
    Pet cat = pets.insert(new Pet());
    pets.delete(cat);
    assertThat(deleted).containsExactly(cat);
  }

  @Test
  void hold_for_constraints_that_only_it_has() {
    assertThatExceptionOfType(BrokenConstraintsException.class)
        .isThrownBy(() -> pets.saveAll(List.of(new Pet(), Dog.named(""))))
        .withMessageStartingWith("name: ");
    assertThat(pets.count(Where.ALWAYS)).isZero();
  }
}
