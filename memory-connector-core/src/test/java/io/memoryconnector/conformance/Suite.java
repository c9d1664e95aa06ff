package io.memoryconnector.conformance;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.ModelDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of vectors about one subject.
 *
 * @param data what is stored before each case
 */
record Suite(String name, List<ModelDefinition> models, StoredState data, List<Document> cases) {
  private static final String MODEL_OPERATIONS_ONLY = "kind";

  /** Reads all suites of a directory that are about operations on models, by name. */
  static List<Suite> readAll(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      List<Suite> suites = new ArrayList<>();
      for (Path file : files.sorted().filter(path -> path.toString().endsWith(".json")).toList()) {
        Document content = Json.read(file);
        if (content.has("cases") && !content.has(MODEL_OPERATIONS_ONLY)) {
          suites.add(of(content));
        }
      }
      return suites;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the definition of a model. */
  ModelDefinition model(String model) {
    return models.stream()
        .filter(definition -> definition.name().equals(model))
        .findFirst()
        .orElseThrow();
  }

  private static Suite of(Document content) {
    List<ModelDefinition> models = ModelReader.readAll(Json.object(content.get("models")));
    return new Suite(
        Json.text(content.get("suite")),
        models,
        StoredState.ofVectors(Json.object(content.get("data"))),
        Json.list(content.get("cases")).stream().map(Json::object).toList());
  }
}
