package io.memoryconnector.integration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.integration.shop.Invoice;
import io.memoryconnector.integration.shop.Invoices;
import io.memoryconnector.integration.shop.Product;
import io.memoryconnector.integration.shop.Products;
import io.memoryconnector.integration.shop.Supplier;
import io.memoryconnector.integration.shop.Suppliers;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Entities in memory beside others in a database, and what looks after repositories of any kind.
 */
@ShopTest
class SeveralStoresTest {
  @Autowired private Products products;
  @Autowired private Suppliers suppliers;
  @Autowired private Invoices invoices;
  @Autowired private MemoryDataSource memory;
  @Autowired private JdbcTemplate database;
  @Autowired private PlatformTransactionManager transactions;
  @Autowired private MeterRegistry meters;

  @Test
  void each_store_takes_its_own_without_any_mark_of_ours() {
    products.save(Product.of("Bread", 3));
    invoices.save(Invoice.to("Ada"));
    assertThat(memory.collectionNames()).contains("Product").doesNotContain("Invoice");
    assertThat(database.queryForList("select customer from invoice", String.class))
        .containsOnly("Ada");
  }

  @Test
  void the_transaction_manager_is_that_of_the_database() {
    assertThat(transactions).isInstanceOf(JpaTransactionManager.class);
  }

  @Test
  void a_transaction_of_the_database_undoes_nothing_in_memory() {
    long invoicesBefore = invoices.count();
    Product kept =
        requireNonNull(
            new TransactionTemplate(transactions)
                .execute(
                    transaction -> {
                      invoices.save(Invoice.to("Bob"));
                      transaction.setRollbackOnly();
                      return products.save(Product.of("Jam", 4));
                    }));
    assertThat(invoices.count()).isEqualTo(invoicesBefore);
    assertThat(products.existsById(requireNonNull(kept.getId()))).isTrue();
  }

  @Test
  void a_populator_fills_repositories_in_memory() {
    assertThat(suppliers.findAll())
        .containsExactly(new Supplier(7L, "Mill"), new Supplier(8L, "Dairy"));
  }

  @Test
  void invocations_are_measured() {
    products.count();
    assertThat(
            meters
                .get("spring.data.repository.invocations")
                .tag("repository", "Products")
                .tag("method", "count")
                .timer()
                .count())
        .isPositive();
  }
}
