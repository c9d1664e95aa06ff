package io.memoryconnector.internal.file;

import java.nio.file.Path;

/** Keeps nothing, as a file that is only read stays as it is, but knows that it had to. */
final class ForgottenCopies implements Copies {
  private final Path file;
  private boolean any;

  ForgottenCopies(Path file) {
    this.file = file;
  }

  /** Whether something was to be kept. */
  boolean isAny() {
    return any;
  }

  @Override
  public Path keep(StreamSource source, String suffix) {
    any = true;
    return file;
  }
}
