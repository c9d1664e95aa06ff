package io.memoryconnector.spring.test.assertion;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.document.Document;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.spring.core.MemoryOperations;
import io.memoryconnector.spring.mapping.MemoryPersistentEntity;
import io.memoryconnector.spring.test.fixture.FixtureCollection;
import io.memoryconnector.spring.test.fixture.FixtureFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.springframework.core.io.Resource;

/**
 * Assertions about what a data source holds, and about the models of others of its context. They
 * are not recorded as queries. {@link MemoryAssertions} shows the messages.
 */
public final class MemoryAssert extends AbstractAssert<MemoryAssert, MemoryDataSource> {
  private static final int LISTED = 20;

  private final List<MemoryOperations> operations; // the first is that of this data source
  private final Function<String, Resource> files;
  private boolean isIgnoringIds;

  MemoryAssert(
      MemoryDataSource source,
      List<MemoryOperations> operations,
      Function<String, Resource> files) {
    super(source, MemoryAssert.class);
    this.operations = List.copyOf(operations);
    this.files = files;
  }

  /** Goes on with the records of a class of entities. */
  public <T> MemoryCollectionAssert<T> collection(Class<T> type) {
    if (operations.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot find the collection of '%s': a data source does not know classes. Use assertThat with the MemoryOperations, or name the model."
              .formatted(type.getSimpleName()));
    }
    String model = modelOf(type);
    MemoryOperations knowing =
        operations.stream()
            .filter(each -> knows(each.dataSource(), model))
            .findFirst()
            .orElse(operations.get(0));
    return collection(knowing.dataSource(), InspectedModel.of(knowing.forType(type)));
  }

  /** Goes on with the records of a model. */
  public MemoryCollectionAssert<Document> collection(String model) {
    MemoryDataSource source = sourceOf(model);
    String id = definition(source, model).id().property();
    return collection(source, InspectedModel.named(model, id));
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
    List<String> differences = new ArrayList<>();
    file.collections().forEach(expected -> differences.addAll(differences(expected)));
    if (!differences.isEmpty()) {
      fail(location, differences);
    }
    return this;
  }

  String name() {
    return actual.name();
  }

  private <T> MemoryCollectionAssert<T> collection(
      MemoryDataSource source, InspectedModel<T> model) {
    MemoryAssert memory =
        source.equals(actual) ? this : new MemoryAssert(source, operations, files);
    return new MemoryCollectionAssert<>(memory, model, source.snapshot().records(model.name()))
        .as(descriptionText());
  }

  private List<String> differences(FixtureCollection expected) {
    MemoryDataSource source = sourceOf(expected.model());
    ModelDefinition model = definition(source, expected.model());
    String id = model.id().property();
    UnaryOperator<Document> data =
        isIgnoringIds ? record -> record.without(id) : UnaryOperator.identity();
    return new CollectionComparison(model.name(), id, source.snapshot().records(model.name()))
        .with(
            expected.records().stream()
                .map(record -> ComparedRecord.of(data.apply(record.withId(model))))
                .toList());
  }

  /** Returns this data source, unless only another one knows the model. */
  private MemoryDataSource sourceOf(String model) {
    return Stream.concat(Stream.of(actual), operations.stream().map(MemoryOperations::dataSource))
        .filter(source -> knows(source, model))
        .findFirst()
        .orElse(actual);
  }

  private static boolean knows(MemoryDataSource source, String model) {
    return source.definition(model).isPresent() || source.collectionNames().contains(model);
  }

  private String modelOf(Class<?> type) {
    MemoryPersistentEntity<?> entity = operations.get(0).mappingContext().getPersistentEntity(type);
    if (entity == null) {
      throw new IllegalArgumentException(
          "Cannot find the collection of '%s': it is no class of entities. Give one, or name the model."
              .formatted(type.getSimpleName()));
    }
    return entity.getModelName();
  }

  private static ModelDefinition definition(MemoryDataSource source, String model) {
    return source.definition(model).orElseGet(() -> ModelDefinition.open(model));
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
