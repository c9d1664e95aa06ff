package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.spring.web.BrokenConstraintsHandler;
import io.memoryconnector.spring.web.MemoryExceptionHandler;
import io.memoryconnector.spring.web.MemoryWebMvcConfigurer;
import jakarta.validation.Validator;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controllers take filters, and answers errors of the data source, in Spring MVC. Does not
 * need a data source bean: an application may have its own way to one.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@EnableConfigurationProperties(MemoryProperties.class)
public final class MemoryWebMvcAutoConfiguration {
  MemoryWebMvcAutoConfiguration() {}

  @Bean
  @ConditionalOnMissingBean
  MemoryWebMvcConfigurer memoryWebMvcConfigurer(MemoryProperties properties) {
    return new MemoryWebMvcConfigurer(properties.limits().toFilterLimits());
  }

  @Bean
  @ConditionalOnMissingBean
  MemoryExceptionHandler memoryExceptionHandler() {
    return new MemoryExceptionHandler();
  }

  /** Answers entities that break constraints, where Bean Validation looks for them. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(Validator.class)
  static class OnValidation {
    @Bean
    @ConditionalOnMissingBean
    BrokenConstraintsHandler memoryBrokenConstraintsHandler() {
      return new BrokenConstraintsHandler();
    }
  }

  /**
   * Lets Tomcat accept the characters of filters, be they nested brackets, JSON or regular
   * expressions: browsers and curl send some of them as they are, and it would refuse them before
   * anybody could tell why.
   */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass({ConfigurableTomcatWebServerFactory.class, Connector.class})
  static class OnTomcat {
    private static final String RELAXED_QUERY_CHARS = "relaxedQueryChars";
    private static final String FILTER_CHARS = "[]{}|\"^\\<>`";

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> memoryFiltersInQueries() {
      return factory -> factory.addConnectorCustomizers(OnTomcat::acceptFilters);
    }

    private static void acceptFilters(Connector connector) {
      Object accepted = connector.getProperty(RELAXED_QUERY_CHARS);
      connector.setProperty(
          RELAXED_QUERY_CHARS, accepted == null ? FILTER_CHARS : accepted + FILTER_CHARS);
    }
  }
}
