package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Warns of a data file without models that has something else: a data source starts without the
 * records that such a file seems to have.
 */
final class MissingModels {
  private MissingModels() {}

  /** Says what a document without models has instead, but for next ids. */
  static void warn(Path file, Map<String, @Nullable Object> members, Consumer<String> warnings) {
    Map<String, @Nullable Object> others = new LinkedHashMap<>(members);
    others.remove(FileShape.IDS);
    List<String> lists =
        others.keySet().stream().filter(name -> isListOfRecords(others.get(name))).toList();
    if (lists.isEmpty() && !others.isEmpty()) {
      warnings.accept(
          "Data file '%s' has no 'models'. What it has instead ('%s') is kept, but no record is read from it. Write {\"models\": {\"City\": {\"1\": {…}}}}, with each record under its id."
              .formatted(file, String.join("', '", others.keySet())));
    }
    for (String name : lists) {
      warnings.accept(
          "Data file '%s' has no 'models': its list '%s' is kept, but no record is read from it. Write {\"models\": {\"%s\": {\"1\": {…}}}}, with each record under its id."
              .formatted(file, name, name));
    }
  }

  /** Fixtures of tests are written so. */
  private static boolean isListOfRecords(@Nullable Object value) {
    return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Document;
  }
}
