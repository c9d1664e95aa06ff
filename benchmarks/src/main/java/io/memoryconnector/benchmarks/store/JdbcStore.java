package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Spring Data JDBC on H2 in memory. */
final class JdbcStore implements Store {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext(JdbcConfiguration.class);
  private final Customers customers = context.getBean(Customers.class);
  private final CustomerTable table = context.getBean(CustomerTable.class);

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

  @Override
  public Customers customers() {
    return customers;
  }

  @Override
  public void load(List<Customer> toLoad) {
    table.insert(toLoad);
  }

  @Override
  public void removeNew(int size) {
    table.removeNew(size);
  }

  @Override
  public void close() {
    context.close();
  }
}
