package io.memoryconnector.spring.test.query;

import io.memoryconnector.AskedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about the queries of a test. A failure lists the queries in question, each with its
 * filter, its plan, how many records it looked at and returned, and its time.
 */
public final class QueriesAssert extends AbstractAssert<QueriesAssert, List<AskedQuery>> {
  private static final int LISTED = 20;

  QueriesAssert(List<AskedQuery> queries) {
    super(queries, QueriesAssert.class);
  }

  /** Goes on with the queries for the records of one model only. */
  public QueriesAssert onModel(String model) {
    return new QueriesAssert(matching(query -> query.model().equals(model))).as(descriptionText());
  }

  /** Verifies that there were so many queries. */
  public QueriesAssert hasSize(int expected) {
    if (actual.size() != expected) {
      fail("Expecting %s, but there were %s".formatted(number(expected), count()), actual);
    }
    return this;
  }

  /** Verifies that there were no queries. */
  public QueriesAssert isEmpty() {
    return hasSize(0);
  }

  /** Verifies that there were so many queries at most. */
  public QueriesAssert hasSizeAtMost(int most) {
    if (actual.size() > most) {
      fail("Expecting %s at most, but there were %s".formatted(number(most), count()), actual);
    }
    return this;
  }

  /** Verifies that no query has looked at more records than this. */
  public QueriesAssert noneScannedMoreThan(long records) {
    List<AskedQuery> greedy = matching(query -> query.examined() > records);
    if (!greedy.isEmpty()) {
      fail(
          "Expecting no query to look at more than %d records; an index may be missing. These did"
              .formatted(records),
          greedy);
    }
    return this;
  }

  /**
   * Verifies that no query was asked more often than this with other values: that there is no loop
   * of queries where one could find all (N+1).
   */
  public QueriesAssert noneRepeatedMoreThan(int times) {
    Map<QueryShape, List<AskedQuery>> byShape = new LinkedHashMap<>();
    for (AskedQuery query : actual) {
      byShape.computeIfAbsent(QueryShape.of(query), shape -> new ArrayList<>()).add(query);
    }
    byShape.forEach(
        (shape, alike) -> {
          if (alike.size() > times) {
            fail(
                "Expecting no query more than %s, but %s was asked %d times. Find all at once with inq, or include the relation"
                    .formatted(times == 1 ? "once" : times + " times", shape, alike.size()),
                alike);
          }
        });
    return this;
  }

  private List<AskedQuery> matching(Predicate<AskedQuery> condition) {
    return actual.stream().filter(condition).toList();
  }

  private String count() {
    return actual.isEmpty() ? "none" : String.valueOf(actual.size());
  }

  private static String number(int queries) {
    return queries == 0 ? "no query" : queries == 1 ? "1 query" : queries + " queries";
  }

  private void fail(String message, List<AskedQuery> queries) {
    StringBuilder text = new StringBuilder(message).append(queries.isEmpty() ? "." : ":");
    queries.stream().limit(LISTED).forEach(query -> text.append("\n  ").append(line(query)));
    if (queries.size() > LISTED) {
      text.append("\n  and ").append(queries.size() - LISTED).append(" more");
    }
    failWithMessage("%s", text);
  }

  private static String line(AskedQuery query) {
    return "%s %s: %s Looked at %d, returned %d, in %s ms."
        .formatted(
            query.model(),
            query.filter(),
            query.words(),
            query.examined(),
            query.returned(),
            String.format(Locale.ROOT, "%.3f", query.time().toNanos() / 1e6));
  }
}
