package io.memoryconnector.spring.repository.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryTemplate;
import io.memoryconnector.spring.mapping.MemoryMappingContext;
import io.memoryconnector.spring.repository.support.MemoryRepositories;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Example;
import org.springframework.data.domain.ExampleMatcher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.domain.Sort;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.ListCrudRepository;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.PagingAndSortingRepository;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.ListQueryByExampleExecutor;
import org.springframework.data.repository.query.Param;

/**
 * Repositories as applications on MongoDB and JPA have them: users and roles, a shop, a blog. Only
 * their base interfaces are the common ones.
 */
class ShopRepositoriesTest {
  enum Status {
    NEW,
    PAID,
    SHIPPED,
    CANCELLED
  }

  record Role(Long id, String name) {}

  record Address(String street, String city, @Nullable String zip) {}

  @SuppressWarnings("NullAway.Init") // as such applications have it
  static class User {
    @Id UUID id;
    String username;
    String email;
    boolean enabled;
    @Nullable Address address;
    Set<Role> roles = new HashSet<>();
    @Nullable LocalDateTime lastLogin;
    Instant createdAt;

    static User of(String username, boolean enabled, String createdAt, Role... roles) {
      User user = new User();
      user.username = username;
      user.email = username.toLowerCase(java.util.Locale.ROOT) + "@example.org";
      user.enabled = enabled;
      user.createdAt = Instant.parse(createdAt + "T00:00:00Z");
      user.roles.addAll(List.of(roles));
      return user;
    }

    public String getUsername() {
      return username;
    }

    public String getEmail() {
      return email;
    }
  }

  record Line(String sku, int quantity, BigDecimal price) {}

  record Order(
      @Nullable Long id,
      String customer,
      Status status,
      BigDecimal total,
      LocalDate placed,
      List<Line> lines,
      Map<String, String> labels,
      @Nullable Long parentId) {}

  @NoRepositoryBean
  interface Coded<T, I> extends Repository<T, I> {
    <S extends T> S save(S entity);

    Optional<T> findByCode(String code);

    boolean existsByCode(String code);

    List<T> findAll();
  }

  record Country(@Nullable Long id, String code, String name) {}

  interface Countries extends Coded<Country, Long> {}

  interface UserSummary {
    String getUsername();

    String getEmail();
  }

  record Login(String username, boolean enabled) {}

  interface Users
      extends ListCrudRepository<User, UUID>,
          PagingAndSortingRepository<User, UUID>,
          ListQueryByExampleExecutor<User> {
    Optional<User> findByUsername(String username);

    Optional<User> findByEmailIgnoreCase(String email);

    Optional<User> findByUsernameOrEmail(String username, String email);

    @Nullable User findOneByEmailIgnoreCaseAndEnabledTrue(String email);

    Boolean existsByUsername(String username);

    boolean existsByEmailIgnoreCase(String email);

    boolean existsByUsernameAndIdNot(String username, UUID id);

    List<User> findByRolesName(String name);

    List<User> findByRoles_Name(String name);

    List<User> findDistinctByRolesNameIn(Collection<String> names);

    List<User> findAllByRolesContaining(Role role);

    List<User> findByRolesIsEmpty();

    List<User> findByAddress_City(String city);

    List<User> findByAddressIsNotNull();

    List<User> findAllByEnabledTrueAndCreatedAtBefore(Instant moment);

    List<User> findByLastLoginIsNullOrLastLoginBefore(LocalDateTime moment);

    List<User> findTop2ByOrderByCreatedAtDesc();

    Page<User> findByUsernameContainingIgnoreCaseOrEmailContainingIgnoreCase(
        String username, String email, Pageable page);

    Page<UserSummary> findAllProjectedBy(Pageable page);

    <T> Page<T> findAllBy(Class<T> type, Pageable page);

    List<User> findAllByIdIn(Collection<UUID> ids);

    Slice<User> findSliceByEnabled(boolean enabled, Pageable page);

    long countByEnabledFalse();

    void deleteByUsername(String username);

    int deleteAllByEnabledFalseAndCreatedAtBefore(Instant moment);

    default User require(String username) {
      return findByUsername(username).orElseThrow();
    }
  }

  interface Orders extends CrudRepository<Order, Long>, PagingAndSortingRepository<Order, Long> {
    List<Order> findByCustomerOrderByPlacedDesc(String customer);

    Optional<Order> findFirstByCustomerOrderByIdDesc(String customer);

    List<Order> findByStatus(Status status);

    List<Order> findByStatusIn(Collection<Status> statuses);

    List<Order> findByStatusIn(Status... statuses);

    List<Order> findByStatusNotIn(Set<Status> statuses);

    List<Order> findByTotalGreaterThanEqual(BigDecimal total);

    List<Order> findByTotalBetweenAndStatusNot(
        BigDecimal least, BigDecimal most, @Param("status") Status not);

    List<Order> findByPlacedBetween(LocalDate from, LocalDate to, Sort sort);

    List<Order> findByPlacedAfterAndPlacedBefore(LocalDate after, LocalDate before);

    List<Order> findByLinesSku(String sku);

    List<Order> findByLinesQuantityGreaterThan(int quantity);

    List<Order> findByLabelsContaining(String value);

    List<Order> findByParentIdIsNull();

    List<Order> findByParentId(@Nullable Long parentId);

    long countByStatusAndPlacedBetween(Status status, LocalDate from, LocalDate to);

    Stream<Order> streamAllByStatus(Status status);

    Collection<Order> readByCustomerStartsWithAndStatusOrCustomerEndsWith(
        String start, Status status, String end);

    Iterable<Order> queryAllByCustomerNotContaining(String part);

    List<Order> removeByStatus(Status status);
  }

  private static final Role ADMIN = new Role(1L, "ADMIN");
  private static final Role STAFF = new Role(2L, "STAFF");

  private final MemoryTemplate template =
      new MemoryTemplate(MemoryDataSource.inMemory("shop"), new MemoryMappingContext());

  private static List<String> names(Iterable<User> users) {
    List<String> names = new ArrayList<>();
    users.forEach(user -> names.add(user.username));
    return names;
  }

  @Nested
  class of_users {
    private final Users users = MemoryRepositories.create(Users.class, template);

    of_users() {
      User ada = User.of("Ada", true, "2024-01-01", ADMIN, STAFF);
      ada.address = new Address("Main Street 1", "London", null);
      ada.lastLogin = LocalDateTime.of(2024, 5, 1, 12, 0);
      users.saveAll(
          List.of(
              ada,
              User.of("Bob", true, "2024-02-01", STAFF),
              User.of("Carol", false, "2024-03-01")));
    }

    @Test
    void find_one() {
      assertThat(users.require("Ada").email).isEqualTo("ada@example.org");
      assertThat(users.findByEmailIgnoreCase("ADA@EXAMPLE.ORG")).isPresent();
      assertThat(users.findByUsernameOrEmail("bob@example.org", "bob@example.org"))
          .map(User::getUsername)
          .contains("Bob");
      assertThat(users.findOneByEmailIgnoreCaseAndEnabledTrue("carol@example.org")).isNull();
    }

    @Test
    void ask() {
      assertThat(users.existsByUsername("Ada")).isTrue();
      assertThat(users.existsByEmailIgnoreCase("EVE@example.org")).isFalse();
      assertThat(users.existsByUsernameAndIdNot("Ada", users.require("Ada").id)).isFalse();
      assertThat(users.countByEnabledFalse()).isEqualTo(1);
    }

    @Test
    void look_into_collections_and_objects() {
      assertThat(names(users.findByRolesName("STAFF"))).containsExactlyInAnyOrder("Ada", "Bob");
      assertThat(names(users.findByRoles_Name("ADMIN"))).containsExactly("Ada");
      assertThat(names(users.findDistinctByRolesNameIn(List.of("ADMIN", "STAFF"))))
          .containsExactlyInAnyOrder("Ada", "Bob");
      assertThat(names(users.findAllByRolesContaining(ADMIN))).containsExactly("Ada");
      assertThat(names(users.findByRolesIsEmpty())).containsExactly("Carol");
      assertThat(names(users.findByAddress_City("London"))).containsExactly("Ada");
      assertThat(names(users.findByAddressIsNotNull())).containsExactly("Ada");
    }

    @Test
    void compare_dates() {
      assertThat(
              names(
                  users.findAllByEnabledTrueAndCreatedAtBefore(
                      Instant.parse("2024-01-15T00:00:00Z"))))
          .containsExactly("Ada");
      assertThat(
              names(
                  users.findByLastLoginIsNullOrLastLoginBefore(
                      LocalDateTime.of(2024, 5, 1, 12, 0))))
          .containsExactlyInAnyOrder("Bob", "Carol");
      assertThat(names(users.findTop2ByOrderByCreatedAtDesc())).containsExactly("Carol", "Bob");
    }

    @Test
    void page_and_project() {
      Page<User> page =
          users.findByUsernameContainingIgnoreCaseOrEmailContainingIgnoreCase(
              "A", "bob", PageRequest.of(0, 2, Sort.by("username").descending()));
      assertThat(names(page)).containsExactly("Carol", "Bob");
      assertThat(page.getTotalElements()).isEqualTo(3);
      assertThat(users.findAllProjectedBy(PageRequest.of(1, 2, Sort.by("username"))).getContent())
          .extracting(UserSummary::getEmail)
          .containsExactly("carol@example.org");
      assertThat(users.findAllBy(Login.class, PageRequest.of(0, 1, Sort.by("createdAt"))))
          .containsExactly(new Login("Ada", true));
      assertThat(users.findSliceByEnabled(true, PageRequest.of(0, 1)).hasNext()).isTrue();
    }

    @Test
    void find_by_ids_in_sorts_of_every_kind() {
      List<UUID> ids = List.of(users.require("Bob").id, users.require("Ada").id, UUID.randomUUID());
      assertThat(names(users.findAllByIdIn(ids))).containsExactlyInAnyOrder("Ada", "Bob");
      assertThat(names(users.findAllById(ids))).containsExactlyInAnyOrder("Ada", "Bob");
      assertThat(names(users.findAll(Sort.by(Sort.Order.desc("username").ignoreCase()))))
          .containsExactly("Carol", "Bob", "Ada");
      assertThat(names(users.findAll(Sort.by(Sort.Order.asc("lastLogin").nullsLast()))))
          .startsWith("Ada");
      assertThat(names(users.findAll(Sort.by(User::getUsername)))).startsWith("Ada");
    }

    @Test
    void search_by_example() {
      User probe = new User();
      probe.username = "a";
      ExampleMatcher matcher =
          ExampleMatcher.matching()
              .withIgnoreCase()
              .withStringMatcher(ExampleMatcher.StringMatcher.CONTAINING)
              .withIgnorePaths("enabled");
      assertThat(names(users.findAll(Example.of(probe, matcher), Sort.by("username"))))
          .containsExactly("Ada", "Carol");
      assertThat(users.count(Example.of(probe, matcher))).isEqualTo(2);
    }

    @Test
    void delete() {
      users.deleteByUsername("Bob");
      assertThat(
              users.deleteAllByEnabledFalseAndCreatedAtBefore(
                  Instant.parse("2025-01-01T00:00:00Z")))
          .isEqualTo(1);
      assertThat(names(users.findAll())).containsExactly("Ada");
    }
  }

  @Nested
  class of_orders {
    private final Orders orders = MemoryRepositories.create(Orders.class, template);

    of_orders() {
      orders.saveAll(
          List.of(
              order("Ada", Status.NEW, "10.00", "2024-01-10", null, "pen", "ink"),
              order("Ada", Status.PAID, "99.90", "2024-02-10", 1L, "desk"),
              order("Bob", Status.SHIPPED, "50", "2024-03-10", 1L, "pen"),
              order("Carol", Status.CANCELLED, "0", "2024-04-10", null)));
    }

    private static Order order(
        String customer,
        Status status,
        String total,
        String placed,
        @Nullable Long parent,
        String... skus) {
      List<Line> lines =
          Arrays.stream(skus)
              .map(sku -> new Line(sku, sku.length(), BigDecimal.ONE))
              .collect(Collectors.toList());
      return new Order(
          null,
          customer,
          status,
          new BigDecimal(total),
          LocalDate.parse(placed),
          lines,
          Map.of("channel", customer.equals("Bob") ? "shop" : "web"),
          parent);
    }

    private static List<Long> ids(Iterable<Order> found) {
      List<Long> ids = new ArrayList<>();
      found.forEach(order -> ids.add(order.id()));
      return ids;
    }

    @Test
    void compare_numbers_enums_and_days() {
      assertThat(ids(orders.findByStatus(Status.PAID))).containsExactly(2L);
      assertThat(ids(orders.findByStatusIn(List.of(Status.NEW, Status.PAID))))
          .containsExactly(1L, 2L);
      assertThat(ids(orders.findByStatusIn(Status.SHIPPED))).containsExactly(3L);
      assertThat(ids(orders.findByStatusNotIn(EnumSet.of(Status.CANCELLED, Status.NEW))))
          .containsExactly(2L, 3L);
      assertThat(ids(orders.findByTotalGreaterThanEqual(new BigDecimal("50.00"))))
          .containsExactly(2L, 3L);
      assertThat(
              ids(
                  orders.findByTotalBetweenAndStatusNot(
                      BigDecimal.ZERO, new BigDecimal("50"), Status.CANCELLED)))
          .containsExactly(1L, 3L);
      assertThat(
              ids(
                  orders.findByPlacedBetween(
                      LocalDate.of(2024, 2, 10),
                      LocalDate.of(2024, 4, 10),
                      Sort.by("total").descending())))
          .containsExactly(2L, 3L, 4L);
      assertThat(
              ids(
                  orders.findByPlacedAfterAndPlacedBefore(
                      LocalDate.of(2024, 2, 10), LocalDate.of(2024, 4, 10))))
          .containsExactly(3L);
    }

    @Test
    void look_into_lists_maps_and_references() {
      assertThat(ids(orders.findByLinesSku("pen"))).containsExactly(1L, 3L);
      assertThat(ids(orders.findByLinesQuantityGreaterThan(3))).containsExactly(2L);
      assertThat(ids(orders.findByLabelsContaining("shop"))).containsExactly(3L);
      assertThat(ids(orders.findByParentIdIsNull())).containsExactly(1L, 4L);
      assertThat(ids(orders.findByParentId(1L))).containsExactly(2L, 3L);
      assertThat(ids(orders.findByParentId(null))).containsExactly(1L, 4L);
    }

    @Test
    void sort_count_stream_and_combine() {
      assertThat(ids(orders.findByCustomerOrderByPlacedDesc("Ada"))).containsExactly(2L, 1L);
      assertThat(orders.findFirstByCustomerOrderByIdDesc("Ada")).map(Order::id).contains(2L);
      assertThat(
              orders.countByStatusAndPlacedBetween(
                  Status.NEW, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
          .isEqualTo(1);
      try (Stream<Order> stream = orders.streamAllByStatus(Status.SHIPPED)) {
        assertThat(stream.map(Order::customer)).containsExactly("Bob");
      }
      assertThat(
              ids(
                  orders.readByCustomerStartsWithAndStatusOrCustomerEndsWith(
                      "A", Status.NEW, "ol")))
          .containsExactly(1L, 4L);
      assertThat(ids(orders.queryAllByCustomerNotContaining("o"))).containsExactly(1L, 2L);
      assertThat(orders.findAll(PageRequest.of(1, 3)).getContent()).hasSize(1);
      assertThat(ids(orders.removeByStatus(Status.CANCELLED))).containsExactly(4L);
    }
  }

  @Test
  void of_a_base_interface_of_their_own() {
    Countries countries = MemoryRepositories.create(Countries.class, template);
    countries.save(new Country(null, "AT", "Austria"));
    assertThat(countries.findByCode("AT")).map(Country::name).contains("Austria");
    assertThat(countries.existsByCode("CH")).isFalse();
  }
}
