package io.memoryconnector.spring.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.RecordFormat;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.repository.config.BootstrapMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MemoryPropertiesTest {
  @Test
  void have_defaults() {
    assertThat(bind(Map.of()))
        .isEqualTo(
            new MemoryProperties(
                "memory",
                "memory",
                null,
                null,
                null,
                new MemoryProperties.Persistence(
                    SyncMode.INTERVAL, true, RecordFormat.AUTO, Duration.ofSeconds(5), false),
                Map.of(),
                new MemoryProperties.Limits(
                    32, 500, 1_000, 8, 100, 3, 8, 64, 256, 100_000, 5_000_000),
                new MemoryProperties.Repositories(true, BootstrapMode.DEFAULT, true),
                new MemoryProperties.Validation(true)));
  }

  @Test
  void have_the_same_defaults_beside_what_is_set() {
    assertThat(
            bind(
                Map.of(
                    "memory.persistence.journal", "true",
                    "memory.limits.depth", "32",
                    "memory.repositories.enabled", "true",
                    "memory.validation.enabled", "true")))
        .isEqualTo(bind(Map.of()));
  }

  @Test
  void are_bound_by_their_names() {
    assertThat(
            bind(
                Map.ofEntries(
                    Map.entry("memory.name", "db"),
                    Map.entry("memory.connector", "memory"),
                    Map.entry("memory.file", "data/db.json"),
                    Map.entry("memory.local-storage", "db"),
                    Map.entry("memory.initial-data", "classpath:atlas.json"),
                    Map.entry("memory.persistence.sync", "always"),
                    Map.entry("memory.persistence.journal", "false"),
                    Map.entry("memory.persistence.record-format", "string"),
                    Map.entry("memory.persistence.lock-timeout", "2s"),
                    Map.entry("memory.persistence.watch", "true"),
                    Map.entry("memory.limits.depth", "1"),
                    Map.entry("memory.limits.conditions", "2"),
                    Map.entry("memory.limits.list-values", "3"),
                    Map.entry("memory.limits.order-terms", "4"),
                    Map.entry("memory.limits.fields", "5"),
                    Map.entry("memory.limits.include-depth", "6"),
                    Map.entry("memory.limits.path-segments", "7"),
                    Map.entry("memory.limits.segment-characters", "8"),
                    Map.entry("memory.limits.pattern-characters", "9"),
                    Map.entry("memory.limits.pattern-steps", "10"),
                    Map.entry("memory.limits.query-pattern-steps", "11"),
                    Map.entry("memory.repositories.enabled", "false"),
                    Map.entry("memory.repositories.bootstrap-mode", "deferred"),
                    Map.entry("memory.repositories.claim-unmarked", "false"),
                    Map.entry("memory.validation.enabled", "false"))))
        .isEqualTo(
            new MemoryProperties(
                "db",
                "memory",
                "data/db.json",
                "db",
                new ClassPathResource("atlas.json"),
                new MemoryProperties.Persistence(
                    SyncMode.ALWAYS, false, RecordFormat.STRING, Duration.ofSeconds(2), true),
                Map.of(),
                new MemoryProperties.Limits(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11),
                new MemoryProperties.Repositories(false, BootstrapMode.DEFERRED, false),
                new MemoryProperties.Validation(false)));
  }

  @Nested
  class the_metadata {
    @Test
    void names_every_property() throws IOException {
      assertThat(properties())
          .extracting(property -> property.get("name").asString())
          .containsExactlyInAnyOrder(
              "memory.name",
              "memory.connector",
              "memory.file",
              "memory.local-storage",
              "memory.initial-data",
              "memory.persistence.sync",
              "memory.persistence.journal",
              "memory.persistence.record-format",
              "memory.persistence.lock-timeout",
              "memory.persistence.watch",
              "memory.datasources",
              "memory.limits.depth",
              "memory.limits.conditions",
              "memory.limits.list-values",
              "memory.limits.order-terms",
              "memory.limits.fields",
              "memory.limits.include-depth",
              "memory.limits.path-segments",
              "memory.limits.segment-characters",
              "memory.limits.pattern-characters",
              "memory.limits.pattern-steps",
              "memory.limits.query-pattern-steps",
              "memory.repositories.enabled",
              "memory.repositories.bootstrap-mode",
              "memory.repositories.claim-unmarked",
              "memory.validation.enabled");
    }

    @Test
    void describes_every_property_in_a_sentence() throws IOException {
      assertThat(properties())
          .allSatisfy(
              property ->
                  assertThat(property.path("description").asString(""))
                      .as(property.get("name").asString())
                      .matches("[A-Z].*\\."));
    }

    @Test
    void replaces_the_local_storage_by_the_file() throws IOException {
      assertThat(property("memory.local-storage").get("deprecation"))
          .isEqualTo(
              JsonMapper.shared()
                  .readTree(
                      """
                      {"reason": "A server has no browser storage.",
                       "replacement": "memory.file", "since": "0.1.0"}
                      """));
    }

    @Test
    void knows_the_only_connector() throws IOException {
      assertThat(metadata().get("hints"))
          .filteredOn(hint -> hint.get("name").asString().equals("memory.connector"))
          .singleElement()
          .satisfies(
              hint ->
                  assertThat(hint.get("values"))
                      .singleElement()
                      .satisfies(
                          value -> assertThat(value.get("value").asString()).isEqualTo("memory")));
    }

    @Test
    void explains_every_value_of_those_that_have_few() throws IOException {
      Map<String, Object[]> constants =
          Map.of(
              "memory.persistence.sync", SyncMode.values(),
              "memory.persistence.record-format", RecordFormat.values(),
              "memory.repositories.bootstrap-mode", BootstrapMode.values());
      for (JsonNode hint : metadata().get("hints")) {
        Object[] expected = constants.get(hint.get("name").asString());
        if (expected != null) {
          assertThat(hint.get("values"))
              .extracting(value -> value.get("value").asString().toUpperCase(Locale.ROOT))
              .as(hint.get("name").asString())
              .containsExactlyInAnyOrderElementsOf(
                  Stream.of(expected).map(Object::toString).toList());
        }
      }
      assertThat(metadata().get("hints"))
          .extracting(hint -> hint.get("name").asString())
          .containsAll(constants.keySet());
    }

    private static JsonNode property(String name) throws IOException {
      return properties().stream()
          .filter(property -> property.get("name").asString().equals(name))
          .findFirst()
          .orElseThrow();
    }

    private static List<JsonNode> properties() throws IOException {
      return metadata().get("properties").valueStream().toList();
    }

    private static JsonNode metadata() throws IOException {
      try (InputStream json =
          new ClassPathResource(
                  "META-INF/spring-configuration-metadata.json",
                  ConfiguredDataSource.class.getClassLoader())
              .getInputStream()) {
        return JsonMapper.shared().readTree(json);
      }
    }
  }

  private static MemoryProperties bind(Map<String, String> values) {
    return new Binder(new MapConfigurationPropertySource(values))
        .bindOrCreate("memory", MemoryProperties.class);
  }
}
