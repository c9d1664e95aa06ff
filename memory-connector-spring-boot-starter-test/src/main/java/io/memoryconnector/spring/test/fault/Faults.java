package io.memoryconnector.spring.test.fault;

import io.memoryconnector.spring.core.EntityOperations;
import io.memoryconnector.spring.core.EntityOperationsInterceptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The faults that a test has asked for: they strike the operations of repositories and templates,
 * before anything is read or written, in the order in which they were made. A reset removes them.
 * Thread-safe.
 */
public final class Faults implements EntityOperationsInterceptor {
  private final List<Fault> faults = new CopyOnWriteArrayList<>();
  private final Consumer<Duration> pause;

  /** Makes no fault yet. */
  public Faults() {
    this(Faults::sleep);
  }

  Faults(Consumer<Duration> pause) {
    this.pause = pause;
  }

  /** Begins a fault of the operations on entities of this class. */
  public FaultPlace on(Class<?> type) {
    return new FaultPlace(this, type);
  }

  /** Removes all faults. */
  public void clear() {
    faults.clear();
  }

  @Override
  @SuppressWarnings("unchecked") // the proxy has this interface and no other
  public <T> EntityOperations<T> intercept(EntityOperations<T> operations) {
    return (EntityOperations<T>)
        Proxy.newProxyInstance(
            EntityOperations.class.getClassLoader(),
            new Class<?>[] {EntityOperations.class},
            (proxy, method, arguments) -> {
              strike(operations.type(), method.getName());
              try {
                return method.invoke(operations, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  void add(Fault fault) {
    faults.add(fault);
  }

  void pause(Duration duration) {
    pause.accept(duration);
  }

  private void strike(Class<?> type, String method) {
    for (Fault fault : faults) {
      fault.strike(type, method);
    }
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // whoever interrupts does not want to wait any longer
    }
  }
}
