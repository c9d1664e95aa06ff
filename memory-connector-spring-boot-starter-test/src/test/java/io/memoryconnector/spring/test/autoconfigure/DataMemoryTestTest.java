package io.memoryconnector.spring.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.repository.config.EnableMemoryAuditing;
import io.memoryconnector.spring.test.MemoryTester;
import io.memoryconnector.spring.test.town.Cities;
import io.memoryconnector.spring.test.town.City;
import io.memoryconnector.spring.test.town.TownApplication;
import io.memoryconnector.spring.test.town.TownConverter;
import io.memoryconnector.spring.test.town.TownService;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.io.UrlResource;
import org.springframework.data.annotation.LastModifiedBy;
import org.springframework.data.domain.AuditorAware;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RestController;

/** What the slice starts, and what it leaves out. */
class DataMemoryTestTest {

  @Test
  void imports_all_auto_configurations_of_the_starter_but_those_of_the_web() throws IOException {
    String imports = "META-INF/spring/%s.imports";
    List<String> ofTheStarter = lines(imports.formatted(AutoConfiguration.class.getName()));
    ofTheStarter.removeIf(line -> !line.startsWith("io.memoryconnector."));
    ofTheStarter.removeIf(line -> line.matches(".*Memory(Jackson|WebMvc)AutoConfiguration"));
    List<String> ofTheSlice = lines(imports.formatted(AutoConfigureDataMemory.class.getName()));
    ofTheSlice.removeIf(line -> !line.startsWith("io.memoryconnector."));
    assertThat(ofTheSlice).isNotEmpty().containsExactlyInAnyOrderElementsOf(ofTheStarter);
  }

  private static List<String> lines(String name) throws IOException {
    List<String> lines = new ArrayList<>();
    for (URL url : Collections.list(DataMemoryTest.class.getClassLoader().getResources(name))) {
      lines.addAll(
          new UrlResource(url).getContentAsString(StandardCharsets.UTF_8).lines().toList());
    }
    return lines;
  }

  @Nested
  @DataMemoryTest(properties = "town.colour=green")
  @ContextConfiguration(classes = TownApplication.class)
  class by_default {
    @Autowired private ApplicationContext context;
    @Autowired private Cities cities;
    @Autowired private MemoryTester memory;

    @RepeatedTest(2)
    void has_repositories_that_are_reset() {
      cities.insert(new City(null, "Wels", "AT", 66_000));
      assertThat(memory).collection(City.class).hasSize(3);
    }

    @Test
    void has_operations_but_no_controllers_and_no_services() {
      assertThat(context.getBeansOfType(MemoryOperations.class)).hasSize(1);
      assertThat(context.getBeansWithAnnotation(RestController.class)).isEmpty();
      assertThat(context.getBeansOfType(TownService.class)).isEmpty();
      assertThat(context.containsBean("dispatcherServlet")).isFalse();
    }

    @Test
    void has_converters() {
      assertThat(context.getBeansOfType(TownConverter.class)).hasSize(1);
    }

    @Test
    void takes_properties() {
      assertThat(context.getBean(Environment.class).getProperty("town.colour")).isEqualTo("green");
    }
  }

  @Nested
  @DataMemoryTest
  @ContextConfiguration(classes = TownApplication.class)
  @Import(Auditing.class)
  class with_auditing {
    @Test
    void fills_in_who_has_stored_what(@Autowired MemoryOperations operations) {
      assertThat(operations.insert(new Post(null, "first", null)).editor()).isEqualTo("ada");
    }
  }

  @Nested
  @DataMemoryTest(
      includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = TownService.class))
  @ContextConfiguration(classes = TownApplication.class)
  class with_a_filter {
    @Autowired private TownService service;

    @Test
    void takes_what_it_includes() {
      assertThat(service.largest().name()).isEqualTo("Graz");
    }
  }

  @Nested
  @DataMemoryTest(useDefaultFilters = false)
  @ContextConfiguration(classes = TownApplication.class)
  class without_default_filters {
    @Test
    void takes_no_components(@Autowired ApplicationContext context) {
      assertThat(context.getBeansOfType(TownConverter.class)).isEmpty();
    }
  }

  /** Something that people write. */
  record Post(@Nullable Long id, String text, @LastModifiedBy @Nullable String editor) {}

  /** Says who writes it. */
  @TestConfiguration(proxyBeanMethods = false)
  @EnableMemoryAuditing
  static class Auditing {
    @Bean
    AuditorAware<String> auditor() {
      return () -> Optional.of("ada");
    }
  }
}
