package io.memoryconnector.spring.test.assertion;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.test.query.QueriesAssert;
import io.memoryconnector.spring.test.query.QueryRecorder;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.Resource;

/**
 * Begins assertions about data sources. Tests that have a {@code MemoryTester} injected use
 * AssertJ's own {@code assertThat} with it.
 *
 * <p>The messages, of which long lists end after 20 lines:
 *
 * <pre>
 * hasSize(3), isEmpty()
 *   Expecting 'City' in 'atlas' to have 3 records, but it has 1:
 *     {"id":1,"name":"Graz"}
 * containsRecord(…)
 *   Expecting 'City' in 'atlas' to contain a record with {"name":"Linz"}, but it has 1:
 *     closest is record 1: name is "Graz", not "Linz"
 * doesNotContainRecord(…)
 *   Expecting 'City' in 'atlas' to contain no record with {"name":"Graz"}, but it has:
 *     {"id":1,"name":"Graz"}
 * containsId(7)
 *   Expecting 'City' in 'atlas' to contain a record with the id 7, but it has 1.
 * doesNotContainId(1)
 *   Expecting 'City' in 'atlas' to contain no record with the id 1, but it has:
 *     {"id":1,"name":"Graz"}
 * matchesJson("after.json")
 *   Expecting 'atlas' to match 'after.json', but:
 *     City record 1: name is "Graz", not "Linz"; population is absent, not 5
 *     City record 2 is missing: {"id":2,"name":"Wels"}
 *     City a record is missing: {"name":"Enns"}
 *     City record 3 is not expected: {"id":3,"name":"Bad Ischl"}
 * </pre>
 */
public final class MemoryAssertions {
  private static final DefaultResourceLoader CLASS_PATH = new DefaultResourceLoader();

  private MemoryAssertions() {}

  /** Begins assertions about the data source behind these operations. */
  public static MemoryAssert assertThat(MemoryOperations operations) {
    return assertThat(List.of(operations), CLASS_PATH::getResource);
  }

  /**
   * Begins assertions about the data sources behind these operations: about the first, but for the
   * models that only another one knows.
   *
   * @param operations at least one
   * @param files finds the files that assertions name
   */
  public static MemoryAssert assertThat(
      List<MemoryOperations> operations, Function<String, Resource> files) {
    return new MemoryAssert(operations.get(0).dataSource(), operations, files);
  }

  /** Begins assertions about a data source whose classes of entities are not known. */
  public static MemoryAssert assertThat(MemoryDataSource source) {
    return new MemoryAssert(source, List.of(), CLASS_PATH::getResource);
  }

  /** Begins assertions about the queries that have been recorded until now. */
  public static QueriesAssert assertThat(QueryRecorder queries) {
    return queries.assertThat();
  }
}
