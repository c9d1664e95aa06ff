package io.memoryconnector.spring.test.archive;

import org.springframework.data.repository.CrudRepository;

/** The cities that are no more. */
public interface OldCities extends CrudRepository<OldCity, Long> {}
