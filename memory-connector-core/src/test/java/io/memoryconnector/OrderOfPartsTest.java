package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DuplicateValueException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ObjectOf;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.model.Relation;
import io.memoryconnector.model.Relation.Inclusion;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ids of several values of which two differ in nothing but the order of these. */
class OrderOfPartsTest {
  private static final String IN_ORDER = "{'a':1,'b':'q'}";
  private static final String IN_ANOTHER_ORDER = "{'b':'q','a':1}";

  private static Document json(String text) {
    return Document.parse(text.replace('\'', '"'));
  }

  private static Document record(String id, int n) {
    return Document.of("id", json(id)).with("n", n);
  }

  private static ObjectOf parts() {
    Map<String, PropertyType> parts = new LinkedHashMap<>();
    parts.put("a", Scalar.LONG);
    parts.put("b", Scalar.STRING);
    return new ObjectOf(parts);
  }

  private static ModelDefinition item() {
    return ModelDefinition.named("Item").property("id", parts()).property("n", Scalar.LONG).build();
  }

  private static MemoryCollection items() {
    return MemoryDataSource.inMemory("shop").define(item());
  }

  @Nested
  class of_a_defined_model {
    static Stream<Arguments> writes() {
      Document other = json(IN_ANOTHER_ORDER);
      return Stream.of(
          write("save", MemoryCollection::save),
          write("updateById", (items, data) -> items.updateById(other, data)),
          write(
              "upsertWithWhere",
              (items, data) -> items.upsertWithWhere(Filter.where("n").eq(1).where(), data)),
          write("updateAll", (items, data) -> items.updateAll(Where.ALWAYS, data)),
          write("replaceById", (items, data) -> items.replaceById(other, data)),
          write("replaceOrCreate", MemoryCollection::replaceOrCreate),
          write("write(Save)", (items, data) -> items.write(new RecordWrite.Save(data))),
          write(
              "write(Update)",
              (items, data) -> items.write(new RecordWrite.Update(other, data, Document.empty()))));
    }

    private static Arguments write(String name, BiConsumer<MemoryCollection, Document> write) {
      return Arguments.argumentSet(name, write);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void stays_that_of_the_type(BiConsumer<MemoryCollection, Document> write) {
      MemoryCollection items = items();
      items.create(record(IN_ORDER, 1));
      write.accept(items, record(IN_ANOTHER_ORDER, 2));
      assertThat(items.find(Filter.ALL))
          .extracting(Document::toJson)
          .containsExactly(record(IN_ORDER, 2).toJson());
      assertThat(items.updateAll(Where.ALWAYS, Document.of("n", 3))).isOne();
      assertThat(items.removeAll(Filter.ALL)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void leaves_their_records_to_be_deleted(BiConsumer<MemoryCollection, Document> write) {
      MemoryCollection items = items();
      items.create(record(IN_ORDER, 1));
      write.accept(items, record(IN_ANOTHER_ORDER, 2));
      assertThat(items.deleteAll(Where.ALWAYS)).isOne();
    }

    @Test
    void tells_no_ids_apart_by_what_is_not_declared() {
      MemoryCollection items = items();
      items.create(record("{'v':[{'y':1,'x':2}],'b':'q','u':{'d':3,'c':4}}", 1));
      assertThatExceptionOfType(DuplicateValueException.class)
          .isThrownBy(
              () -> items.create(record("{'u':{'c':4,'d':3},'v':[{'x':2,'y':1}],'b':'q'}", 2)))
          .withMessage(
              "Cannot write to 'Item': id '{\"b\":\"q\",\"u\":{\"c\":4,\"d\":3},\"v\":[{\"x\":2,\"y\":1}]}' already belongs to another record. Use another id, or update that record.");
    }

    @Test
    void does_not_keep_related_records_apart() {
      MemoryDataSource source = MemoryDataSource.inMemory("shop");
      MemoryCollection customers =
          source.define(
              ModelDefinition.named("Customer")
                  .property("id", parts())
                  .relation(
                      new Relation.HasMany("orders", "Order", "customerId", Inclusion.ALLOWED))
                  .build());
      MemoryCollection orders =
          source.define(
              ModelDefinition.named("Order")
                  .property("customerId", parts())
                  .relation(
                      new Relation.BelongsTo(
                          "customer", "Customer", "customerId", Inclusion.ALLOWED))
                  .index(IndexDefinition.of("customerId"))
                  .build());
      Document customer = customers.create(Document.of("id", json(IN_ORDER)));
      Document order = orders.create(Document.of("customerId", json(IN_ANOTHER_ORDER)));
      assertThat(orders.find(Filter.ALL.include("customer")))
          .containsExactly(order.with("customer", customer));
      assertThat(customers.find(Filter.ALL.include("orders")))
          .extracting(found -> found.get("orders"))
          .hasToString("[[" + order + "]]");
    }
  }

  @Nested
  class after_a_crash {
    private static final String FIRST = "{'a':9,'u':1,'v':2}";
    private static final String SECOND = "{'a':9,'v':2,'u':1}";

    @TempDir private Path directory;

    private MemoryDataSource open(String folder) {
      return MemoryDataSource.open(
          MemoryOptions.named("shop").withFile(directory.resolve(folder).resolve("db.json")));
    }

    /**
     * Leaves a data file with what the first call does, and a journal with what the second does.
     */
    private void crash(Consumer<MemoryCollection> before, Consumer<MemoryCollection> after)
        throws IOException {
      Path live = Files.createDirectory(directory.resolve("live"));
      Path killed = Files.createDirectory(directory.resolve("killed"));
      try (MemoryDataSource source = open("live")) {
        before.accept(source.collection("Item"));
      }
      try (MemoryDataSource source = open("live")) {
        after.accept(source.collection("Item"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(live, "*{.json,.journal.*}")) {
          for (Path each : files) {
            Files.copy(each, killed.resolve(each.getFileName()));
          }
        }
      }
    }

    private void assertRecords(Document... expected) {
      for (int start = 0; start < 2; start++) { // with the journal, then without
        try (MemoryDataSource source = open("killed")) {
          assertThat(source.collection("Item").find(Filter.ALL))
              .extracting(Document::toJson)
              .containsExactlyInAnyOrder(
                  Stream.of(expected).map(Document::toJson).toArray(String[]::new));
        }
      }
    }

    private void crashAfterAnUpdateOfTheSecond() throws IOException {
      crash(
          items -> {
            items.create(record(FIRST, 5));
            items.create(record(SECOND, 6));
          },
          items -> items.updateById(json(SECOND), Document.of("n", 7)));
    }

    @Test
    void keeps_records_without_a_model_apart() throws IOException {
      crashAfterAnUpdateOfTheSecond();
      assertRecords(record(FIRST, 5), record(SECOND, 7));
    }

    @Test
    void keeps_records_apart_that_differ_in_nothing_else() throws IOException {
      crash(
          items -> {
            items.create(record(FIRST, 5));
            items.create(record(SECOND, 5));
          },
          items -> items.deleteById(json(SECOND)));
      assertRecords(record(FIRST, 5));
    }

    @Test
    void keeps_a_new_record_apart() throws IOException {
      crash(items -> items.create(record(FIRST, 5)), items -> items.create(record(SECOND, 5)));
      assertRecords(record(FIRST, 5), record(SECOND, 5));
    }

    @Test
    void leaves_text_that_looks_like_an_object_text() throws IOException {
      Document text = Document.of("id", "{ \"a\": 9, \"u\": 1, \"v\": 2 }").with("n", 5);
      crash(
          items -> {
            items.create(text);
            items.create(record(SECOND, 6));
          },
          items -> items.updateById(json(SECOND), Document.of("n", 7)));
      assertRecords(text, record(SECOND, 7));
    }

    @Test
    void keeps_a_record_apart_from_one_that_was_deleted_by_hand() throws IOException {
      crashAfterAnUpdateOfTheSecond();
      Path file = directory.resolve("killed").resolve("db.json");
      Document content = Document.parse(Files.readString(file));
      Document models = Document.of("Item", Document.of(json(FIRST).toJson(), record(FIRST, 5)));
      Files.writeString(file, content.with("models", models).toJson());
      assertRecords(record(FIRST, 5), record(SECOND, 7));
    }
  }
}
