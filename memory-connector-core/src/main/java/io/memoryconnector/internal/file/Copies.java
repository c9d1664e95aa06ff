package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps beside a data file what would be lost when it is opened. */
interface Copies {
  /**
   * Keeps bytes.
   *
   * @param suffix tells what they are: see {@link FileText#suffix}
   * @return where they are
   */
  Path keep(StreamSource source, String suffix) throws IOException;
}
