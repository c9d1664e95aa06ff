package io.memoryconnector.spring.test;

import io.memoryconnector.spring.test.fault.Faults;
import io.memoryconnector.spring.test.query.QueryRecorder;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/** Defines the beans of this module in the context of a test. */
record MemoryContextCustomizer() implements ContextCustomizer {
  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    if (AotDetector.useGeneratedArtifacts()) {
      return; // what was generated ahead of time defines them as well
    }
    if (context.getBeanFactory() instanceof BeanDefinitionRegistry registry) {
      define(registry, TestedDataSources.BEAN, TestedDataSources.class);
      define(registry, "memoryTestReadOnlyFile", ReadOnlyFile.class);
      define(registry, "memoryTester", MemoryTester.class);
      define(registry, "memoryQueryRecorder", QueryRecorder.class);
      if (isOutermost(context)) { // so that a test of any context below finds those that strike
        define(registry, "memoryFaults", Faults.class);
      }
    }
  }

  private static boolean isOutermost(ConfigurableApplicationContext context) {
    return context.getParent() == null || TestedDataSources.of(context.getParent()) == null;
  }

  /** Lazy, as queries are recorded from the moment that somebody asks for the recorder. */
  private static void define(BeanDefinitionRegistry registry, String name, Class<?> type) {
    RootBeanDefinition definition = new RootBeanDefinition(type);
    definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
    definition.setLazyInit(true);
    registry.registerBeanDefinition(name, definition);
  }
}
