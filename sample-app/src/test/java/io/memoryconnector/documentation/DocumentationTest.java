package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.documentation.DocumentedCode.Beginning;
import io.memoryconnector.documentation.DocumentedCode.Filtering;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.sample.Atlas;
import io.memoryconnector.sample.AtlasApplication;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/** README and docs tell the truth: their code compiles, their requests are answered as they say. */
@SpringBootTest(classes = AtlasApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentationTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SOURCES = Path.of("src/test/java/io/memoryconnector/documentation");

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "README.md",
        "docs/filters.md",
        "docs/indexes.md",
        "docs/repositories.md",
        "docs/persistence.md"
      })
  void java_code_is_code_that_compiles(String page) throws IOException {
    String compiled = withoutSpace(codeThatIsCompiled());
    assertThat(Markdown.page(page).blocks("java"))
        .isNotEmpty()
        .flatMap(DocumentationTest::partsOf)
        .allMatch(part -> compiled.contains(withoutSpace(part)));
  }

  /** Returns each import, and the code below them. */
  private static List<String> partsOf(String block) {
    return Stream.concat(
            block.lines().filter(line -> line.startsWith("import ")),
            Stream.of(block.replaceAll("(?m)^import .*$", "")))
        .toList();
  }

  @Test
  void properties_in_config_are_added_for_tests(@Autowired Environment environment) {
    assertThat(environment.getProperty("memory.file")).isEmpty();
    assertThat(environment.getProperty("memory.initial-data")).isNotEmpty();
  }

  @Test
  void the_first_city_has_the_id_1() {
    Beginning.Cities cities = MemoryRepositories.create(Beginning.Cities.class);
    assertThat(new Beginning.Atlas(cities).found("Vaduz").id()).isEqualTo(1);
    assertThat(cities.findTop3ByCountryCodeOrderByPopulationDesc("LI")).hasSize(1);
  }

  @Test
  void the_first_record_in_plain_java_has_the_id_1(@TempDir Path directory) {
    assertThat(DocumentedCode.findInPlainJava(directory.resolve("db.json")))
        .containsExactly(Document.of("id", 1).with("name", "Vaduz").with("population", 5_696));
  }

  @Test
  void a_filter_is_the_same_as_text_and_as_java() {
    List<Filter> filters = Filtering.make();
    assertThat(filters.get(0)).isEqualTo(filters.get(1));
    List<List<Beginning.City>> found =
        Filtering.run(MemoryRepositories.create(Filtering.FilteredCities.class));
    assertThat(found.get(0)).isEqualTo(found.get(1));
  }

  @TestFactory
  Stream<DynamicTest> the_filters_of_the_docs_are_answered_as_they_say() {
    List<Markdown.Block> blocks =
        Markdown.page("docs/filters.md").blocks().stream()
            .filter(block -> block.info().startsWith("json "))
            .toList();
    List<DynamicTest> examples = new ArrayList<>();
    for (int index = 0; index < blocks.size(); index += 2) {
      examples.add(example(blocks.get(index), blocks.get(index + 1)));
    }
    return examples.stream();
  }

  private DynamicTest example(Markdown.Block filter, Markdown.Block answer) {
    String path = "/" + filter.info().substring("json ".length());
    return DynamicTest.dynamicTest(
        path + "?filter=" + filter.content(),
        () ->
            assertThat(new Atlas(port).find(path, filter.content()).body())
                .isEqualTo(JSON.readTree(answer.content())));
  }

  private static String codeThatIsCompiled() throws IOException {
    StringBuilder code = new StringBuilder();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        code.append(Files.readString(file));
      }
    }
    return code.toString().replace("Beginning.", "").replace("static class", "class");
  }

  private static String withoutSpace(String code) {
    return code.replaceAll("\\s", "");
  }
}
