package io.memoryconnector.spring.autoconfigure;

import static org.springframework.transaction.config.TransactionManagementConfigUtils.TRANSACTIONAL_EVENT_LISTENER_FACTORY_BEAN_NAME;
import static org.springframework.transaction.config.TransactionManagementConfigUtils.TRANSACTION_ADVISOR_BEAN_NAME;
import static org.springframework.transaction.config.TransactionManagementConfigUtils.TRANSACTION_ASPECT_BEAN_NAME;

import org.springframework.aop.config.AopConfigUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.transaction.annotation.RestrictedTransactionalEventListenerFactory;

/**
 * Defines what Spring's own configuration of transactions does, unless the application enables
 * that: an advisor for {@code Transactional}, here one that refuses, and listeners that wait for
 * the end of a transaction.
 */
final class TransactionRefusalRegistrar implements ImportBeanDefinitionRegistrar {
  TransactionRefusalRegistrar() {}

  @Override
  public void registerBeanDefinitions(
      AnnotationMetadata configuration, BeanDefinitionRegistry registry) {
    if (registry.containsBeanDefinition(TRANSACTION_ADVISOR_BEAN_NAME)
        || registry.containsBeanDefinition(TRANSACTION_ASPECT_BEAN_NAME)) {
      return;
    }
    AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
    register(registry, TRANSACTION_ADVISOR_BEAN_NAME, RefusedTransactions.class);
    register(
        registry,
        TRANSACTIONAL_EVENT_LISTENER_FACTORY_BEAN_NAME,
        RestrictedTransactionalEventListenerFactory.class);
  }

  private static void register(BeanDefinitionRegistry registry, String name, Class<?> type) {
    RootBeanDefinition definition = new RootBeanDefinition(type);
    definition.setRole(BeanDefinition.ROLE_INFRASTRUCTURE);
    registry.registerBeanDefinition(name, definition);
  }
}
