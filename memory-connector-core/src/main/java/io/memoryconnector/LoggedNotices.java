package io.memoryconnector;

import io.memoryconnector.internal.file.Notices;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Writes to the log what a data source has to tell when nobody calls it. Stateless. */
final class LoggedNotices implements Notices {
  @Override
  public void warn(String sentence) {
    log(Level.WARNING, sentence, null);
  }

  @Override
  public void inform(String sentence) {
    log(Level.INFO, sentence, null);
  }

  /** Tells of an error that no caller waits for. */
  void warn(RuntimeException error) {
    log(Level.WARNING, error.getMessage(), error);
  }

  private static void log(Level level, @Nullable String sentence, @Nullable Throwable cause) {
    try {
      System.getLogger("io.memoryconnector").log(level, sentence, cause);
    } catch (RuntimeException e) {
      // a log handler that is broken: what it would have told of goes on all the same
    }
  }
}
