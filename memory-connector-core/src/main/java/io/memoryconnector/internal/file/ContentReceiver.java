package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;

/**
 * Takes what is read from a data file, piece by piece. Where reading ends with an exception, what
 * came before it counts for nothing.
 */
public interface ContentReceiver {
  /** A collection begins; each comes once, in the order of the file. */
  void collection(String name);

  /**
   * A record of a collection that has begun, in the order of the file; what a journal adds comes
   * last.
   *
   * @param key the id as text, unique in the collection. Whether the record agrees with it cannot
   *     be told before its id property is known: see {@link DataFile#keyDiffers}
   */
  void record(String collection, String key, Document record);

  /**
   * The sequence of a collection; comes once for each, after all records.
   *
   * @param next the number in the file, or one more than the highest numeric key if that is greater
   */
  void nextId(String collection, long next);
}
