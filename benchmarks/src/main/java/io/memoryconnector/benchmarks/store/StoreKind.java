package io.memoryconnector.benchmarks.store;

import java.util.function.Supplier;

/** The columns of the comparison. */
@SuppressWarnings("ImmutableEnumChecker") // constructors do not change
public enum StoreKind {
  /** The limit: what can be had by hand behind a repository. */
  HAND("by hand", HandStore::new),
  /** This project. */
  MEMORY("memory connector", MemoryStore::new),
  /** Spring Data's map repositories, which hand out what they have stored. */
  KEYVALUE("spring-data-keyvalue", KeyValueStore::new),
  /** Spring Data JDBC on H2 in memory. */
  JDBC("JDBC + H2", JdbcStore::new),
  /** Spring Data JPA with Hibernate on H2 in memory. */
  JPA("JPA + H2", JpaStore::new);

  private final String title;
  private final Supplier<Store> maker;

  StoreKind(String title, Supplier<Store> maker) {
    this.title = title;
    this.maker = maker;
  }

  /** Returns the title of the column. */
  public String title() {
    return title;
  }

  /** Makes an empty store of this kind. */
  public Store open() {
    return maker.get();
  }
}
