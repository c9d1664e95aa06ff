package io.memoryconnector.internal.file;

import java.security.SecureRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The machine that a data file lives on, so that tests can hand in another.
 *
 * @param access its disk
 * @param nanoTime its clock: only differences count, and no step of the wall clock moves it
 * @param randomness names journals and salts their checksums
 */
record Environment(FileAccess access, LongSupplier nanoTime, RandomGenerator randomness) {
  static Environment system() {
    return new Environment(new DiskFiles(), System::nanoTime, new SecureRandom());
  }
}
