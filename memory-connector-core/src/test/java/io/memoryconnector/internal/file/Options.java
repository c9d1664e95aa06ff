package io.memoryconnector.internal.file;

import io.memoryconnector.PersistenceOptions;

/** The options of data files in tests: those of a user, and how much memory there is. */
final class Options {
  private Options() {}

  static FileOptions of(PersistenceOptions options) {
    return of(options, Long.MAX_VALUE);
  }

  static FileOptions of(PersistenceOptions options, long maxMemoryBytes) {
    return new FileOptions(
        options.sync(),
        options.journal(),
        options.recordFormat(),
        options.lockTimeout(),
        options.watch(),
        maxMemoryBytes);
  }
}
