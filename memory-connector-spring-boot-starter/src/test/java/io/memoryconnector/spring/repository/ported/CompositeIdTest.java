package io.memoryconnector.spring.repository.ported;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.ScrollPosition;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Window;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.ListPagingAndSortingRepository;
import org.springframework.data.repository.query.ListQueryByExampleExecutor;
import org.springframework.data.support.WindowIterator;

/** Ids that consist of several values: JPA's embedded ids, MongoDB's complex ones. */
class CompositeIdTest {
  record LineId(long order, int position) {}

  record Line(@Id @Nullable LineId key, String product, int pieces) {}

  interface Lines
      extends ListCrudRepository<Line, LineId>,
          ListPagingAndSortingRepository<Line, LineId>,
          ListQueryByExampleExecutor<Line> {
    List<Line> findByKeyOrder(long order);

    List<Line> findByKey_PositionGreaterThanEqual(int position);

    List<Line> findByKeyIn(Collection<LineId> keys);

    Optional<Line> findByKeyAndProduct(LineId key, String product);

    List<Line> findByKeyOrderOrderByKeyPositionDesc(long order);

    boolean existsByKeyOrder(long order);

    long deleteByKeyOrder(long order);

    Window<Line> findAllBy(ScrollPosition position, Limit limit, Sort sort);
  }

  private final Lines lines = MemoryRepositories.create(Lines.class);

  CompositeIdTest() {
    lines.saveAll(
        List.of(line(2, 1, "pen"), line(1, 2, "ink"), line(1, 1, "pad"), line(10, 1, "pen")));
  }

  private static Line line(long order, int position, String product) {
    return new Line(new LineId(order, position), product, 1);
  }

  private static List<String> keys(Iterable<Line> found) {
    List<String> keys = new ArrayList<>();
    for (Line line : found) {
      LineId key = Objects.requireNonNull(line.key());
      keys.add(key.order() + "/" + key.position());
    }
    return keys;
  }

  @Test
  void find_change_and_delete_one_record() {
    LineId ink = new LineId(1, 2);
    assertThat(lines.findById(ink)).contains(line(1, 2, "ink"));
    lines.save(new Line(ink, "ink", 5));
    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.findById(ink)).map(Line::pieces).contains(5);
    lines.deleteById(ink);
    assertThat(lines.existsById(ink)).isFalse();
    assertThat(keys(lines.findAllById(List.of(new LineId(2, 1), ink)))).containsExactly("2/1");
  }

  @Test
  void order_records_by_one_value_after_the_other() {
    assertThat(keys(lines.findAll())).containsExactly("1/1", "1/2", "2/1", "10/1");
    assertThat(keys(lines.findAll(Sort.by("key").descending())))
        .containsExactly("10/1", "2/1", "1/2", "1/1");
    assertThat(keys(lines.findAll(PageRequest.of(1, 3)))).containsExactly("10/1");
    assertThat(keys(lines.findAll(Sort.by("key.position", "product"))))
        .containsExactly("1/1", "2/1", "10/1", "1/2");
  }

  @Test
  void may_be_asked_for_as_a_whole_and_by_their_values() {
    assertThat(keys(lines.findByKeyOrder(1))).containsExactly("1/1", "1/2");
    assertThat(keys(lines.findByKey_PositionGreaterThanEqual(2))).containsExactly("1/2");
    assertThat(keys(lines.findByKeyIn(List.of(new LineId(1, 1), new LineId(7, 7)))))
        .containsExactly("1/1");
    assertThat(lines.findByKeyAndProduct(new LineId(2, 1), "ink")).isEmpty();
    assertThat(keys(lines.findByKeyOrderOrderByKeyPositionDesc(1))).containsExactly("1/2", "1/1");
    assertThat(lines.existsByKeyOrder(3)).isFalse();
    assertThat(lines.deleteByKeyOrder(1)).isEqualTo(2);
  }

  @Test
  void may_be_an_example() {
    Line probe = new Line(new LineId(1, 0), "", 0);
    assertThat(
            keys(
                lines.findAll(
                    Example.of(
                        probe,
                        ExampleMatcher.matching()
                            .withIgnorePaths("key.position", "product", "pieces")))))
        .containsExactly("1/1", "1/2");
  }

  @Test
  void tell_a_place_in_windows() {
    for (Sort sort : List.of(Sort.unsorted(), Sort.by("key"), Sort.by("key.order"))) {
      WindowIterator<Line> all =
          WindowIterator.of(position -> lines.findAllBy(position, Limit.of(1), sort))
              .startingAt(ScrollPosition.keyset());
      assertThat(keys(() -> all)).as("%s", sort).containsExactly("1/1", "1/2", "2/1", "10/1");
    }
    Window<Line> first = lines.findAllBy(ScrollPosition.keyset(), Limit.of(2), Sort.by("product"));
    assertThat(keys(first)).containsExactly("1/2", "1/1");
    assertThat(keys(lines.findAllBy(first.positionAt(1), Limit.of(2), Sort.by("product"))))
        .containsExactly("2/1", "10/1");
  }

  @Test
  void are_not_made_up() {
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(() -> lines.save(new Line(null, "pen", 1)))
        .withMessage("Cannot write to 'Line': key is required. Give key a value.");
  }

  @Nested
  class in_classes {
    /** As JPA demands it: with a constructor without parameters, and equality. */
    static class EmployeeId {
      String company = "";
      int number;

      static EmployeeId of(String company, int number) {
        EmployeeId id = new EmployeeId();
        id.company = company;
        id.number = number;
        return id;
      }

      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof EmployeeId id && id.company.equals(company) && id.number == number;
      }

      @Override
      public int hashCode() {
        return Objects.hash(company, number);
      }
    }

    static class Employee {
      @Id EmployeeId key = new EmployeeId();
      String name = "";
      @Version @Nullable Long version;
    }

    interface Employees extends ListCrudRepository<Employee, EmployeeId> {
      Optional<Employee> findByKey(EmployeeId key);

      List<Employee> findByKeyCompanyOrderByName(String company);
    }

    private final Employees employees = MemoryRepositories.create(Employees.class);

    private Employee hired(String company, int number, String name) {
      Employee employee = new Employee();
      employee.key = EmployeeId.of(company, number);
      employee.name = name;
      return employees.save(employee);
    }

    @Test
    void are_new_or_not_by_their_version() {
      Employee ada = hired("Engines", 1, "Ada");
      hired("Engines", 2, "Charles");
      ada.name = "Augusta";
      employees.save(ada);
      assertThat(employees.findByKeyCompanyOrderByName("Engines"))
          .extracting(employee -> employee.name + " " + employee.version)
          .containsExactly("Augusta 1", "Charles 0");
      ada.version = 0L;
      assertThatExceptionOfType(OptimisticLockingFailureException.class)
          .isThrownBy(() -> employees.save(ada));
      assertThat(employees.findByKey(EmployeeId.of("Engines", 1)))
          .map(employee -> employee.name)
          .contains("Augusta");
    }
  }
}
