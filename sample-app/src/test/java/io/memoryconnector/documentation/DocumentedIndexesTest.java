package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.filter.Explanation;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.Indexed;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What {@code docs/indexes.md} says of ways to records is so. */
class DocumentedIndexesTest {
  record City(Long id, @Indexed String countryCode, long population) {}

  private static Explanation explanation(MemoryOperations operations) {
    MemoryCollection cities = operations.forType(City.class).collection();
    Explanation way = cities.explain(Filter.where("countryCode").eq("LI"));
    return way;
  }

  @Test
  void the_way_of_the_example_is_explained_in_these_words() throws IOException {
    try (MemoryDataSource source = MemoryDataSource.open(MemoryOptions.named("db"))) {
      MemoryOperations operations = new MemoryTemplate(source, new MemoryMappingContext());
      operations
          .forType(City.class)
          .saveAll(
              LongStream.rangeClosed(1, 1_000)
                  .mapToObj(id -> new City(id, id % 100 == 0 ? "LI" : "CH", id * 10))
                  .toList());
      Explanation way = explanation(operations);
      assertThat(Files.readString(Path.of("../docs/indexes.md")))
          .contains(way.words())
          .contains("`examined()` is %d".formatted(way.examined()))
          .contains("`returned()` %d".formatted(way.returned()));
    }
  }
}
