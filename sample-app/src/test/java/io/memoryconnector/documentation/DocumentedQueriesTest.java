package io.memoryconnector.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.documentation.DocumentedQueries.Country;
import io.memoryconnector.documentation.DocumentedQueries.DeclaredPlaces;
import io.memoryconnector.documentation.DocumentedQueries.Inhabitants;
import io.memoryconnector.documentation.DocumentedQueries.Place;
import io.memoryconnector.documentation.DocumentedQueries.Places;
import io.memoryconnector.documentation.DocumentedQueries.ShownPlaces;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Metrics;
import org.springframework.data.geo.Point;

/** The queries of docs/repositories.md find what they say. */
@NullUnmarked // as the code that it tests
class DocumentedQueriesTest {
  private final MemoryDataSource source = MemoryDataSource.inMemory("atlas");
  private final Places places = MemoryRepositories.create(Places.class, source);
  private final DeclaredPlaces declared = MemoryRepositories.create(DeclaredPlaces.class, source);
  private final ShownPlaces shown = MemoryRepositories.create(ShownPlaces.class, source);

  DocumentedQueriesTest() {
    Country america = new Country("US", "NA");
    places.save(new Place(null, "San Diego", america, 1_400_000, new GeoPoint(32.7, -117.2)));
    places.save(new Place(null, "Boston", america, 650_000, new GeoPoint(42.4, -71.1)));
    places.save(new Place(null, "Hallstatt", new Country("AT", "EU"), 750, null));
  }

  @Test
  void derived() {
    assertThat(places.findByCountryCodeAndPopulationGreaterThan("US", 1_000_000)).hasSize(1);
    assertThat(places.findFirstByNameIgnoreCase("BOSTON")).isPresent();
    assertThat(places.findByCountryContinent("NA", PageRequest.of(0, 1)).getTotalElements())
        .isEqualTo(2);
    assertThat(places.findByNameStartingWith("Bo", PageRequest.of(0, 1)).hasNext()).isFalse();
    assertThat(places.streamByPopulationLessThan(1_000)).hasSize(1);
    assertThat(
            places.findByLocationNear(
                new Point(-117, 32), new Distance(200, Metrics.KILOMETERS), Limit.of(5)))
        .extracting(Place::name)
        .containsExactly("San Diego");
    assertThat(places.existsByName("Vienna")).isFalse();
    assertThat(places.countByCountryCode("US")).isEqualTo(2);
    assertThat(places.deleteByPopulation(750)).extracting(Place::name).containsExactly("Hallstatt");
  }

  @Test
  void declared() {
    assertThat(declared.large("US", 1_000_000))
        .extracting(Place::name)
        .containsExactly("San Diego");
    assertThat(declared.top("a")).extracting(Place::name).contains("Hallstatt");
    assertThat(declared.in(List.of(new Country("AT", null)), Pageable.unpaged())).hasSize(1);
    assertThat(declared.villages()).isEqualTo(1);
    assertThat(declared.move("AT", "DE")).isEqualTo(1);
    declared.updateByName("Hallstatt", 751);
    assertThat(declared.large("DE", 750)).hasSize(1);
  }

  @Test
  void shown_in_part() {
    assertThat(shown.findByPopulationGreaterThan(1_000_000))
        .extracting(place -> place.getName() + " " + place.getCountry().getCode())
        .containsExactly("San Diego US");
    assertThat(shown.findTop10ByOrderByPopulationDesc())
        .extracting(Inhabitants::name)
        .containsExactly("San Diego", "Boston", "Hallstatt");
    assertThat(shown.findByCountryCode("AT", Inhabitants.class))
        .containsExactly(new Inhabitants("Hallstatt", 750));
  }

  @Test
  void by_example() {
    assertThat(DocumentedQueries.byExample(places))
        .extracting(Place::name)
        .containsExactly("San Diego");
    Example<Place> everything =
        Example.of(
            new Place(null, null, null, 0, null),
            ExampleMatcher.matching().withIgnorePaths("population"));
    assertThat(DocumentedQueries.fluently(places, everything)).hasSize(3);
  }

  @Test
  void in_windows() {
    assertThat(
            DocumentedQueries.back(
                places,
                places.findFirst10ByCountryCodeOrderByName(
                    "AT", org.springframework.data.domain.ScrollPosition.keyset())))
        .isEmpty();
  }
}
