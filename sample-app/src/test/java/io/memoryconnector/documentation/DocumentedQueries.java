package io.memoryconnector.documentation;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.KeysetScrollPosition;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.geo.Distance;
import org.springframework.data.geo.Point;
import org.springframework.data.support.WindowIterator;

/** The Java code about queries in docs/repositories.md, in the same words. */
@NullUnmarked // as applications without JSpecify write it
final class DocumentedQueries {
  private DocumentedQueries() {}

  record Place(Long id, String name, Country country, long population, GeoPoint location) {}

  record Country(String code, String continent) {}

  interface Places extends MemoryRepository<Place, Long> {
    List<Place> findByCountryCodeAndPopulationGreaterThan(String code, long population);

    Optional<Place> findFirstByNameIgnoreCase(String name);

    Page<Place> findByCountryContinent(String continent, Pageable page);

    Slice<Place> findByNameStartingWith(String start, Pageable page);

    Window<Place> findFirst10ByCountryCodeOrderByName(String code, ScrollPosition position);

    Stream<Place> streamByPopulationLessThan(long population);

    List<Place> findByLocationNear(Point point, Distance distance, Limit limit);

    boolean existsByName(String name);

    long countByCountryCode(String code);

    List<Place> deleteByPopulation(long population);
  }

  interface DeclaredPlaces extends MemoryRepository<Place, Long> {
    @Query("{'country.code': ?0, 'population': {'gt': ?1}}")
    List<Place> large(String code, long population);

    @Query("{'where': {'name': {'like': :pattern}}, 'order': 'population DESC', 'limit': 10}")
    List<Place> top(String pattern);

    @Query("{'country.code': {'inq': :#{#countries.![code]}}}")
    Page<Place> in(List<Country> countries, Pageable page);

    @Query(value = "{'population': {'lt': ?${atlas.village:1000}}}", count = true)
    long villages();

    @Query("{'country.code': ?0}")
    @Update("{'country': {'code': ?1, 'continent': 'EU'}}")
    long move(String from, String to);

    @Update("{'population': ?1}")
    void updateByName(String name, long population);
  }

  interface Label {
    String getName();

    CountryCode getCountry();

    interface CountryCode {
      String getCode();
    }
  }

  record Inhabitants(String name, long population) {}

  interface ShownPlaces extends MemoryRepository<Place, Long> {
    List<Label> findByPopulationGreaterThan(long population);

    List<Inhabitants> findTop10ByOrderByPopulationDesc();

    <T> List<T> findByCountryCode(String code, Class<T> type);
  }

  static List<Place> byExample(Places places) {
    Place probe = new Place(null, "san", new Country("US", null), 0, null);
    ExampleMatcher matcher =
        ExampleMatcher.matching()
            .withIgnorePaths("population")
            .withMatcher("name", name -> name.startsWith().ignoreCase());
    return places.findAll(Example.of(probe, matcher));
  }

  static Page<Inhabitants> fluently(Places places, Example<Place> example) {
    return places.findBy(
        example,
        query -> query.sortBy(Sort.by("name")).as(Inhabitants.class).page(PageRequest.of(0, 20)));
  }

  static void scroll(Places places) {
    WindowIterator<Place> all =
        WindowIterator.of(position -> places.findFirst10ByCountryCodeOrderByName("AT", position))
            .startingAt(ScrollPosition.keyset());
    all.forEachRemaining(place -> System.out.println(place.name()));
  }

  static Window<Place> back(Places places, Window<Place> window) {
    KeysetScrollPosition first = (KeysetScrollPosition) window.positionAt(0);
    return places.findFirst10ByCountryCodeOrderByName("AT", first.backward());
  }
}
