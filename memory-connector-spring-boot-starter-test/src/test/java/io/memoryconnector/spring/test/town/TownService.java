package io.memoryconnector.spring.test.town;

import java.util.Comparator;
import org.springframework.stereotype.Service;

/** What the town knows about cities. */
@Service
public class TownService {
  private final Cities cities;

  TownService(Cities cities) {
    this.cities = cities;
  }

  /** Returns the largest city. */
  public City largest() {
    return cities.findAll().stream().max(Comparator.comparing(City::population)).orElseThrow();
  }
}
