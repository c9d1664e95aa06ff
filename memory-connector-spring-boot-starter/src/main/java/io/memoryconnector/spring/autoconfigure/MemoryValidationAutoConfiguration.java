package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.core.event.ValidatingEntityCallback;
import jakarta.validation.Validator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;

/** Validates entities before they are saved, in applications with Bean Validation. */
@AutoConfiguration(
    afterName = "org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration")
@ConditionalOnClass(Validator.class)
@ConditionalOnSingleCandidate(Validator.class)
@ConditionalOnBooleanProperty(name = "memory.validation.enabled", matchIfMissing = true)
public final class MemoryValidationAutoConfiguration {
  MemoryValidationAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  ValidatingEntityCallback validatingEntityCallback(Validator validator) {
    return new ValidatingEntityCallback(validator);
  }
}
