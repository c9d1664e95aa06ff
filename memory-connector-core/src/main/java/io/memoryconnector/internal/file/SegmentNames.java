package io.memoryconnector.internal.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Where the segments of a journal are: beside the data file, numbered from 1. */
record SegmentNames(FileReading files, Path file) {
  private static final int MAX_DIGITS = 18;

  Path pathOf(long number) {
    return file.resolveSibling(prefix() + number);
  }

  /** Returns the segments that are there, in order. */
  NavigableMap<Long, Path> existing() throws IOException {
    NavigableMap<Long, Path> segments = new TreeMap<>();
    for (Path path : files.list(directory(), prefix())) {
      String number = path.getFileName().toString().substring(prefix().length());
      if (number.length() <= MAX_DIGITS
          && number.chars().allMatch(c -> c >= '0' && c <= '9')
          && !number.isEmpty()) {
        segments.put(Long.parseLong(number), path);
      }
    }
    return segments;
  }

  Path directory() {
    return FileText.directoryOf(file);
  }

  private String prefix() {
    return file.getFileName() + ".journal.";
  }
}
