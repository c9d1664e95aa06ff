package io.memoryconnector.sample;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The countries over HTTP. */
@RestController
@RequestMapping("/countries")
final class CountryController {
  private final CountryRepository countries;

  CountryController(CountryRepository countries) {
    this.countries = countries;
  }

  @GetMapping
  List<Document> find(Filter filter) {
    return countries.findDocuments(filter);
  }
}
