package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.query.parser.Part;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The tables of README and docs leave nothing out, and say nothing that is not so. */
class DocumentedTablesTest {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void the_keywords_are_those_of_spring_data() {
    Set<String> keywords =
        Stream.of(Part.Type.values())
            .flatMap(type -> type.getKeywords().stream())
            .map(keyword -> "`" + keyword + "`")
            .collect(Collectors.toSet());
    List<String> documented =
        Markdown.page("docs/repositories.md").rows().stream()
            .map(row -> row.get(0))
            .flatMap(cell -> Stream.of(cell.split(", ")))
            .filter(keywords::contains)
            .toList();
    assertThat(documented).doesNotHaveDuplicates().containsAll(keywords);
  }

  @Test
  void the_properties_are_those_of_the_metadata_with_their_defaults() throws IOException {
    List<List<String>> rows = Markdown.page("README.md").rows();
    for (JsonNode property : metadata().get("properties")) {
      String name = property.get("name").asString();
      if (!name.startsWith("memory.limits.") && !name.equals("memory.datasources")) {
        String value = property.path("defaultValue").asString("");
        assertThat(rows)
            .as(name)
            .filteredOn(row -> row.get(0).equals("`" + name + "`"))
            .singleElement()
            .satisfies(
                row ->
                    assertThat(row.get(1)).isEqualTo(value.isEmpty() ? "none" : "`" + value + "`"));
      }
    }
  }

  private static JsonNode metadata() throws IOException {
    for (URL url :
        Collections.list(
            DocumentedTablesTest.class
                .getClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
      try (InputStream json = url.openStream()) {
        JsonNode metadata = JSON.readTree(json);
        if (metadata.toString().contains("\"memory.file\"")) {
          return metadata;
        }
      }
    }
    throw new AssertionError("The starter has no metadata.");
  }
}
