package io.memoryconnector.benchmarks.customer;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import io.memoryconnector.model.ModelDefinition;
import java.util.List;
import java.util.stream.IntStream;

/** The customers of the other measurements as records: all of their properties but the id. */
public final class CustomerRecords {
  /** The name of their model. */
  public static final String MODEL = "Customer";

  /** Their model, without indexes. */
  public static final ModelDefinition DEFINITION = ModelDefinition.named(MODEL).build();

  private static final int CHUNK = 5_000;
  private static final Layout ADDRESS = Layout.of(List.of("street", "zip", "country"));
  private static final Layout CUSTOMER =
      Layout.of(
          List.of(
              "email",
              "firstName",
              "lastName",
              "city",
              "age",
              "active",
              "balance",
              "score",
              "joined",
              "address",
              "tags"));

  private CustomerRecords() {}

  /** Makes so many records in an empty collection, with the ids 1 to the size. */
  public static void fill(MemoryCollection customers, int size) {
    for (int from = 1; from <= size; from += CHUNK) {
      customers.createAll(
          IntStream.range(from, Math.min(size + 1, from + CHUNK))
              .mapToObj(CustomerRecords::record)
              .toList());
    }
  }

  /** Returns the customer of a number. */
  public static Document record(int number) {
    return of(Sample.customer(number));
  }

  /** Returns a customer without its id. */
  public static Document of(Customer customer) {
    Address address = customer.getAddress();
    return CUSTOMER
        .fill()
        .set(0, customer.getEmail())
        .set(1, customer.getFirstName())
        .set(2, customer.getLastName())
        .set(3, customer.getCity())
        .set(4, customer.getAge())
        .set(5, customer.isActive())
        .set(6, customer.getBalance())
        .set(7, customer.getScore())
        .set(8, customer.getJoined())
        .set(
            9,
            ADDRESS
                .fill()
                .set(0, address.getStreet())
                .set(1, address.getZip())
                .set(2, address.getCountry())
                .finish())
        .set(10, customer.getTags())
        .finish();
  }
}
