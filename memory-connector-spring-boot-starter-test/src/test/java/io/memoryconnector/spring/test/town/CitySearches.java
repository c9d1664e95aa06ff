package io.memoryconnector.spring.test.town;

import io.memoryconnector.spring.repository.Query;
import io.memoryconnector.spring.repository.Update;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.Repository;

/** Query methods of each kind. */
public interface CitySearches extends Repository<City, Long> {
  List<City> findByName(String name);

  Optional<City> findFirstByCountryOrderByPopulationDesc(String country);

  Page<City> findByPopulationGreaterThan(int population, Pageable page);

  Slice<City> findSliceByCountry(String country, Pageable page);

  Window<City> findFirst1ByCountryOrderByName(String country, ScrollPosition position);

  Stream<City> streamByCountry(String country);

  long countByCountry(String country);

  boolean existsByName(String name);

  List<Named> findNamesByCountry(String country);

  <T> List<T> findProjectedByCountry(String country, Class<T> type);

  @Query("{'country': ?0}")
  List<City> declared(String country);

  @Query("{'country': ?0}")
  Page<City> declaredPage(String country, Pageable page);

  @Query(value = "{'country': ?0}", count = true)
  long declaredCount(String country);

  @Query(value = "{'country': ?0}", exists = true)
  boolean declaredExists(String country);

  @Query("{'country': ?0}")
  @Update("{'population': ?1}")
  long populate(String country, int population);

  long deleteByCountry(String country);

  List<City> removeByName(String name);

  /** What a projection shows. */
  interface Named {
    /** Returns the name. */
    String getName();
  }

  /** What another one shows. */
  record NameOnly(String name) {}
}
