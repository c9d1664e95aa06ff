package io.memoryconnector.internal.file;

import java.util.function.LongSupplier;

/**
 * What a thread of its own does for a data file again and again. It rests as long as there is
 * nothing to do, until somebody wakes it. Thread-safe.
 */
final class Chore {
  private final LongSupplier work;
  private volatile boolean resting;
  private volatile Runnable wake = () -> {};

  /**
   * Names the work.
   *
   * @param work does what is due, and returns after how many nanoseconds to call again at the
   *     latest; {@link Schedule#NEVER} to rest
   */
  Chore(LongSupplier work) {
    this.work = work;
  }

  /** Does what is due by now, and returns after how many nanoseconds to call again. */
  long tick() {
    resting = true; // first, so that nothing that comes from now on is overlooked
    long pause = work.getAsLong();
    resting = pause == Schedule.NEVER;
    return pause;
  }

  /** Sets what is to be called when there is something to do after a rest. */
  void onWork(Runnable newWake) {
    wake = newWake;
  }

  /** Tells that there may be something to do. Costs next to nothing if it does not rest. */
  void wakeIfResting() {
    if (resting) {
      resting = false;
      wake.run();
    }
  }
}
