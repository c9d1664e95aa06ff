package io.memoryconnector.integration.slice;

import io.memoryconnector.spring.repository.MemoryRepository;

interface Books extends MemoryRepository<Book, Long> {}
