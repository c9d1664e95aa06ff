package io.memoryconnector.benchmarks.repository;

import io.memoryconnector.benchmarks.customer.Customer;
import io.memoryconnector.benchmarks.customer.Customers;
import io.memoryconnector.benchmarks.customer.Sample;
import io.memoryconnector.benchmarks.store.Store;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/** The rows of the comparison: each is one call of an application, or two that belong together. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
public enum Operation {
  FIND_BY_ID("findById", (store, picks) -> store.customers().findById(picks.id())),

  EXISTS_BY_ID("existsById", (store, picks) -> store.customers().existsById(picks.id())),

  FIND_BY_UNIQUE("find by unique property", (s, picks) -> s.customers().findByEmail(picks.email())),

  EXISTS_BY_UNIQUE("exists by property", (s, picks) -> s.customers().existsByEmail(picks.email())),

  CITY_AND_AGE(
      "city = ? and age > ? (1 % of the rows)",
      (store, picks) -> {
        int age = Sample.YOUNGEST + Sample.AGES / 2 - 2 + picks.below(4);
        return store.customers().findByCityAndAgeGreaterThan(picks.city(), age);
      }),

  RANGE_SORTED_PAGE(
      "range (16 %) + sort by another property + page of 20",
      (store, picks) -> {
        int from = Sample.YOUNGEST + picks.below(60);
        Pageable page = Operation.page(picks);
        return store.customers().findByAgeGreaterThanEqualAndAgeLessThan(from, from + 13, page);
      }),

  SORTED_PAGE(
      "all + sort + page of 20", (store, picks) -> store.customers().findAllBy(page(picks))),

  BEST_TEN(
      "order by a property without index + limit 10",
      (store, picks) -> {
        double balance = 500_000 + picks.below(500_000);
        return store.customers().findTop10ByBalanceLessThanOrderByBalanceDesc(balance);
      }),

  STREAM("stream over 2 % of the rows", (store, picks) -> store.sumOfScores(picks.city())),

  SAVE_AND_COUNT(
      "save + count by boolean",
      (store, picks) -> {
        store.customers().save(picks.switched());
        return store.customers().countByActive(true);
      }),

  SAVE("save (update)", (store, picks) -> store.customers().save(picks.changed())),

  MIXED(
      "90 % findById, 10 % save, two threads",
      (store, picks) ->
          picks.below(10) == 0 ? SAVE.call(store, picks) : FIND_BY_ID.call(store, picks)),

  SAVE_NEW("save (new), five indexes", (store, picks) -> store.customers().save(picks.fresh())),

  DELETE_AND_SAVE(
      "delete and save (new)",
      (store, picks) -> {
        Customers customers = store.customers();
        int place = picks.livingPlace();
        customers.deleteById(picks.living(place));
        Customer saved = customers.save(picks.fresh());
        picks.setLiving(place, saved.requireId());
        return saved;
      }); // the last, as it leaves other customers than it found

  private static final int PAGE_SIZE = 20;

  private final String title;
  private final Call call;

  Operation(String title, Call call) {
    this.title = title;
    this.call = call;
  }

  private interface Call {
    Object on(Store store, Picks picks);
  }

  /** Returns the title of the row. */
  public String title() {
    return title;
  }

  /** Calls the store and returns what it answers. */
  public Object call(Store store, Picks picks) {
    return call.on(store, picks);
  }

  /** Whether the answer says in which order its customers come. */
  boolean isOrdered() {
    return this != CITY_AND_AGE;
  }

  /** Returns the number of threads that do this at once. */
  public int threads() {
    return this == MIXED ? 2 : 1;
  }

  private static Pageable page(Picks picks) {
    return PageRequest.of(picks.below(3), PAGE_SIZE, Sort.by("lastName"));
  }
}
