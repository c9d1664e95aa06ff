package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.web.DocumentModule;
import io.memoryconnector.spring.web.FilterModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Teaches the JSON mapper of Spring Boot documents and filters; it takes every module that is a
 * bean.
 */
@AutoConfiguration
@ConditionalOnClass(JacksonAutoConfiguration.class)
@EnableConfigurationProperties(MemoryProperties.class)
public final class MemoryJacksonAutoConfiguration {
  MemoryJacksonAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  DocumentModule documentModule() {
    return new DocumentModule();
  }

  @Bean
  @ConditionalOnMissingBean
  FilterModule filterModule(MemoryProperties properties) {
    return new FilterModule(properties.limits().toFilterLimits());
  }
}
