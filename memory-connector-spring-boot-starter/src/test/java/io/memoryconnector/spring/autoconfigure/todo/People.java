package io.memoryconnector.spring.autoconfigure.todo;

import org.springframework.data.repository.CrudRepository;

public interface People extends CrudRepository<Person, Long> {}
