package io.memoryconnector.spring.test;

import io.memoryconnector.MemoryDataSource;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Keeps what the data sources of a failed test hold, for people to look at. */
record FailureDump(Class<?> testClass, Method method) {
  private static final Log LOG = LogFactory.getLog(FailureDump.class);

  /** The files of this run of tests: parameterized tests and overloads have one name. */
  private static final Set<Path> WRITTEN = ConcurrentHashMap.newKeySet();

  /** Whether the exception says that a test was given up, because something it needs is missing. */
  static boolean isNoFailure(Throwable exception) {
    return exception.getClass().getSimpleName().equals("TestAbortedException");
  }

  /** Writes a file for each data source that is open, and logs where they are. */
  void write(Collection<MemoryDataSource> sources) {
    Path directory = BuildDirectory.of(testClass).resolve("memory-connector");
    for (MemoryDataSource source : sources) {
      if (!source.isClosed()) {
        write(source, unwritten(directory, fileName(source, sources.size())));
      }
    }
  }

  private void write(MemoryDataSource source, Path file) {
    String test = TestNames.of(testClass, method);
    try {
      Files.createDirectories(file.getParent());
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        source.snapshot().writeTo(out);
      }
      LOG.warn("'%s' failed. What '%s' held lies in '%s'.".formatted(test, source.name(), file));
    } catch (IOException e) { // must not hide why the test failed
      LOG.warn(
          "'%s' failed. What '%s' held cannot be written to '%s': %s."
              .formatted(test, source.name(), file, e));
    }
  }

  private static Path unwritten(Path directory, String name) {
    Path file = directory.resolve(name + ".json");
    for (int number = 2; !WRITTEN.add(file); number++) {
      file = directory.resolve("%s-%d.json".formatted(name, number));
    }
    return file;
  }

  /** Returns the name without its extension. */
  private String fileName(MemoryDataSource source, int count) {
    String test = TestNames.of(testClass, method);
    String name = count == 1 ? test : test + "-" + source.name();
    return name.replaceAll("[^\\w.-]", "_");
  }
}
