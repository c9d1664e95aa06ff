package io.memoryconnector.integration.restart;

import java.util.List;
import org.springframework.data.repository.ListCrudRepository;

interface Notes extends ListCrudRepository<Note, Long> {
  List<Note> findByTextStartingWith(String start);
}
