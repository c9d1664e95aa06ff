package io.memoryconnector.spring.test.fault;

/** A fault of operations. It strikes each of them, unless it is told otherwise. Thread-safe. */
public final class Fault {
  private final Class<?> type;
  private final Operation operation;
  private final Runnable effect;
  private int spared;
  private int left = Integer.MAX_VALUE;
  private int hits;

  Fault(Class<?> type, Operation operation, Runnable effect) {
    this.type = type;
    this.operation = operation;
    this.effect = effect;
  }

  /** Strikes so many operations, and none after them. */
  public synchronized Fault times(int newTimes) {
    left = newTimes;
    return this;
  }

  /** Spares so many operations before it strikes. */
  public synchronized Fault after(int operations) {
    spared = operations;
    return this;
  }

  /** Returns how many operations it has struck. */
  public synchronized int hits() {
    return hits;
  }

  void strike(Class<?> entity, String method) {
    if (type.isAssignableFrom(entity) && operation.includes(method) && isDue()) {
      effect.run();
    }
  }

  private synchronized boolean isDue() {
    if (spared > 0) {
      spared--;
      return false;
    }
    if (left == 0) {
      return false;
    }
    left--;
    hits++;
    return true;
  }
}
