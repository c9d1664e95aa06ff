package io.memoryconnector.benchmarks.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The customers of every measurement, made of their numbers: customer 7 is the same in each store
 * and in each run. Emails, last names and balances are unique, so that no order leaves a choice.
 */
public final class Sample {
  /** The number of cities: two in a hundred customers live in the same one. */
  public static final int CITIES = 50;

  /** The least age. */
  public static final int YOUNGEST = 18;

  /** The number of different ages. */
  public static final int AGES = 80;

  private static final List<String> FIRST_NAMES =
      List.of("Ada", "Bela", "Cleo", "Dora", "Emil", "Finn", "Gerd", "Hedy", "Ivo", "Jule");

  private static final List<String> TAGS =
      List.of("new", "regular", "wholesale", "newsletter", "abroad", "late payer", "partner");

  private Sample() {}

  /** Returns the customer of a number, as it is before it is stored: with this id. */
  public static Customer customer(long number) {
    long mixed = mix(number);
    Customer customer = new Customer();
    customer.setId(number);
    customer.setEmail(email(number));
    customer.setFirstName(FIRST_NAMES.get(part(mixed, 0, FIRST_NAMES.size())));
    customer.setLastName(lastName(number));
    customer.setCity(city(part(mixed, 8, CITIES)));
    customer.setAge(YOUNGEST + part(mixed, 16, AGES));
    customer.setActive(part(mixed, 24, 3) > 0);
    customer.setBalance(part(mixed, 30, 1_000_000) + number / 16_777_216.0);
    customer.setScore(1_000 + part(mixed, 40, 100_000));
    customer.setJoined(LocalDate.of(2000, 1, 1).plusDays(part(mixed, 20, 9_000)));
    customer.setAddress(address(number, mixed));
    customer.setTags(tags(mixed));
    return customer;
  }

  /** Returns a customer that is not stored yet. */
  public static Customer newCustomer(long number) {
    Customer customer = customer(number);
    customer.setId(null);
    return customer;
  }

  /** Returns the customers 1 to the size. */
  public static List<Customer> customers(int size) {
    List<Customer> customers = new ArrayList<>(size);
    for (long number = 1; number <= size; number++) {
      customers.add(customer(number));
    }
    return customers;
  }

  /** Returns the email of a customer. */
  public static String email(long number) {
    return "customer" + number + "@example.org";
  }

  /** Returns the name of a city, which are numbered from 0. */
  public static String city(int number) {
    return "City " + (number + 10);
  }

  /** Spreads a number over all bits, always in the same way. */
  public static long mix(long number) {
    long mixed = (number + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  private static int part(long mixed, int shift, int bound) {
    return (int) Long.remainderUnsigned(mixed >>> shift, bound);
  }

  private static String lastName(long number) {
    return Long.toString((mix(number * 31) >>> 24) | (1L << 40), 36) + number;
  }

  private static Address address(long number, long mixed) {
    return new Address(
        "Street " + part(mixed, 12, 5_000), String.valueOf(10_000 + number % 80_000), "Norway");
  }

  private static List<String> tags(long mixed) {
    int first = part(mixed, 34, TAGS.size());
    int count = 1 + part(mixed, 37, 3);
    List<String> tags = new ArrayList<>(count);
    for (int tag = 0; tag < count; tag++) {
      tags.add(TAGS.get((first + tag) % TAGS.size()));
    }
    return tags;
  }
}
