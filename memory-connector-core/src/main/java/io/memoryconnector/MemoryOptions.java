package io.memoryconnector;

import io.memoryconnector.filter.FilterLimits;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * What a data source is opened with. Immutable.
 *
 * @param name what messages and logs call the data source
 * @param file JSON file that keeps the data, relative to the working directory; null to keep it in
 *     memory only
 * @param fileUse whether the file is written, or only read when the data source is opened
 * @param initialData what a data source begins with if its file is new, or if it has none; null for
 *     nothing
 * @param persistence how data is kept in the file
 * @param limits the most that filters may demand; those of text are checked where it is parsed
 * @param clock what {@code NOW} and time-ordered ids are taken from
 * @param randomness what generated UUIDs are taken from; only one thread at a time uses it
 */
public record MemoryOptions(
    String name,
    @Nullable Path file,
    FileUse fileUse,
    @Nullable InitialData initialData,
    PersistenceOptions persistence,
    FilterLimits limits,
    Clock clock,
    RandomGenerator randomness) {

  /** Returns options for a data source in memory, on the system's clock. */
  public static MemoryOptions named(String name) {
    return new MemoryOptions(
        name,
        null,
        FileUse.READ_AND_WRITE,
        null,
        PersistenceOptions.DEFAULT,
        FilterLimits.DEFAULT,
        Clock.systemUTC(),
        new SecureRandom());
  }

  /** Returns these options with another name. */
  public MemoryOptions withName(String newName) {
    return new MemoryOptions(
        newName, file, fileUse, initialData, persistence, limits, clock, randomness);
  }

  /** Returns these options with a file that keeps the data. */
  public MemoryOptions withFile(Path newFile) {
    return new MemoryOptions(
        name, newFile, fileUse, initialData, persistence, limits, clock, randomness);
  }

  /** Returns these options with another use of the file. */
  public MemoryOptions withFileUse(FileUse newUse) {
    return new MemoryOptions(
        name, file, newUse, initialData, persistence, limits, clock, randomness);
  }

  /** Returns these options with data to begin with. */
  public MemoryOptions withInitialData(InitialData newData) {
    return new MemoryOptions(name, file, fileUse, newData, persistence, limits, clock, randomness);
  }

  /** Returns these options with another way to keep the data in the file. */
  public MemoryOptions withPersistence(PersistenceOptions newOptions) {
    return new MemoryOptions(
        name, file, fileUse, initialData, newOptions, limits, clock, randomness);
  }

  /** Returns these options with other limits. */
  public MemoryOptions withLimits(FilterLimits newLimits) {
    return new MemoryOptions(
        name, file, fileUse, initialData, persistence, newLimits, clock, randomness);
  }

  /** Returns these options with another clock. */
  public MemoryOptions withClock(Clock newClock) {
    return new MemoryOptions(
        name, file, fileUse, initialData, persistence, limits, newClock, randomness);
  }

  /** Returns these options with another source of randomness. */
  public MemoryOptions withRandomness(RandomGenerator newRandomness) {
    return new MemoryOptions(
        name, file, fileUse, initialData, persistence, limits, clock, newRandomness);
  }
}
