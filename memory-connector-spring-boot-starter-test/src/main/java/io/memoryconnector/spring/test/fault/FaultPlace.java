package io.memoryconnector.spring.test.fault;

/** The operations on entities of one class, of which some are to fail. */
public final class FaultPlace {
  private final Faults faults;
  private final Class<?> type;

  FaultPlace(Faults faults, Class<?> type) {
    this.faults = faults;
    this.type = type;
  }

  /** Strikes whatever stores or changes entities: {@code save}, {@code insert}, {@code update}. */
  public FaultEffect save() {
    return new FaultEffect(faults, type, Operation.SAVE);
  }

  /** Strikes whatever deletes entities. */
  public FaultEffect delete() {
    return new FaultEffect(faults, type, Operation.DELETE);
  }

  /** Strikes whatever reads: finds, counts, and questions whether something exists. */
  public FaultEffect find() {
    return new FaultEffect(faults, type, Operation.FIND);
  }

  /** Strikes whatever reads or writes. */
  public FaultEffect any() {
    return new FaultEffect(faults, type, Operation.ANY);
  }
}
