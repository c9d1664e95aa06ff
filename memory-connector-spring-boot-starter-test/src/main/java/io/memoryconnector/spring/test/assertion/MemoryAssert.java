package io.memoryconnector.spring.test.assertion;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.Snapshot;
import io.memoryconnector.document.Document;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.test.fixture.FixtureCollection;
import io.memoryconnector.spring.test.fixture.FixtureFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;

/**
 * Assertions about what a data source holds. They are not recorded as queries. {@link
 * MemoryAssertions} shows the messages.
 */
public final class MemoryAssert extends AbstractAssert<MemoryAssert, MemoryDataSource> {
  private static final int LISTED = 20;

  private final @Nullable MemoryOperations operations;
  private final Function<String, Resource> files;
  private boolean isIgnoringIds;

  MemoryAssert(
      MemoryDataSource source,
      @Nullable MemoryOperations operations,
      Function<String, Resource> files) {
    super(source, MemoryAssert.class);
    this.operations = operations;
    this.files = files;
  }

  /** Goes on with the records of a class of entities. */
  public <T> MemoryCollectionAssert<T> collection(Class<T> type) {
    if (operations == null) {
      throw new IllegalArgumentException(
          "Cannot find the collection of '%s': a data source does not know classes. Use assertThat with the MemoryOperations, or name the model."
              .formatted(type.getSimpleName()));
    }
    return collection(InspectedModel.of(operations.forType(type)));
  }

  /** Goes on with the records of a model. */
  public MemoryCollectionAssert<Document> collection(String model) {
    return collection(InspectedModel.named(model, definition(model).id().property()));
  }

  /** Lets {@link #matchesJson} pass over ids: records are the same if all else is. */
  public MemoryAssert ignoringIds() {
    isIgnoringIds = true;
    return this;
  }

  /**
   * Verifies that the collections which a file has hold exactly the records that it says, in any
   * order. A record that has no id in the file may have any. What is null counts as absent.
   *
   * @param location as in {@link io.memoryconnector.spring.test.MemoryData}; from the root of the
   *     class path if the data source was not asserted on by a test's {@code MemoryTester}
   */
  public MemoryAssert matchesJson(String location) {
    FixtureFile file = FixtureFile.read(files.apply(location));
    Snapshot moment = actual.snapshot();
    List<String> differences = new ArrayList<>();
    file.collections().forEach(expected -> differences.addAll(differences(expected, moment)));
    if (!differences.isEmpty()) {
      fail(location, differences);
    }
    return this;
  }

  String name() {
    return actual.name();
  }

  private <T> MemoryCollectionAssert<T> collection(InspectedModel<T> model) {
    return new MemoryCollectionAssert<>(this, model, actual.snapshot().records(model.name()))
        .as(descriptionText());
  }

  private List<String> differences(FixtureCollection expected, Snapshot moment) {
    ModelDefinition model = definition(expected.model());
    String id = model.id().property();
    UnaryOperator<Document> data =
        isIgnoringIds ? record -> record.without(id) : UnaryOperator.identity();
    return new CollectionComparison(model.name(), id, moment.records(model.name()))
        .with(
            expected.records().stream()
                .map(record -> ComparedRecord.of(data.apply(record.withId(model))))
                .toList());
  }

  private ModelDefinition definition(String model) {
    return actual.definition(model).orElseGet(() -> ModelDefinition.open(model));
  }

  private void fail(String location, List<String> differences) {
    StringBuilder text =
        new StringBuilder("Expecting '%s' to match '%s', but:".formatted(name(), location));
    differences.stream().limit(LISTED).forEach(line -> text.append("\n  ").append(line));
    if (differences.size() > LISTED) {
      text.append("\n  and ").append(differences.size() - LISTED).append(" more");
    }
    failWithMessage("%s", text);
  }
}
