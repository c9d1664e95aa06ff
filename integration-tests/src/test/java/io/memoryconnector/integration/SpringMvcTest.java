package io.memoryconnector.integration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.integration.shop.Product;
import io.memoryconnector.integration.shop.Products;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Controllers take pages, sorts and entities. */
@ShopTest
class SpringMvcTest {
  @Autowired private MockMvcTester http;
  @Autowired private Products products;

  @BeforeEach
  void fill() {
    products.deleteAll();
    products.saveAll(List.of(Product.of("Bread", 3), Product.of("Milk", 1), Product.of("Jam", 4)));
  }

  @Test
  void a_page_says_what_to_find() {
    assertThat(http.get().uri("/names?page=1&size=2&sort=name,desc"))
        .bodyJson()
        .isEqualTo("[\"Bread\"]");
  }

  @Test
  void a_sort_says_in_which_order() {
    assertThat(http.get().uri("/sorted?sort=price")).bodyJson().isEqualTo("[1, 3, 4]");
  }

  @Test
  void an_id_in_the_path_is_an_entity() {
    Long id = requireNonNull(products.findByName("Milk").get(0).getId());
    assertThat(http.get().uri("/products/{id}/name", id)).bodyText().isEqualTo("Milk");
  }

  @Test
  void an_id_that_nobody_has_is_refused() {
    assertThat(http.get().uri("/products/0/name")).hasStatus(HttpStatus.BAD_REQUEST);
  }
}
