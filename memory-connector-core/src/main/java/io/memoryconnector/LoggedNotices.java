package io.memoryconnector;

import io.memoryconnector.internal.file.Notices;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** What a data source has to tell when nobody calls it: goes to the log. Stateless. */
final class LoggedNotices implements Notices {
  @Override
  public void warn(String sentence) {
    log(Level.WARNING, sentence, null);
  }

  @Override
  public void inform(String sentence) {
    log(Level.INFO, sentence, null);
  }

  /** Tells of an error of which nobody waits to hear. */
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
