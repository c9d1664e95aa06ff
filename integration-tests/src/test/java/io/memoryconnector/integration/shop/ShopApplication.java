package io.memoryconnector.integration.shop;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.data.repository.init.JacksonRepositoryPopulatorFactoryBean;

@SpringBootApplication(proxyBeanMethods = false)
public class ShopApplication {
  @Bean
  static JacksonRepositoryPopulatorFactoryBean populator() {
    JacksonRepositoryPopulatorFactoryBean populator = new JacksonRepositoryPopulatorFactoryBean();
    populator.setResources(new Resource[] {new ClassPathResource("suppliers.json")});
    return populator;
  }

  @Bean
  MeterRegistry meterRegistry() {
    return new SimpleMeterRegistry();
  }
}
