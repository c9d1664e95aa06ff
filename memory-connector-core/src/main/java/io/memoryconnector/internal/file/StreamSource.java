package io.memoryconnector.internal.file;

import java.io.IOException;
import java.io.InputStream;

/** A text that can be read from its beginning more than once. */
@FunctionalInterface
public interface StreamSource {
  /** Returns a new stream; the caller closes it. */
  InputStream open() throws IOException;
}
