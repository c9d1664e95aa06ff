package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customers;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Spring Data JDBC on H2 in memory. */
final class JdbcStore extends StoreInDatabase {
  @Configuration(proxyBeanMethods = false)
  @EnableJdbcRepositories(basePackageClasses = Customers.class)
  static class JdbcConfiguration extends AbstractJdbcConfiguration {
    @Bean
    DataSource dataSource() {
      return CustomerTable.newDatabase();
    }

    @Bean
    CustomerTable customerTable(DataSource dataSource) {
      return CustomerTable.create(dataSource);
    }

    @Bean
    NamedParameterJdbcTemplate namedParameterJdbcOperations(DataSource dataSource) {
      return new NamedParameterJdbcTemplate(dataSource);
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
      return new JdbcTransactionManager(dataSource);
    }
  }

  JdbcStore() {
    super(JdbcConfiguration.class);
  }
}
