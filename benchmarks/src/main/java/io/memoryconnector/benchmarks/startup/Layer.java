package io.memoryconnector.benchmarks.startup;

import java.util.ArrayList;
import java.util.List;

/** The data layers that an application of Spring Boot starts with. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are copies
enum Layer {
  NONE("no data layer", List.of(), "NoLayer"),

  MEMORY(
      "memory connector",
      List.of("memory-connector-", "jackson-", "spring-boot-data-commons-"),
      "MemoryLayer"),

  KEYVALUE("spring-data-keyvalue", List.of("spring-data-keyvalue-"), "KeyValueLayer"),

  JDBC(
      "JDBC + H2",
      List.of(
          "h2-",
          "HikariCP-",
          "spring-jdbc-",
          "spring-data-relational-",
          "spring-data-jdbc-",
          "spring-boot-data-commons-",
          "spring-boot-data-jdbc-",
          "spring-boot-jdbc-",
          "spring-boot-sql-",
          "spring-boot-persistence-",
          "spring-boot-transaction-"),
      "JdbcLayer"),

  JPA(
      "JPA + H2",
      List.of(
          "h2-",
          "HikariCP-",
          "hibernate-",
          "byte-buddy-",
          "antlr4-",
          "aspectjweaver-",
          "jboss-logging-",
          "jakarta.",
          "jaxb-",
          "istack-",
          "angus-",
          "txw2-",
          "spring-jdbc-",
          "spring-orm-",
          "spring-aspects-",
          "spring-data-jpa-",
          "spring-boot-data-commons-",
          "spring-boot-data-jpa-",
          "spring-boot-hibernate-",
          "spring-boot-jpa-",
          "spring-boot-jdbc-",
          "spring-boot-sql-",
          "spring-boot-persistence-",
          "spring-boot-transaction-"),
      "JpaLayer");

  private static final List<String> OF_EVERY_APPLICATION =
      List.of(
          "benchmarks",
          "spring-boot-4",
          "spring-boot-autoconfigure-",
          "spring-core-",
          "spring-beans-",
          "spring-context-",
          "spring-aop-",
          "spring-expression-",
          "commons-logging-",
          "micrometer-",
          "jakarta.annotation-",
          "slf4j-",
          "jul-to-slf4j-",
          "log4j-",
          "logback-",
          "snakeyaml-",
          "jspecify-");

  private static final List<String> OF_EVERY_LAYER = List.of("spring-data-commons-", "spring-tx-");

  private final String title;
  private final List<String> libraries;
  private final String configuration;

  Layer(String title, List<String> libraries, String configuration) {
    this.title = title;
    this.libraries = List.copyOf(libraries);
    this.configuration = configuration;
  }

  String title() {
    return title;
  }

  /** Returns the configuration; the others could not even be loaded without their libraries. */
  Class<?> configuration() throws ClassNotFoundException {
    return Class.forName(Layer.class.getPackageName() + "." + configuration);
  }

  /** Whether an application with this layer has a library on its class path. */
  boolean uses(String jar) {
    List<String> prefixes = new ArrayList<>(OF_EVERY_APPLICATION);
    prefixes.addAll(libraries);
    if (this != NONE) {
      prefixes.addAll(OF_EVERY_LAYER);
    }
    return prefixes.stream().anyMatch(jar::startsWith);
  }
}
