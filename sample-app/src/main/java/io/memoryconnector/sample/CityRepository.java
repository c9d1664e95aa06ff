package io.memoryconnector.sample;

import io.memoryconnector.spring.repository.MemoryRepository;

/** The cities. */
interface CityRepository extends MemoryRepository<City, Long> {}
