package io.memoryconnector.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Data classes that Kotlin's compiler made, those of its own library. */
class KotlinTest {
  record Route(@Nullable Long id, Pair<String, Integer> start, List<Pair<String, Integer>> stops) {}

  private final MemoryTemplate template =
      new MemoryTemplate(MemoryDataSource.inMemory("routes"), new MemoryMappingContext());

  @Test
  void a_data_class_is_stored_by_its_properties_and_comes_back_equal() {
    Route route =
        template.save(new Route(null, new Pair<>("Wien", 1), List.of(new Pair<>("Graz", 2))));
    assertThat(template.findById(1, Route.class)).contains(route);
    assertThat(template.findDocuments(Filter.ALL, Route.class).get(0).get("start"))
        .isEqualTo(Document.copyOf(Map.of("first", "Wien", "second", 1)));
  }

  @Test
  void a_path_leads_through_it() {
    template.save(new Route(null, new Pair<>("Wien", 1), List.of()));
    assertThat(template.find(Filter.where("start.second").gt(0), Route.class)).hasSize(1);
    assertThat(template.find(Filter.where("start.second").gt(1), Route.class)).isEmpty();
  }
}
