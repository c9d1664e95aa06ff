package io.memoryconnector.integration.shop;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;

/** Kept in memory: nothing says that it is another store's. */
public class Product {
  private @Nullable Long id;
  @Version private @Nullable Long version;
  private @Nullable String name;
  private int price;

  public static Product of(String name, int price) {
    Product product = new Product();
    product.name = name;
    product.price = price;
    return product;
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }

  public @Nullable Long getVersion() {
    return version;
  }

  public void setVersion(@Nullable Long version) {
    this.version = version;
  }

  public @Nullable String getName() {
    return name;
  }

  public void setName(@Nullable String name) {
    this.name = name;
  }

  public int getPrice() {
    return price;
  }

  public void setPrice(int price) {
    this.price = price;
  }
}
