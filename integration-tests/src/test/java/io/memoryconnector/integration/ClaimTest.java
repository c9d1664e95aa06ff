package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.integration.shop.Invoices;
import io.memoryconnector.integration.shop.Products;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourceAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryRepositoriesAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryTemplateAutoConfiguration;
import io.memoryconnector.spring.mapping.Collection;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.CrudRepository;

/** Which repositories are taken where other stores are on the class path. */
class ClaimTest {
  record Plain(Long id) {}

  @Collection("marked")
  record Marked(Long id) {}

  interface OfOurInterface extends MemoryRepository<Plain, Long> {}

  interface OfOurEntity extends CrudRepository<Marked, Long> {}

  interface Unmarked extends CrudRepository<Plain, Long> {}

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTemplateAutoConfiguration.class,
                  MemoryRepositoriesAutoConfiguration.class));

  @Test
  void those_that_nothing_marks_are_taken() {
    application
        .withUserConfiguration(Nested.class)
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(OfOurInterface.class)
                    .hasSingleBean(OfOurEntity.class)
                    .hasSingleBean(Unmarked.class)
                    .hasSingleBean(Products.class)
                    .doesNotHaveBean(Invoices.class));
  }

  @Test
  void those_that_nothing_marks_can_be_left_alone() {
    application
        .withPropertyValues("memory.repositories.claim-unmarked=false")
        .withUserConfiguration(Nested.class)
        .run(
            context ->
                assertThat(context)
                    .hasSingleBean(OfOurInterface.class)
                    .hasSingleBean(OfOurEntity.class)
                    .doesNotHaveBean(Unmarked.class));
  }

  @Test
  void the_auto_configuration_leaves_them_alone_as_well() {
    application
        .withPropertyValues("memory.repositories.claim-unmarked=false")
        .withUserConfiguration(ShopPackage.class)
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Products.class));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableMemoryRepositories(considerNestedRepositories = true)
  static class Nested {}

  @Configuration(proxyBeanMethods = false)
  @AutoConfigurationPackage(basePackageClasses = Products.class)
  static class ShopPackage {}
}
