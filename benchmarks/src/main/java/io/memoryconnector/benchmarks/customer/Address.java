package io.memoryconnector.benchmarks.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a customer lives: an object within the record. */
@Embeddable
public class Address {
  @Column(name = "address_street")
  private @Nullable String street;

  @Column(name = "address_zip")
  private @Nullable String zip;

  @Column(name = "address_country")
  private @Nullable String country;

  /** For those who set the fields afterwards. */
  public Address() {}

  public Address(@Nullable String street, @Nullable String zip, @Nullable String country) {
    this.street = street;
    this.zip = zip;
    this.country = country;
  }

  /** Returns an address of its own with the same values. */
  public Address copy() {
    return new Address(street, zip, country);
  }

  public @Nullable String getStreet() {
    return street;
  }

  public void setStreet(@Nullable String street) {
    this.street = street;
  }

  public @Nullable String getZip() {
    return zip;
  }

  public void setZip(@Nullable String zip) {
    this.zip = zip;
  }

  public @Nullable String getCountry() {
    return country;
  }

  public void setCountry(@Nullable String country) {
    this.country = country;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address that
        && Objects.equals(street, that.street)
        && Objects.equals(zip, that.zip)
        && Objects.equals(country, that.country);
  }

  @Override
  public int hashCode() {
    return Objects.hash(street, zip, country);
  }

  @Override
  public String toString() {
    return "%s, %s %s".formatted(street, zip, country);
  }
}
