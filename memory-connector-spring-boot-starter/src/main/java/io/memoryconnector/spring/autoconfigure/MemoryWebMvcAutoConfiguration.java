package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.spring.web.MemoryExceptionHandler;
import io.memoryconnector.spring.web.MemoryWebMvcConfigurer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers take filters, and answers errors of the data source, in Spring MVC. Does not
 * need a data source bean: an application may have its own way to one.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
public final class MemoryWebMvcAutoConfiguration {
  MemoryWebMvcAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MemoryWebMvcConfigurer memoryWebMvcConfigurer() {
    return new MemoryWebMvcConfigurer(FilterLimits.DEFAULT);
  }

  @Bean
  @ConditionalOnMissingBean
  MemoryExceptionHandler memoryExceptionHandler() {
    return new MemoryExceptionHandler();
  }
}
