package io.memoryconnector.integration.slice;

import io.memoryconnector.spring.repository.MemoryRepository;
import io.memoryconnector.spring.repository.Query;
import java.util.List;

interface Books extends MemoryRepository<Book, Long> {
  @Query("{'title': {'regexp': ?0}}")
  List<Book> search(String pattern);
}
