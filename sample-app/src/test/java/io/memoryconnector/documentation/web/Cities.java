package io.memoryconnector.documentation.web;

import io.memoryconnector.spring.repository.MemoryRepository;

/** Where the controller of docs/filters.md finds it. */
interface Cities extends MemoryRepository<City, Long> {}
