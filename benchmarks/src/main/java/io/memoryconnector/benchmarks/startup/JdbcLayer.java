package io.memoryconnector.benchmarks.startup;

import io.memoryconnector.benchmarks.customer.Customers;
import io.memoryconnector.benchmarks.store.CustomerTable;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An application with Spring Data JDBC on H2. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackageClasses = Customers.class)
class JdbcLayer {
  @Bean
  Loader loader(Customers customers, DataSource dataSource) {
    return CustomerTable.create(dataSource)::insert;
  }
}
