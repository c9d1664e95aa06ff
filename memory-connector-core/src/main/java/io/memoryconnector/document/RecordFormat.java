package io.memoryconnector.document;

/** How the records of a data file are written. Both forms are always read. */
public enum RecordFormat {
  /** The form that most records of the file have; objects in a new file. */
  AUTO,
  /** As JSON objects, which people can read and edit. */
  OBJECT,
  /** As JSON text within a JSON string, as LoopBack writes them. */
  STRING
}
