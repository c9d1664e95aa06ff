package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.integration.shop.Product;
import io.memoryconnector.integration.shop.Products;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourceAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourcesAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryTemplateAutoConfiguration;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.repository.config.EnableMemoryAuditing;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import io.memoryconnector.spring.repository.support.SimpleMemoryRepository;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.aot.test.generate.TestGenerationContext;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.test.tools.CompileWithForkedClassLoader;
import org.springframework.core.test.tools.TestCompiler;
import org.springframework.data.annotation.CreatedBy;
import org.springframework.data.annotation.CreatedDate;
import org.springframework.data.auditing.DateTimeProvider;
import org.springframework.data.domain.AuditorAware;
import org.springframework.javapoet.ClassName;

/** An application that is processed ahead of time starts from what was generated, and works. */
class AheadOfTimeTest {
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    MemoryDataSourcesAutoConfiguration.class,
    MemoryDataSourceAutoConfiguration.class,
    MemoryTemplateAutoConfiguration.class
  })
  @EnableMemoryAuditing
  @EnableMemoryRepositories(basePackageClasses = Products.class, dataSourceRef = "archive")
  static class Application {
    @Bean
    AuditorAware<String> auditor() {
      return () -> Optional.of("ada");
    }

    @Bean
    DateTimeProvider clock() {
      return () -> Optional.of(Instant.EPOCH);
    }
  }

  record Note(@Nullable Long id, @CreatedBy @Nullable String author, @CreatedDate Instant created) {
    static final Note NEW = new Note(null, null, Instant.MAX);
  }

  @Test
  @CompileWithForkedClassLoader
  void a_repository_works_in_the_generated_application() {
    process(
        (application, hints) -> {
          Products products = application.getBean(Products.class);
          Product bread = products.save(Product.of("Bread", 3));
          assertThat(products.findByName("Bread")).extracting(Product::getId).hasSize(1);
          assertThat(bread.getVersion()).isZero();
          assertThat(
                  application
                      .getBean("archiveMemoryTemplate", MemoryOperations.class)
                      .dataSource()
                      .name())
              .isEqualTo("archive");
        });
  }

  @Test
  @CompileWithForkedClassLoader
  void auditing_asks_the_beans_of_the_application() {
    process(
        (application, hints) -> {
          MemoryOperations notes = application.getBean(MemoryOperations.class);
          assertThat(notes.save(Note.NEW)).isEqualTo(new Note(1L, "ada", Instant.EPOCH));
        });
  }

  @Test
  @CompileWithForkedClassLoader
  void what_is_reached_by_reflection_is_known() {
    process(
        (application, hints) -> {
          assertThat(RuntimeHintsPredicates.reflection().onType(Product.class)).accepts(hints);
          assertThat(RuntimeHintsPredicates.reflection().onType(SimpleMemoryRepository.class))
              .accepts(hints);
          assertThat(RuntimeHintsPredicates.proxies().forInterfaces(proxyOf(application)))
              .accepts(hints);
        });
  }

  private static Class<?>[] proxyOf(GenericApplicationContext application) {
    return application.getBean(Products.class).getClass().getInterfaces();
  }

  private static void process(BiConsumer<GenericApplicationContext, RuntimeHints> check) {
    TestGenerationContext generation =
        new TestGenerationContext(ClassName.get(AheadOfTimeTest.class));
    ClassName initializer;
    try (AnnotationConfigApplicationContext source = new AnnotationConfigApplicationContext()) {
      withProperties(source);
      source.register(Application.class);
      initializer = new ApplicationContextAotGenerator().processAheadOfTime(source, generation);
    }
    generation.writeGeneratedContent();
    TestCompiler.forSystem()
        .with(generation)
        .compile(
            compiled -> {
              try (GenericApplicationContext application = new GenericApplicationContext()) {
                withProperties(application);
                @SuppressWarnings("unchecked") // that is what AOT generates
                ApplicationContextInitializer<GenericApplicationContext> generated =
                    compiled.getInstance(
                        ApplicationContextInitializer.class, initializer.reflectionName());
                generated.initialize(application);
                application.refresh();
                check.accept(application, generation.getRuntimeHints());
              }
            });
  }

  private static void withProperties(GenericApplicationContext context) {
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "test", Map.of("memory.datasources.archive.connector", "memory")));
  }
}
