package io.memoryconnector.benchmarks.startup;

import io.memoryconnector.benchmarks.customer.Customers;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** An application with the starter of the memory connector. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@AutoConfigurationPackage(basePackageClasses = Customers.class)
class MemoryLayer {
  @Bean
  Loader loader(Customers customers) {
    return customers::saveAll;
  }
}
