package io.memoryconnector.spring.repository.config;

import io.memoryconnector.spring.core.event.AuditingEntityCallback;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.lang.annotation.Annotation;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.RuntimeBeanReference;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;
import org.springframework.data.auditing.config.AuditingBeanDefinitionRegistrarSupport;
import org.springframework.data.auditing.config.AuditingConfiguration;
import org.springframework.data.config.ParsingUtils;
import org.springframework.data.mapping.context.PersistentEntities;

/** Registers what {@link EnableMemoryAuditing} asks for. */
final class MemoryAuditingRegistrar extends AuditingBeanDefinitionRegistrarSupport {
  private static final String HANDLER = "memoryAuditingHandler";
  private static final String CALLBACK = "memoryAuditingCallback";

  @Override
  protected Class<? extends Annotation> getAnnotation() {
    return EnableMemoryAuditing.class;
  }

  @Override
  protected String getAuditingHandlerBeanName() {
    return HANDLER;
  }

  @Override
  protected BeanDefinitionBuilder getAuditHandlerBeanDefinitionBuilder(
      AuditingConfiguration configuration) {
    BeanDefinitionBuilder handler =
        configureDefaultAuditHandlerAttributes(
                configuration,
                BeanDefinitionBuilder.rootBeanDefinition(IsNewAwareAuditingHandler.class))
            .setAutowireMode(AbstractBeanDefinition.AUTOWIRE_NO); // lost ahead of time
    if (configuration.getAuditorAwareRef().isEmpty()) {
      handler.addPropertyValue("auditorAware", unnamed("auditor"));
    }
    if (configuration.getDateTimeProviderRef().isEmpty()) {
      handler.addPropertyValue("dateTimeProvider", unnamed("clock"));
    }
    return handler;
  }

  private static BeanDefinition unnamed(String factoryMethod) {
    return BeanDefinitionBuilder.rootBeanDefinition(UnnamedAuditingBeans.class, factoryMethod)
        .setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR)
        .getBeanDefinition();
  }

  @Override
  protected void postProcess(
      BeanDefinitionBuilder handler,
      AuditingConfiguration configuration,
      BeanDefinitionRegistry registry) {
    handler.addConstructorArgValue(
        BeanDefinitionBuilder.rootBeanDefinition(PersistentEntities.class, "of")
            .addConstructorArgValue(new RuntimeBeanReference(MemoryMappingContext.class))
            .getBeanDefinition());
  }

  @Override
  protected void registerAuditListenerBeanDefinition(
      BeanDefinition handler, BeanDefinitionRegistry registry) {
    registerInfrastructureBeanWithId(
        BeanDefinitionBuilder.rootBeanDefinition(AuditingEntityCallback.class)
            .addConstructorArgValue(ParsingUtils.getObjectFactoryBeanDefinition(HANDLER, registry))
            .getBeanDefinition(),
        CALLBACK,
        registry);
  }
}
