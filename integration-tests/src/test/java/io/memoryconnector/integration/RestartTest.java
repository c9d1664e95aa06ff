package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.integration.shop.Product;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.springframework.boot.devtools.restart.classloader.ClassLoaderFiles;
import org.springframework.boot.devtools.restart.classloader.RestartClassLoader;

/**
 * DevTools restarts an application by loading its classes anew. Data that outlives it, in a data
 * source that the restart keeps, belongs to no class of the application.
 */
class RestartTest {
  private final MemoryDataSource kept = MemoryDataSource.inMemory("kept");

  @Test
  void data_is_read_by_the_classes_of_the_next_application() throws Exception {
    Class<?> before = productOfAnApplication();
    new MemoryTemplate(kept, new MemoryMappingContext())
        .save(before.getMethod("of", String.class, int.class).invoke(null, "Bread", 3));
    Class<?> after = productOfAnApplication();
    assertThat(after).isNotSameAs(before);
    assertThat(new MemoryTemplate(kept, new MemoryMappingContext()).find(Filter.ALL, after))
        .singleElement()
        .isInstanceOf(after)
        .extracting("name", "price")
        .containsExactly("Bread", 3);
  }

  private static Class<?> productOfAnApplication() throws ClassNotFoundException {
    URL classes = Product.class.getProtectionDomain().getCodeSource().getLocation();
    return new RestartClassLoader(
            Product.class.getClassLoader(), new URL[] {classes}, new ClassLoaderFiles())
        .loadClass(Product.class.getName());
  }
}
