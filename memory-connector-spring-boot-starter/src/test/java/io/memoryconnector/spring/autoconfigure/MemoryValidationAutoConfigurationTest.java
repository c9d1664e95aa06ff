package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.core.event.ValidatingEntityCallback;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;

class MemoryValidationAutoConfigurationTest {
  record Named(@Nullable Long id, @NotBlank String name) {}

  record Free(@Nullable Long id, String name) {}

  private final ApplicationContextRunner application =
      new ApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  MemoryDataSourceAutoConfiguration.class,
                  MemoryTemplateAutoConfiguration.class,
                  MemoryValidationAutoConfiguration.class,
                  ValidationAutoConfiguration.class));

  @Test
  void refuses_an_entity_that_breaks_a_constraint() {
    application.run(
        context -> {
          MemoryTemplate template = context.getBean(MemoryTemplate.class);
          assertThatExceptionOfType(ConstraintViolationException.class)
              .isThrownBy(
                  () ->
                      template.saveAll(
                          List.of(new Named(null, "Ada"), new Named(null, " ")), Named.class))
              .withMessageStartingWith("name: ");
          assertThat(template.count(Where.ALWAYS, Named.class)).isZero();
        });
  }

  @Test
  void saves_those_that_keep_them() {
    application.run(
        context ->
            assertThat(context.getBean(MemoryTemplate.class).save(new Named(null, "Ada")))
                .isEqualTo(new Named(1L, "Ada")));
  }

  @Test
  void is_not_asked_where_properties_are_set_by_condition() {
    application.run(
        context -> {
          MemoryTemplate template = context.getBean(MemoryTemplate.class);
          template.save(new Named(null, "Ada"));
          template.updateAll(Where.ALWAYS, Map.of("name", " "), Named.class);
          assertThat(template.findById(1, Named.class)).hasValue(new Named(1L, " "));
        });
  }

  @Test
  void is_of_no_interest_to_classes_without_constraints() {
    application.run(
        context -> {
          ValidatingEntityCallback callback = context.getBean(ValidatingEntityCallback.class);
          assertThat(callback.isFor(Free.class)).isFalse();
          assertThat(callback.isFor(Named.class)).isTrue();
        });
  }

  @Test
  void can_be_switched_off() {
    application
        .withPropertyValues("memory.validation.enabled=false")
        .run(
            context -> {
              assertThat(context).doesNotHaveBean(ValidatingEntityCallback.class);
              assertThat(context.getBean(MemoryTemplate.class).save(new Named(null, "")).id())
                  .isEqualTo(1);
            });
  }

  @Test
  void is_left_out_without_bean_validation() {
    application
        .withClassLoader(new FilteredClassLoader(Validator.class))
        .run(
            context ->
                assertThat(context).hasNotFailed().doesNotHaveBean("validatingEntityCallback"));
  }
}
