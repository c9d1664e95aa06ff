package io.memoryconnector.benchmarks.customer;

import io.memoryconnector.spring.mapping.Collection;
import io.memoryconnector.spring.mapping.CompoundIndex;
import io.memoryconnector.spring.mapping.Indexed;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.keyvalue.annotation.KeySpace;
import org.springframework.data.relational.core.mapping.Table;

/**
 * An entity as applications have it: twelve properties, an object and a list within. It bears the
 * marks of all stores, so that each of them maps the same class.
 */
@Collection("Customer")
@CompoundIndex({"city", "age"})
@KeySpace
@Table("CUSTOMER")
@Entity
@jakarta.persistence.Table(name = "customer")
public class Customer {
  @Id
  @jakarta.persistence.Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  @Indexed(unique = true)
  private String email = "";

  private String firstName = "";
  @Indexed private String lastName = "";
  private String city = "";
  @Indexed private int age;
  @Indexed private boolean active;
  private double balance;
  private long score;
  private LocalDate joined = LocalDate.EPOCH;

  @Embedded
  @org.springframework.data.relational.core.mapping.Embedded.Empty(prefix = "ADDRESS_")
  private Address address = new Address();

  private List<String> tags = new ArrayList<>();

  /** Returns a customer of its own with the same values, by plain assignments. */
  public Customer copy() {
    Customer copy = new Customer();
    copy.id = id;
    copy.email = email;
    copy.firstName = firstName;
    copy.lastName = lastName;
    copy.city = city;
    copy.age = age;
    copy.active = active;
    copy.balance = balance;
    copy.score = score;
    copy.joined = joined;
    copy.address = address.copy();
    copy.tags = new ArrayList<>(tags);
    return copy;
  }

  /** Returns the id, which only a customer that is stored has. */
  public long requireId() {
    return Objects.requireNonNull(id);
  }

  public @Nullable Long getId() {
    return id;
  }

  public void setId(@Nullable Long id) {
    this.id = id;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getFirstName() {
    return firstName;
  }

  public void setFirstName(String firstName) {
    this.firstName = firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public void setLastName(String lastName) {
    this.lastName = lastName;
  }

  public String getCity() {
    return city;
  }

  public void setCity(String city) {
    this.city = city;
  }

  public int getAge() {
    return age;
  }

  public void setAge(int age) {
    this.age = age;
  }

  public boolean isActive() {
    return active;
  }

  public void setActive(boolean active) {
    this.active = active;
  }

  public double getBalance() {
    return balance;
  }

  public void setBalance(double balance) {
    this.balance = balance;
  }

  public long getScore() {
    return score;
  }

  public void setScore(long score) {
    this.score = score;
  }

  public LocalDate getJoined() {
    return joined;
  }

  public void setJoined(LocalDate joined) {
    this.joined = joined;
  }

  public Address getAddress() {
    return address;
  }

  public void setAddress(Address address) {
    this.address = address;
  }

  public List<String> getTags() {
    return tags;
  }

  public void setTags(List<String> tags) {
    this.tags = tags;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Customer that && values().equals(that.values());
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, email);
  }

  @Override
  public String toString() {
    return values().toString();
  }

  private List<@Nullable Object> values() {
    List<@Nullable Object> values = new ArrayList<>();
    values.add(id);
    values.addAll(List.of(email, firstName, lastName, city, age, active, balance, score, joined));
    values.add(address);
    values.add(List.copyOf(tags)); // Hibernate's own lists are not equal to others
    return values;
  }
}
