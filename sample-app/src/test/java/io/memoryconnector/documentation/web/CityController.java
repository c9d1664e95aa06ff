package io.memoryconnector.documentation.web;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/cities")
class CityController {
  private final Cities cities; // extends MemoryRepository<City, Long>

  CityController(Cities cities) {
    this.cities = cities;
  }

  @GetMapping
  List<Document> find(Filter filter) {
    return cities.findDocuments(filter);
  }

  @GetMapping("/count")
  long count(Where where) {
    return cities.count(where);
  }

  @PatchMapping
  long update(Where where, @RequestBody Map<String, Object> changes) {
    return cities.updateAll(given(where), changes);
  }

  @DeleteMapping
  long delete(Where where) {
    return cities.deleteAll(given(where));
  }

  private static Where given(Where where) {
    if (where.equals(Where.ALWAYS)) { // absent, misspelt, empty or {}
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Give a where.");
    }
    return where;
  }
}
