package io.memoryconnector.spring.test.fault;

import java.time.Duration;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;

/** What happens to operations; asking for it makes the fault. */
public final class FaultEffect {
  private final Faults faults;
  private final Class<?> type;
  private final Operation operation;

  FaultEffect(Faults faults, Class<?> type, Operation operation) {
    this.faults = faults;
    this.type = type;
    this.operation = operation;
  }

  /** They throw this exception. */
  public Fault throwing(RuntimeException exception) {
    return throwing(() -> exception);
  }

  /** They throw an exception of their own each time. */
  public Fault throwing(Supplier<? extends RuntimeException> exception) {
    return fault(
        () -> {
          throw exception.get();
        });
  }

  /** They wait before they are done as usual. */
  public Fault delaying(Duration duration) {
    return fault(() -> faults.pause(duration));
  }

  /**
   * They throw an {@link OptimisticLockingFailureException}, as if somebody else had changed the
   * record.
   */
  public Fault conflicting() {
    return throwing(
        () ->
            new OptimisticLockingFailureException(
                "Cannot write to '%s': a fault of the test says that somebody else has changed the record. Find it again and repeat the change."
                    .formatted(type.getSimpleName())));
  }

  private Fault fault(Runnable effect) {
    Fault fault = new Fault(type, operation, effect);
    faults.add(fault);
    return fault;
  }
}
