package io.memoryconnector.internal.file;

/**
 * A data file that has been opened and read, and what belongs to it as long as it is.
 *
 * @param lock keeps it for this data source
 * @param health what is known of its disk
 * @param schedule when something is to be done for it
 */
record Opened(
    Opening opening,
    DataFileLock lock,
    FileText text,
    Recovered recovered,
    FileHealth health,
    Schedule schedule) {

  static Opened of(Opening opening, DataFileLock lock, FileText text, Recovered recovered) {
    return new Opened(
        opening,
        lock,
        text,
        recovered,
        new FileHealth(text.path(), opening.notices()),
        new Schedule(opening.environment().nanoTime()));
  }

  /** Returns the journal that goes on behind what was found; to be called once. */
  Journal journal() {
    Environment environment = opening.environment();
    SegmentNames names = new SegmentNames(environment.access(), text.path());
    return new Journal(environment, names, recovered.end());
  }

  FileOptions options() {
    return opening.options();
  }

  Notices notices() {
    return opening.notices();
  }
}
