package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a data file, as it stands in the lock file.
 *
 * @param process the id of the process
 * @param host the name of its machine: the file may lie on a network drive
 * @param started when the process began, in ISO 8601, since ids of processes come again
 */
record LockOwner(String process, String host, String started) {
  private static final String UNKNOWN = "unknown";

  /** Asking for the name of the machine may take long: once is enough. */
  private static final class Current {
    private static final LockOwner OWNER =
        new LockOwner(
            Long.toString(ProcessHandle.current().pid()),
            hostName(),
            ProcessHandle.current().info().startInstant().map(Object::toString).orElse(UNKNOWN));
  }

  static LockOwner current() {
    return Current.OWNER;
  }

  /** Reads what {@link #toJson} made; a text that is not whole makes an unknown owner. */
  static LockOwner parse(String json) {
    try {
      Document owner = Document.parse(json);
      return new LockOwner(
          textOf(owner.get("process")), textOf(owner.get("host")), textOf(owner.get("started")));
    } catch (IllegalArgumentException e) {
      return new LockOwner(UNKNOWN, UNKNOWN, UNKNOWN); // it is only just being written
    }
  }

  String toJson() {
    return Document.of("process", process).with("host", host).with("started", started).toJson();
  }

  /** Whether this is a process of this machine that is not the present one, and still runs. */
  boolean isAnotherLiveProcess() {
    LockOwner current = current();
    if (!host.equals(current.host()) || process.equals(current.process())) {
      return false;
    }
    try {
      return ProcessHandle.of(Long.parseLong(process))
          .filter(ProcessHandle::isAlive)
          .flatMap(handle -> handle.info().startInstant())
          .filter(start -> start.toString().equals(started))
          .isPresent();
    } catch (NumberFormatException e) {
      return false; // unknown
    }
  }

  private static String textOf(@Nullable Object value) {
    return Objects.toString(value, UNKNOWN);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return UNKNOWN;
    }
  }
}
