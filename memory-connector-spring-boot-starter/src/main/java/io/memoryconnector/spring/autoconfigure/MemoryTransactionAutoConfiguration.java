package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every use of a transaction fail with an explanation where the application has no
 * transaction manager.
 *
 * <p>JPA, JDBC and others define theirs only if there is none yet, so this one must come after all
 * of them. They all come before Spring Boot's own transaction auto-configuration: this comes after
 * it, and therefore sees to {@code Transactional} itself, unless the application enables it.
 */
@AutoConfiguration(
    after = MemoryDataSourceAutoConfiguration.class,
    afterName = "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration")
@AutoConfigureOrder(Ordered.LOWEST_PRECEDENCE)
@ConditionalOnBean(MemoryDataSource.class)
@ConditionalOnMissingBean(TransactionManager.class)
@Import(TransactionRefusalRegistrar.class)
public final class MemoryTransactionAutoConfiguration {
  MemoryTransactionAutoConfiguration() {}

  @Bean
  RefusingTransactionManager transactionManager() {
    return new RefusingTransactionManager();
  }

  @Bean
  @Lazy // hardly anybody wants one
  @ConditionalOnMissingBean(TransactionOperations.class)
  TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }
}
