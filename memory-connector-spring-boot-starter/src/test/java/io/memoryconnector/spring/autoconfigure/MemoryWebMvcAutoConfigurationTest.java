package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.error.RecordNotFoundException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.spring.web.BrokenConstraintsHandler;
import io.memoryconnector.spring.web.DocumentModule;
import io.memoryconnector.spring.web.MemoryExceptionHandler;
import io.memoryconnector.spring.web.MemoryWebMvcConfigurer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

class MemoryWebMvcAutoConfigurationTest {
  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  JacksonAutoConfiguration.class,
                  HttpMessageConvertersAutoConfiguration.class,
                  DispatcherServletAutoConfiguration.class,
                  WebMvcAutoConfiguration.class,
                  MemoryJacksonAutoConfiguration.class,
                  MemoryWebMvcAutoConfiguration.class))
          .withBean(Nowhere.class);

  @Nested
  class outside_of_servlet_applications {
    @Test
    void nothing_is_added() {
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(MemoryWebMvcAutoConfiguration.class))
          .run(
              context ->
                  assertThat(context)
                      .doesNotHaveBean(MemoryWebMvcConfigurer.class)
                      .doesNotHaveBean(MemoryExceptionHandler.class));
    }

    @Test
    void spring_mvc_may_be_absent() {
      new ApplicationContextRunner()
          .withClassLoader(new FilteredClassLoader("org.springframework.web", "jakarta.servlet"))
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryWebMvcAutoConfiguration.class, MemoryJacksonAutoConfiguration.class))
          .run(context -> assertThat(context).hasNotFailed().hasSingleBean(DocumentModule.class));
    }
  }

  @Test
  void a_servlet_application_without_spring_mvc_gets_nothing() {
    new WebApplicationContextRunner()
        .withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class))
        .withConfiguration(AutoConfigurations.of(MemoryWebMvcAutoConfiguration.class))
        .run(context -> assertThat(context).doesNotHaveBean(MemoryExceptionHandler.class));
  }

  @Test
  void an_error_is_answered_with_a_problem() {
    application.run(
        context ->
            assertThat(mvc(context).get().uri("/nowhere"))
                .hasStatus(404)
                .bodyJson()
                .isStrictlyEqualTo(
                    """
                    {"title": "Not Found", "status": 404, "instance": "/nowhere", "code": "RECORD_NOT_FOUND",
                     "detail": "There is no record 7."}
                    """));
  }

  @Test
  void broken_constraints_are_answered_only_where_there_are_any() {
    application.run(context -> assertThat(context).hasSingleBean(BrokenConstraintsHandler.class));
    application
        .withClassLoader(new FilteredClassLoader("jakarta.validation"))
        .run(
            context ->
                assertThat(context)
                    .hasNotFailed()
                    .doesNotHaveBean("memoryBrokenConstraintsHandler")
                    .hasSingleBean(MemoryExceptionHandler.class));
  }

  @Nested
  class the_application_comes_first {
    @Test
    void with_an_advice_of_its_own() {
      application
          .withBean(Teapots.class)
          .run(context -> assertThat(mvc(context).get().uri("/nowhere")).hasStatus(418));
    }

    @Test
    void with_a_handler_of_its_own() {
      application
          .withBean(Signed.class)
          .run(
              context ->
                  assertThat(mvc(context).get().uri("/nowhere"))
                      .bodyJson()
                      .extractingPath("$.by")
                      .isEqualTo("the atlas"));
    }

    @Test
    void with_limits_in_its_properties() {
      application
          .withBean(Cities.class)
          .withPropertyValues("memory.limits.order-terms=1")
          .run(
              context -> {
                assertThat(mvc(context).get().uri("/cities?filter[order]=name")).hasStatus(200);
                assertThat(mvc(context).get().uri("/cities?filter[order][]=a&filter[order][]=b"))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.detail")
                    .isEqualTo(
                        "Cannot read filter at /order: 2 properties to order by are more than the 1 allowed. Give fewer.");
              });
    }

    @Test
    void with_other_limits() {
      MemoryWebMvcConfigurer ours =
          new MemoryWebMvcConfigurer(FilterLimits.DEFAULT.withConditions(1));
      application
          .withBean(MemoryWebMvcConfigurer.class, () -> ours)
          .run(context -> assertThat(context).getBean(MemoryWebMvcConfigurer.class).isSameAs(ours));
    }

    @Test
    void with_a_module_of_its_own() {
      DocumentModule ours = new DocumentModule();
      application
          .withBean("ours", DocumentModule.class, () -> ours)
          .run(context -> assertThat(context).getBean(DocumentModule.class).isSameAs(ours));
    }
  }

  private static MockMvcTester mvc(WebApplicationContext context) {
    MockMvc mvc = MockMvcBuilders.webAppContextSetup(context).build();
    return MockMvcTester.create(mvc);
  }

  @RestController
  static class Cities {
    @GetMapping("/cities")
    String find(Filter filter) {
      return filter.toString();
    }
  }

  @RestController
  static class Nowhere {
    @GetMapping("/nowhere")
    void fail() {
      throw new RecordNotFoundException("There is no record 7.");
    }
  }

  @ControllerAdvice
  static class Teapots {
    @ExceptionHandler
    ResponseEntity<Void> handle(MemoryDataException failure) {
      return ResponseEntity.status(418).build();
    }
  }

  static class Signed extends MemoryExceptionHandler {
    @Override
    protected ProblemDetail problemOf(MemoryDataException failure) {
      ProblemDetail problem = super.problemOf(failure);
      problem.setProperty("by", "the atlas");
      return problem;
    }
  }
}
