package io.memoryconnector.integration.shop;

import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;
import org.springframework.data.repository.query.Param;

public interface Products
    extends ListCrudRepository<Product, Long>, ListPagingAndSortingRepository<Product, Long> {
  List<Product> findByName(@Param("name") String name);

  Page<Product> findByPriceGreaterThan(@Param("price") int price, Pageable page);
}
