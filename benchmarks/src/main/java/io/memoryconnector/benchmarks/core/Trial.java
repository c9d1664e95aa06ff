package io.memoryconnector.benchmarks.core;

import io.memoryconnector.benchmarks.customer.Sample;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A peer full of customers, and the arguments of calls, which follow from the number of the call:
 * the same for each peer. For one thread.
 */
final class Trial<R> implements AutoCloseable {
  private final Peer<R> peer;
  private final int size;
  private List<R> fresh = List.of();
  private int inserted;

  private Trial(Peer<R> peer, int size) {
    this.peer = peer;
    this.size = size;
  }

  /** Fills an empty peer with the customers 1 to the size. */
  static <R> Trial<R> of(Peer<R> peer, int size) {
    peer.load(size);
    return new Trial<>(peer, size);
  }

  Peer<R> peer() {
    return peer;
  }

  int size() {
    return size;
  }

  /** Returns the id of a stored customer. */
  long id(int number) {
    return 1 + Long.remainderUnsigned(Sample.mix(number), size);
  }

  String email(int number) {
    return Sample.email(id(number));
  }

  String city(int number) {
    return Sample.city(number % Sample.CITIES);
  }

  /** Returns an age that about half of the customers are beyond. */
  int age(int number) {
    return Sample.YOUNGEST + Sample.AGES / 2 - 2 + number % 4;
  }

  /** Returns the first of thirteen ages, which are those of 16 % of the customers. */
  int rangeOfAges(int number) {
    return Sample.YOUNGEST + number % 60;
  }

  /** Makes customers to insert, since making them is not what is measured. */
  void makeFresh(int count) {
    fresh = IntStream.rangeClosed(size + 1, size + count).mapToObj(peer::fresh).toList();
    inserted = 0;
  }

  /** Inserts the next of those that were made. */
  long insertNext() {
    return peer.insert(fresh.get(inserted++));
  }

  /** Removes what was inserted. */
  void removeInserted() {
    peer.removeBeyond(size);
  }

  @Override
  public void close() {
    peer.close();
  }
}
