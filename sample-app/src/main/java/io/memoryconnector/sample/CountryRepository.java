package io.memoryconnector.sample;

import io.memoryconnector.spring.repository.MemoryRepository;

/** The countries. */
interface CountryRepository extends MemoryRepository<Country, String> {}
