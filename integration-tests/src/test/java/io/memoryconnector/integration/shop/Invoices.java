package io.memoryconnector.integration.shop;

import org.springframework.data.repository.ListCrudRepository;

public interface Invoices extends ListCrudRepository<Invoice, Long> {}
