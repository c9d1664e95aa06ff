package io.memoryconnector.benchmarks.store;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Data JPA with Hibernate on H2 in memory. Its streams need a transaction around them. */
final class JpaStore extends StoreInDatabase {
  private final TransactionTemplate reading =
      new TransactionTemplate(bean(JpaTransactionManager.class));

  @Configuration(proxyBeanMethods = false)
  @EnableJpaRepositories(basePackageClasses = Customers.class)
  static class JpaConfiguration {
    @Bean
    DataSource dataSource() {
      return CustomerTable.newDatabase();
    }

    @Bean
    CustomerTable customerTable(DataSource dataSource) {
      return CustomerTable.create(dataSource);
    }

    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource dataSource) {
      LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
      factory.setDataSource(dataSource);
      factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
      factory.setPackagesToScan(Customer.class.getPackageName());
      factory
          .getJpaPropertyMap()
          .put(
              "hibernate.physical_naming_strategy",
              PhysicalNamingStrategySnakeCaseImpl.class.getName());
      return factory;
    }

    @Bean
    JpaTransactionManager transactionManager(EntityManagerFactory factory) {
      return new JpaTransactionManager(factory);
    }
  }

  JpaStore() {
    super(JpaConfiguration.class);
    reading.setReadOnly(true);
  }

  @Override
  public long sumOfScores(String city) {
    Long sum = reading.execute(status -> super.sumOfScores(city));
    return Objects.requireNonNull(sum);
  }
}
