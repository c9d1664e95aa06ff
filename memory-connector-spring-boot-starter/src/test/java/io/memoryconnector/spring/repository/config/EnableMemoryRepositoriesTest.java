package io.memoryconnector.spring.repository.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.query.InvalidQueryMethodException;
import io.memoryconnector.spring.repository.support.SimpleMemoryRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.metrics.buffering.BufferingApplicationStartup;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.core.PropertyReferenceException;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.core.EntityInformation;
import org.springframework.data.repository.core.RepositoryMethodContext;
import org.springframework.data.repository.core.support.RepositoryMetadataAccess;
import org.springframework.data.repository.support.Repositories;

class EnableMemoryRepositoriesTest {
  record Task(@Nullable Long id, String title) {}

  interface Tasks extends CrudRepository<Task, Long>, Greeting, Counting {
    List<Task> findByTitle(String title);

    default Task add(String title) {
      return save(new Task(null, title));
    }
  }

  interface Greeting {
    String greet();
  }

  static class GreetingImpl implements Greeting {
    @Override
    public String greet() {
      return "hello";
    }
  }

  interface Counting {
    String counted();
  }

  /** Named in {@code META-INF/spring.factories}; knows which repository it is part of. */
  static class CountingByContext implements Counting, RepositoryMetadataAccess {
    @Override
    public String counted() {
      RepositoryMethodContext context = RepositoryMethodContext.getContext();
      return context.getMetadata().getDomainType().getSimpleName();
    }
  }

  interface BrokenTasks extends ListCrudRepository<Task, Long> {
    List<Task> findByTitel(String title);
  }

  static class OwnBase<T, ID> extends SimpleMemoryRepository<T, ID> {
    OwnBase(EntityInformation<T, ID> entityInformation, MemoryOperations operations) {
      super(entityInformation, operations);
    }

    @Override
    public long count() {
      return 42;
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Store {
    @Bean
    MemoryDataSource memoryDataSource() {
      return MemoryDataSource.inMemory("tasks");
    }

    @Bean
    MemoryMappingContext memoryMappingContext() {
      return new MemoryMappingContext();
    }

    @Bean
    MemoryTemplate memoryTemplate(MemoryDataSource dataSource, MemoryMappingContext context) {
      return new MemoryTemplate(dataSource, context);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Tasks.class))
  static class Plain {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      repositoryBaseClass = OwnBase.class,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Tasks.class))
  static class WithOwnBase {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = BrokenTasks.class))
  static class Broken {}

  @Test
  void makes_a_bean_of_a_repository() {
    try (var context = new AnnotationConfigApplicationContext(Store.class, Plain.class)) {
      Tasks tasks = context.getBean(Tasks.class);
      tasks.add("sleep");
      assertThat(tasks.findByTitle("sleep")).containsExactly(new Task(1L, "sleep"));
      assertThat(context.getBean(MemoryDataSource.class).collectionNames()).containsExactly("Task");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class ArchiveStore {
    @Bean
    MemoryDataSource archive() {
      return MemoryDataSource.inMemory("archive");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      dataSourceRef = "archive",
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Tasks.class))
  static class OnArchive {
    @Bean
    MemoryMappingContext memoryMappingContext() {
      return new MemoryMappingContext();
    }
  }

  @Test
  void uses_a_data_source_of_a_parent_context() {
    try (var parent = new AnnotationConfigApplicationContext(ArchiveStore.class);
        var child = new AnnotationConfigApplicationContext()) {
      child.setParent(parent);
      child.register(OnArchive.class);
      child.refresh();
      child.getBean(Tasks.class).save(new Task(null, "sleep"));
      assertThat(parent.getBean(MemoryDataSource.class).collectionNames()).containsExactly("Task");
    }
  }

  @Test
  void joins_a_fragment_of_the_application() {
    try (var context = new AnnotationConfigApplicationContext(Store.class, Plain.class)) {
      assertThat(context.getBean(Tasks.class).greet()).isEqualTo("hello");
    }
  }

  @Test
  void joins_a_fragment_of_another_jar() {
    try (var context = new AnnotationConfigApplicationContext(Store.class, Plain.class)) {
      assertThat(context.getBean(Tasks.class).counted()).isEqualTo("Task");
    }
  }

  @Test
  void uses_a_base_class_of_the_application() {
    try (var context = new AnnotationConfigApplicationContext(Store.class, WithOwnBase.class)) {
      assertThat(context.getBean(Tasks.class).count()).isEqualTo(42);
    }
  }

  @Test
  void tells_other_libraries_what_it_knows() {
    try (var context = new AnnotationConfigApplicationContext(Store.class, Plain.class)) {
      Repositories repositories = new Repositories(context);
      assertThat(repositories.getPersistentEntity(Task.class).getIdProperty()).isNotNull();
      assertThat(repositories.getEntityInformationFor(Task.class).getIdType())
          .isEqualTo(Long.class);
      assertThat(AopUtils.isJdkDynamicProxy(context.getBean(Tasks.class))).isTrue();
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      bootstrapMode = BootstrapMode.DEFERRED,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = BrokenTasks.class))
  static class BrokenLater {}

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(
      considerNestedRepositories = true,
      bootstrapMode = BootstrapMode.LAZY,
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = BrokenTasks.class))
  static class BrokenLazily {}

  @Test
  void takes_part_in_the_steps_of_the_start() {
    BufferingApplicationStartup startup = new BufferingApplicationStartup(1_000);
    try (var context = new AnnotationConfigApplicationContext()) {
      context.setApplicationStartup(startup);
      context.register(Store.class, Plain.class);
      context.refresh();
      assertThat(startup.getBufferedTimeline().getEvents())
          .extracting(event -> event.getStartupStep().getName())
          .contains("spring.data.repository.scanning", "spring.data.repository.init");
    }
  }

  @Test
  void finds_a_wrong_query_method_at_the_end_of_a_deferred_start() {
    assertThatExceptionOfType(BeanCreationException.class)
        .isThrownBy(() -> new AnnotationConfigApplicationContext(Store.class, BrokenLater.class))
        .withRootCauseInstanceOf(PropertyReferenceException.class);
  }

  @Test
  void finds_a_wrong_query_method_of_a_lazy_repository_when_it_is_asked_for() {
    try (var context = new AnnotationConfigApplicationContext(Store.class, BrokenLazily.class)) {
      assertThatExceptionOfType(BeanCreationException.class)
          .isThrownBy(() -> context.getBean(BrokenTasks.class).count())
          .withRootCauseInstanceOf(PropertyReferenceException.class);
    }
  }

  @Test
  void finds_a_wrong_query_method_when_the_application_starts() {
    assertThatExceptionOfType(BeanCreationException.class)
        .isThrownBy(() -> new AnnotationConfigApplicationContext(Store.class, Broken.class))
        .withRootCauseInstanceOf(PropertyReferenceException.class)
        .havingCause()
        .havingCause()
        .isInstanceOf(InvalidQueryMethodException.class)
        .withMessage(
            "Cannot make a query of 'BrokenTasks.findByTitel': 'Task' has no property 'titel'. Use one of title, id.");
  }
}
