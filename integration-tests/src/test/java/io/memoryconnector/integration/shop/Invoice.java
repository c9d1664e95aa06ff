package io.memoryconnector.integration.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** Kept in a database: the annotation says so. */
@Entity
public class Invoice {
  @Id @GeneratedValue private @Nullable Long id;
  private @Nullable String customer;

  public static Invoice to(String customer) {
    Invoice invoice = new Invoice();
    invoice.customer = customer;
    return invoice;
  }

  public @Nullable Long getId() {
    return id;
  }

  public @Nullable String getCustomer() {
    return customer;
  }
}
