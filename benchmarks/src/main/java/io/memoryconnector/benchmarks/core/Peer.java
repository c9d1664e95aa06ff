package io.memoryconnector.benchmarks.core;

import java.util.List;

/**
 * One collection of customers, empty when it is made. Who asks for a customer by its id or email
 * must know that it is there. One thread at a time asks it here.
 *
 * @param <R> the form in which it takes customers in and hands them out
 */
interface Peer<R> extends AutoCloseable {
  /** Stores the customers 1 to the size, with these ids. */
  void load(int size);

  R byId(long id);

  boolean exists(long id);

  R byEmail(String email);

  /** Returns the customers of a city who are older than this, in any order. */
  List<R> inCityOlderThan(String city, int age);

  long countInCityOlderThan(String city, int age);

  /** Returns the customers from an age on and below another one, in any order. */
  List<R> aged(int from, int before);

  long countAged(int from, int before);

  List<R> firstByLastName(int limit);

  long countActive();

  /** Stores another score and returns the customer as it is now. */
  R changeScore(long id, long score);

  /** Makes a customer that is not stored yet. */
  R fresh(int number);

  /** Stores a customer under the next id, and returns that. */
  long insert(R fresh);

  /** Removes all customers with greater ids. */
  void removeBeyond(long id);

  /** Gives all memory free. */
  @Override
  void close();
}
