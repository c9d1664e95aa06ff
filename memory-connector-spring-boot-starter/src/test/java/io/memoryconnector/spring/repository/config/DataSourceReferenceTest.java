package io.memoryconnector.spring.repository.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.core.MemoryOperations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** How the operations on one of several data sources become a bean. */
class DataSourceReferenceTest {
  @Test
  void its_operations_are_found_by_their_type_before_anything_is_made() {
    DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
    new DataSourceReference("archive").registerTemplate(beans);
    assertThat(beans.getBeanNamesForType(MemoryOperations.class))
        .containsExactly("archiveMemoryTemplate");
    assertThat(beans.getSingletonNames()).isEmpty();
  }
}
