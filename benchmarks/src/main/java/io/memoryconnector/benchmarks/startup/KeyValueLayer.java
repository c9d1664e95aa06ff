package io.memoryconnector.benchmarks.startup;

import io.memoryconnector.benchmarks.customer.Customers;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.map.repository.config.EnableMapRepositories;

/** An application with map repositories, which Spring Boot does not configure by itself. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableMapRepositories(basePackageClasses = Customers.class)
class KeyValueLayer {
  @Bean
  Loader loader(Customers customers) {
    return customers::saveAll;
  }
}
