package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.memoryconnector.integration.shop.Invoices;
import io.memoryconnector.integration.shop.Products;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourceAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryRepositoriesAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryTemplateAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;

/** What an application says that misses a repository beside other modules of Spring Data. */
@ExtendWith(OutputCaptureExtension.class)
class UnclaimedRepositoryTest {
  @SpringBootConfiguration(proxyBeanMethods = false)
  @AutoConfigurationPackage(basePackageClasses = Products.class)
  @ImportAutoConfiguration({
    MemoryDataSourceAutoConfiguration.class,
    MemoryTemplateAutoConfiguration.class,
    MemoryRepositoriesAutoConfiguration.class
  })
  static class Shop {}

  static class WithProducts extends Shop {
    @Bean
    String first(Products products) {
      return "There are %d.".formatted(products.count());
    }
  }

  static class WithInvoices extends Shop {
    @Bean
    String first(Invoices invoices) {
      return "There are %d.".formatted(invoices.count());
    }
  }

  private static final String ACTION =
      "If it is to be in memory, let it extend MemoryRepository or annotate its entity with @Collection; else configure the module that it belongs to.";

  private static void start(Class<?> application, String... properties) {
    assertThatException()
        .isThrownBy(
            () ->
                new SpringApplicationBuilder(application)
                    .web(WebApplicationType.NONE)
                    .properties(properties)
                    .run()
                    .close());
  }

  @Test
  void that_nothing_marks(CapturedOutput output) {
    start(WithProducts.class, "memory.repositories.claim-unmarked=false");
    assertThat(output)
        .contains(
            "There is no 'io.memoryconnector.integration.shop.Products': beside other modules of Spring Data the memory connector leaves it to them, as nothing marks it as one of its own and 'memory.repositories.claim-unmarked' is false.",
            ACTION);
  }

  @Test
  void that_another_store_marks(CapturedOutput output) {
    start(WithInvoices.class);
    assertThat(output)
        .contains(
            "There is no 'io.memoryconnector.integration.shop.Invoices': beside other modules of Spring Data the memory connector leaves it to them, as its entity 'Invoice' is annotated with @Entity.",
            ACTION);
  }
}
