package io.memoryconnector.integration.shop;

import org.springframework.data.repository.ListCrudRepository;

public interface Suppliers extends ListCrudRepository<Supplier, Long> {}
