package io.memoryconnector.spring.test.town;

import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cities over HTTP. */
@RestController
@RequestMapping("/cities")
class CityController {
  private final Cities cities;

  CityController(Cities cities) {
    this.cities = cities;
  }

  @GetMapping("/count")
  long count() {
    return cities.count();
  }

  @PostMapping
  City create(@RequestBody City city) {
    return cities.insert(city);
  }

  @DeleteMapping("/{id}")
  void delete(@PathVariable long id) {
    cities.deleteById(id);
  }
}
