package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;

import io.memoryconnector.integration.shop.Supplier;
import io.memoryconnector.integration.shop.Suppliers;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourceAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryTemplateAutoConfiguration;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Tests of applications may spy on repositories. */
@SpringJUnitConfig
class SpiedRepositoryTest {
  @Configuration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    MemoryDataSourceAutoConfiguration.class,
    MemoryTemplateAutoConfiguration.class
  })
  @EnableMemoryRepositories(basePackageClasses = Suppliers.class)
  static class Store {}

  @MockitoSpyBean private Suppliers suppliers;
  @Autowired private Suppliers injected;

  @Test
  void works_and_tells_of_calls() {
    Supplier mill = injected.save(new Supplier(null, "Mill"));
    assertThat(injected.findAll()).contains(mill);
    verify(suppliers).save(new Supplier(null, "Mill"));
  }

  @Test
  void fails_where_a_test_wants_it_to() {
    doThrow(new DataAccessResourceFailureException("no disk")).when(suppliers).count();
    assertThatExceptionOfType(DataAccessResourceFailureException.class).isThrownBy(injected::count);
  }
}
