package io.memoryconnector.benchmarks.customer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.CrudRepository;

/** The repository that is measured: every store implements it as it does for applications. */
public interface Customers extends CrudRepository<Customer, Long> {
  Optional<Customer> findByEmail(String email);

  boolean existsByEmail(String email);

  List<Customer> findByCityAndAgeGreaterThan(String city, int age);

  List<Customer> findByAgeGreaterThanEqualAndAgeLessThan(int from, int before, Pageable page);

  List<Customer> findAllBy(Pageable page);

  List<Customer> findTop10ByBalanceLessThanOrderByBalanceDesc(double balance);

  long countByActive(boolean active);

  Stream<Customer> streamByCity(String city);
}
