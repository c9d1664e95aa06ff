package io.memoryconnector.spring.test.town;

import io.memoryconnector.spring.repository.MemoryRepository;
import java.util.List;

/** The cities. */
public interface Cities extends MemoryRepository<City, Long> {
  List<City> findByName(String name);

  List<City> findByCountry(String country);
}
