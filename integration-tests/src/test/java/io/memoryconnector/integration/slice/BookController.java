package io.memoryconnector.integration.slice;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class BookController {
  private final Books books;

  BookController(Books books) {
    this.books = books;
  }

  @GetMapping("/books")
  List<Document> find(Filter filter) {
    return books.findDocuments(filter);
  }

  @GetMapping("/books/search")
  List<Book> search(@RequestParam String pattern) {
    return books.search(pattern);
  }

  @GetMapping("/books/count")
  long count(Where where) {
    return books.count(where);
  }
}
