package io.memoryconnector;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DataSourceClosedException;
import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.error.TransactionsNotSupportedException;
import io.memoryconnector.error.UnknownModelException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MemoryDataSourceTest {
  private final MemoryDataSource source = MemoryDataSource.inMemory("test");
  private final MemoryCollection notes = source.collection("Note");

  @Test
  void knows_its_name_and_has_no_file() {
    assertThat(source.name()).isEqualTo("test");
    assertThat(source.file()).isEmpty();
  }

  @Test
  void begins_no_transaction() {
    assertThatExceptionOfType(TransactionsNotSupportedException.class)
        .isThrownBy(source::beginTransaction)
        .withMessage(
            "Cannot begin a transaction on 'test': the memory connector does not implement transactions. Leave @Transactional out, write records that belong together with one createAll or updateAll, or restore a snapshot to undo.");
  }

  private static Document counted(Document note) {
    return Document.of("count", (int) requireNonNull(note.get("count")) + 1);
  }

  @Test
  void updates_each_record_by_what_it_holds() {
    notes.createAll(List.of(Document.of("count", 1), Document.of("count", 7)));
    long updated = notes.updateEach(Where.ALWAYS, MemoryDataSourceTest::counted);
    assertThat(updated).isEqualTo(2);
    assertThat(notes.find(Filter.ALL)).extracting(note -> note.get("count")).containsExactly(2, 8);
  }

  @Test
  void updates_no_record_where_the_changes_of_one_fail() {
    notes.createAll(List.of(Document.of("count", 1), Document.of("count", "many")));
    assertThatExceptionOfType(ClassCastException.class)
        .isThrownBy(() -> notes.updateEach(Where.ALWAYS, MemoryDataSourceTest::counted));
    assertThat(notes.find(Filter.ALL))
        .extracting(note -> note.get("count"))
        .containsExactly(1, "many");
  }

  @Nested
  class that_defines_a_model {
    private ModelDefinition.Builder note() {
      return ModelDefinition.named("Note").property("due", Scalar.DATE);
    }

    @Test
    void converts_the_records_that_are_there() {
      notes.create(Document.parse("{\"due\": \"2026-01-02\", \"more\": \"2026-01-02\"}"));
      source.define(note().build());
      assertThat(notes.findById(1))
          .contains(
              Document.parse("{\"id\": 1, \"more\": \"2026-01-02\"}")
                  .with("due", Instant.parse("2026-01-02T00:00:00Z")));
    }

    @Test
    void names_the_value_that_stands_in_the_way_and_changes_nothing() {
      notes.create(Document.of("due", "2026-01-02"));
      notes.create(Document.of("due", "someday"));
      assertThatExceptionOfType(InvalidDefinitionException.class)
          .isThrownBy(() -> source.define(note().build()))
          .withMessage(
              "Cannot define 'Note': record '2' of collection 'Note' has due 'someday', which is not a date. Correct the record or the definition.");
      assertThat(notes.findById(1).orElseThrow().get("due")).isEqualTo("2026-01-02");
      assertThat(source.definition("Note")).isEmpty();
    }

    @Test
    void names_the_part_of_an_object_or_a_list_that_stands_in_the_way() {
      notes.create(Document.parse("{\"parts\": [{\"size\": 1}, {\"size\": {\"x\": 1}}]}"));
      PropertyType part = new PropertyType.ObjectOf(Map.of("size", Scalar.INTEGER));
      assertThatExceptionOfType(InvalidDefinitionException.class)
          .isThrownBy(
              () -> source.define(note().property("parts", new PropertyType.ListOf(part)).build()))
          .withMessage(
              "Cannot define 'Note': record '1' of collection 'Note' has parts.1.size '{\"x\":1}', which is not a whole number of 32 bits. Correct the record or the definition.");
    }

    @Test
    void serves_collections_that_were_asked_for_before() {
      assertThat(notes.definition()).isEqualTo(ModelDefinition.open("Note"));
      source.define(note().build());
      assertThat(notes.definition()).isEqualTo(note().build());
      assertThat(notes.create(Document.of("due", 0)).get("due")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void may_define_it_anew_in_another_collection() {
      source.define(note().build()).create(Document.empty());
      source.define(note().collection("papers").build());
      assertThat(notes.count(Where.ALWAYS)).isZero();
      assertThat(source.collectionNames()).containsExactly("Note", "papers");
    }
  }

  @Nested
  class that_restores_a_snapshot {
    @Test
    void has_its_records_and_ids_again() {
      notes.create(Document.of("text", "a"));
      Snapshot snapshot = source.snapshot();
      notes.deleteAll(Where.ALWAYS);
      notes.create(Document.of("text", "b"));
      source.collection("New").create(Document.empty());
      source.restore(snapshot);
      assertThat(notes.find(Filter.ALL))
          .containsExactly(Document.parse("{\"id\": 1, \"text\": \"a\"}"));
      assertThat(notes.create(Document.empty()).get("id")).isEqualTo(2);
      assertThat(source.collection("New").create(Document.empty()).get("id")).isEqualTo(1);
    }

    @Test
    void has_no_trace_of_newer_collections_without_a_model() {
      notes.create(Document.empty());
      Snapshot snapshot = source.snapshot();
      source.collection("New").create(Document.empty());
      source.define(ModelDefinition.named("Tool").build());
      source.restore(snapshot);
      assertThat(source.collectionNames()).containsExactly("Note", "Tool");
    }

    @Test
    void has_collections_again_that_another_snapshot_did_not_have() {
      Snapshot without = source.snapshot();
      source.collection("New").create(Document.of("text", "a"));
      Snapshot with = source.snapshot();
      source.restore(without);
      source.restore(with);
      assertThat(source.collection("New").find(Filter.ALL))
          .containsExactly(Document.parse("{\"id\": 1, \"text\": \"a\"}"));
      assertThat(source.collection("New").create(Document.empty()).get("id")).isEqualTo(2);
    }

    @Test
    void has_collections_again_that_a_model_has_got_since() {
      Snapshot without = source.snapshot();
      source.collection("tools").create(Document.of("bought", "2026-01-02"));
      Snapshot with = source.snapshot();
      source.restore(without);
      source.define(
          ModelDefinition.named("Tool")
              .collection("tools")
              .property("bought", Scalar.DATE)
              .build());
      source.restore(with);
      assertThat(source.collection("Tool").findById(1).orElseThrow().get("bought"))
          .isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void keeps_the_models_that_have_been_defined_since() {
      notes.create(Document.of("due", "2026-01-02"));
      Snapshot snapshot = source.snapshot();
      source.define(ModelDefinition.named("Note").property("due", Scalar.DATE).build());
      notes.deleteAll(Where.ALWAYS);
      source.restore(snapshot);
      assertThat(notes.findById(1).orElseThrow().get("due"))
          .isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
    }

    @Test
    void refuses_one_of_another_data_source() {
      Snapshot other = MemoryDataSource.inMemory("other").snapshot();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> source.restore(other))
          .withMessage(
              "Cannot restore 'test': the snapshot is of 'other'. Give one that this data source has taken.");
    }
  }

  @Nested
  class that_automigrates {
    private final MemoryCollection tools =
        source.define(ModelDefinition.named("Tool").collection("things").build());

    @Test
    void empties_the_collection_of_a_model_and_begins_its_ids_anew() {
      notes.create(Document.empty());
      tools.create(Document.empty());
      source.automigrate("Tool");
      assertThat(tools.create(Document.of("text", "a")).get("id")).isEqualTo(1);
      assertThat(notes.count(Where.ALWAYS)).isEqualTo(1);
    }

    @Test
    void empties_all_collections_if_none_is_named() {
      notes.create(Document.empty());
      tools.create(Document.empty());
      source.automigrate();
      assertThat(notes.count(Where.ALWAYS) + tools.count(Where.ALWAYS)).isZero();
    }

    @Test
    void does_nothing_if_one_name_is_unknown() {
      tools.create(Document.empty());
      assertThatExceptionOfType(UnknownModelException.class)
          .isThrownBy(() -> source.automigrate("Tool", "Nope"))
          .withMessage(
              "Cannot empty 'Nope' of 'test': there is no such model or collection. Name one of Tool, things, or none for all.");
      assertThat(tools.count(Where.ALWAYS)).isEqualTo(1);
    }
  }

  @Nested
  class that_is_closed {
    private static final String REFUSAL =
        "Cannot use 'test': the data source is closed. Open another one.";

    @Test
    void refuses_all_that_reads_or_writes() {
      Snapshot snapshot = source.snapshot();
      source.close();
      source.close();
      Stream<ThrowingCallable> calls =
          Stream.of(
              () -> notes.create(Document.empty()),
              () -> notes.count(Where.ALWAYS),
              notes::definition,
              () -> source.define(ModelDefinition.named("Note").build()),
              () -> source.definition("Note"),
              source::collectionNames,
              source::snapshot,
              () -> source.restore(snapshot),
              source::automigrate,
              source::flush);
      assertThat(calls)
          .allSatisfy(
              call ->
                  assertThatExceptionOfType(DataSourceClosedException.class)
                      .isThrownBy(call)
                      .withMessage(REFUSAL));
    }

    @Test
    void says_who_it_was_and_how_it_does() {
      assertThat(source.ping()).isTrue();
      source.close();
      assertThat(source.ping()).isFalse();
      assertThat(source.isClosed()).isTrue();
      assertThat(source.name()).isEqualTo("test");
      assertThat(source.file()).isEmpty();
      assertThat(source.collection("Note").name()).isEqualTo("Note");
      assertThat(source.health()).isEqualTo(new Health(Health.State.CLOSED, null, null));
    }

    @Test
    void lets_streams_and_snapshots_go_on() {
      notes.create(Document.empty());
      Stream<Document> stream = notes.stream(Filter.ALL);
      Snapshot snapshot = source.snapshot();
      source.close();
      assertThat(stream).hasSize(1);
      assertThat(snapshot.records("Note")).hasSize(1);
    }
  }
}
