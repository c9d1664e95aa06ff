package io.memoryconnector.sample;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.spring.core.MemoryOperations;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The cities over HTTP, by LoopBack's conventions. */
@RestController
@RequestMapping("/cities")
final class CityController {
  private final CityRepository cities;
  private final CityChanges rules;
  private final MemoryOperations memory;

  CityController(CityRepository cities, CityChanges rules, MemoryOperations memory) {
    this.cities = cities;
    this.rules = rules;
    this.memory = memory;
  }

  @GetMapping
  List<Document> find(Filter filter) {
    return cities.findDocuments(filter);
  }

  @GetMapping("/count")
  Count count(Where where) {
    return new Count(cities.count(where));
  }

  /** The filter says what to deliver of the city: its {@code fields} and {@code include} count. */
  @GetMapping("/{id}")
  Document findById(@PathVariable long id, Filter filter) {
    return cities
        .findDocuments(
            Filter.ALL
                .withWhere(hasId(id))
                .withFields(filter.fields())
                .withInclude(filter.include()))
        .stream()
        .findFirst()
        .orElseThrow(() -> unknown(id));
  }

  @PostMapping
  City create(@Valid @RequestBody City city) {
    return cities.insert(city);
  }

  @PatchMapping
  Count updateAll(Where where, @RequestBody Document changes) {
    return new Count(cities.updateAll(where, rules.checked(changes)));
  }

  @PatchMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void update(@PathVariable long id, @RequestBody Document changes) {
    if (cities.updateAll(hasId(id), rules.checked(changes)) == 0) {
      throw unknown(id);
    }
  }

  @PutMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void replace(@PathVariable long id, @Valid @RequestBody City city) {
    memory.update(city.withId(id)); // tells a client that there is none, other than save
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable long id) {
    if (cities.deleteAll(hasId(id)) == 0) {
      throw unknown(id);
    }
  }

  private static Where hasId(long id) {
    return Where.property("id").eq(id);
  }

  private static ResponseStatusException unknown(long id) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no city " + id + ".");
  }
}
