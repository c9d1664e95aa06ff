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

  @Configuration(proxyBeanMethods = false)
  static class Callbacks {
    final List<String> calls = new ArrayList<>();

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
  void hold_for_constraints_that_only_it_has() {
    assertThatExceptionOfType(BrokenConstraintsException.class)
        .isThrownBy(() -> pets.saveAll(List.of(new Pet(), Dog.named(""))))
        .withMessageStartingWith("name: ");
    assertThat(pets.count(Where.ALWAYS)).isZero();
  }
}
