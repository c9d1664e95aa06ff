package io.memoryconnector.documentation;

import io.memoryconnector.MemoryCollection;
import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.MemoryOptions;
import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.repository.MemoryRepository;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Service;

/**
 * The Java code of README and docs, so that it compiles. It stands here in the same words; only
 * white space differs.
 */
@NullUnmarked // as applications without JSpecify write it
final class DocumentedCode {
  private DocumentedCode() {}

  static final class Beginning {
    record City(Long id, String name, String countryCode, long population) {}

    interface Cities extends CrudRepository<City, Long> {
      List<City> findTop3ByCountryCodeOrderByPopulationDesc(String countryCode);
    }

    @Service
    record Atlas(Cities cities) {
      City found(String name) {
        return cities.save(new City(null, name, "LI", 5_696)); // has its id: 1
      }
    }
  }

  static final class Filtering {
    interface FilteredCities extends MemoryRepository<Beginning.City, Long> {}

    static List<List<Beginning.City>> run(FilteredCities cities) {
      List<Beginning.City> large =
          cities.find(
              Filter.parse(
                  """
                  {"where": {"population": {"gt": 1000000}}, "order": "name", "limit": 10}
                  """));
      List<Beginning.City> same =
          cities.find(Filter.where("population").gt(1_000_000).orderBy("name").limit(10));
      return List.of(large, same);
    }

    static List<Filter> make() {
      Filter parsed =
          Filter.parse(
              """
              {"where": {"population": {"gt": 1000000}}, "order": "name", "limit": 10}
              """);
      Filter built = Filter.where("population").gt(1_000_000).orderBy("name").limit(10);
      return List.of(parsed, built);
    }
  }

  static List<Document> findInPlainJava(Path path) {
    try (MemoryDataSource source =
        MemoryDataSource.open(MemoryOptions.named("db").withFile(path))) {
      MemoryCollection cities = source.collection("City");
      cities.create(Document.of("name", "Vaduz").with("population", 5_696)); // has its id: 1
      return cities.find(Filter.where("population").lt(10_000));
    }
  }

  static Filter page() {
    Where large = Where.property("population").gt(1_000_000);
    Where european = Where.property("country.continent").inq("EU", "AS").negate();
    Filter page = Filter.ALL.withWhere(large.and(european)).desc("population").skip(20).limit(10);
    return page;
  }
}
