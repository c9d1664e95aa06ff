package io.memoryconnector.spring.autoconfigure.todo;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

public interface Todos extends CrudRepository<Todo, Long> {
  List<Todo> findByTitle(String title);
}
