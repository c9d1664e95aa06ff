package io.memoryconnector.integration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.integration.shop.Product;
import io.memoryconnector.integration.shop.Products;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Spring Data REST exports repositories, with versions as ETags. */
@ShopTest
class DataRestTest {
  @Autowired private MockMvcTester http;
  @Autowired private Products products;
  private long bread;

  @BeforeEach
  void fill() {
    products.deleteAll();
    List<Product> saved = products.saveAll(List.of(Product.of("Bread", 3), Product.of("Milk", 1)));
    bread = requireNonNull(saved.get(0).getId());
  }

  @Test
  void a_product_has_its_version_as_etag() {
    assertThat(http.get().uri("/rest/products/" + bread))
        .hasStatusOk()
        .hasHeader(HttpHeaders.ETAG, "\"0\"")
        .bodyJson()
        .extractingPath("$.name")
        .isEqualTo("Bread");
  }

  @Test
  void an_unchanged_product_is_not_sent_again() {
    assertThat(http.get().uri("/rest/products/" + bread).header(HttpHeaders.IF_NONE_MATCH, "\"0\""))
        .hasStatus(HttpStatus.NOT_MODIFIED);
  }

  @Test
  void a_new_product_gets_an_id() {
    assertThat(post("{\"name\": \"Jam\", \"price\": 4}")).hasStatus(HttpStatus.CREATED);
    assertThat(products.findByName("Jam"))
        .singleElement()
        .satisfies(jam -> assertThat(jam.getId()).isGreaterThan(bread));
  }

  @Test
  void a_change_of_an_old_version_is_refused() {
    assertThat(patch("\"0\"", "{\"price\": 5}")).hasStatus2xxSuccessful();
    assertThat(patch("\"0\"", "{\"price\": 6}")).hasStatus(HttpStatus.PRECONDITION_FAILED);
    assertThat(products.findById(bread))
        .hasValueSatisfying(product -> assertThat(product.getPrice()).isEqualTo(5));
  }

  @Test
  void a_deleted_product_is_gone() {
    assertThat(http.delete().uri("/rest/products/" + bread)).hasStatus(HttpStatus.NO_CONTENT);
    assertThat(http.get().uri("/rest/products/" + bread)).hasStatus(HttpStatus.NOT_FOUND);
  }

  @Test
  void query_methods_are_searches() {
    assertThat(http.get().uri("/rest/products/search/findByName?name=Milk"))
        .bodyJson()
        .extractingPath("$._embedded.products[*].price")
        .isEqualTo(List.of(1));
  }

  @Test
  void pages_are_sorted() {
    assertThat(
            http.get()
                .uri("/rest/products/search/findByPriceGreaterThan?price=0&size=1&sort=name,desc"))
        .bodyJson()
        .hasPathSatisfying(
            "$._embedded.products[0].name", name -> assertThat(name).isEqualTo("Milk"))
        .hasPathSatisfying("$.page.totalElements", total -> assertThat(total).isEqualTo(2));
  }

  private MvcTestResult post(String json) {
    return http.post()
        .uri("/rest/products")
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }

  private MvcTestResult patch(String version, String json) {
    return http.patch()
        .uri("/rest/products/" + bread)
        .header(HttpHeaders.IF_MATCH, version)
        .contentType(MediaType.APPLICATION_JSON)
        .content(json)
        .exchange();
  }
}
