package io.memoryconnector;

import io.memoryconnector.error.CorruptDataFileException;
import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.DataSourceClosedException;
import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.error.TransactionsNotSupportedException;
import io.memoryconnector.error.UnknownModelException;
import io.memoryconnector.internal.query.QueryWatch;
import io.memoryconnector.model.ModelDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Data in memory, in collections of records, kept in a JSON file if asked to. Thread-safe: a read
 * sees one state of all collections and never waits; writes go one after the other. After {@link
 * #close} nothing is read or written any more: calls of this class and of its collections that
 * would do so throw {@link DataSourceClosedException}. Snapshots and streams that were taken before
 * go on.
 */
public final class MemoryDataSource implements AutoCloseable {
  private final MemoryOptions options;
  private final Storage storage;
  private final GeneratedValues generated;
  private final QueryWatch watch = new QueryWatch();
  private final LiveState live;

  private MemoryDataSource(MemoryOptions options, Storage storage, DataSourceState read) {
    this.options = options;
    this.storage = storage;
    this.live = new LiveState(options.name(), storage, read);
    this.generated =
        new GeneratedValues(options.clock(), new UuidSource(options.clock(), options.randomness()));
  }

  /** Returns a new, empty data source that keeps its data in memory only. */
  public static MemoryDataSource inMemory(String name) {
    return open(MemoryOptions.named(name));
  }

  /**
   * Opens a data source. With a file, reads it and keeps it locked until the data source is closed;
   * a missing file is made by the first write, together with the initial data, but its directory
   * must exist.
   *
   * @throws DataFileException if the file cannot be used; nothing is created or changed then
   * @throws CorruptDataFileException if the content of the file, or of the initial data, is not
   *     what it should be
   */
  public static MemoryDataSource open(MemoryOptions options) {
    return open(options, new LoadedContent());
  }

  /** Does the same; this takes what the file contains. */
  static MemoryDataSource open(MemoryOptions options, LoadedContent content) {
    Storage storage = Storage.open(options, content);
    try {
      DataSourceState read = content.toState();
      MemoryDataSource source = new MemoryDataSource(options, storage, read);
      storage.begin(
          options.name(),
          read,
          new FileEdits(new Redefinition(storage), source.live::writeToTheEnd));
      source.live.begin(options.initialData());
      return source;
    } catch (RuntimeException | Error e) {
      try (storage) { // else nobody could open the file again
        throw e;
      }
    }
  }

  /** Returns the name that messages and logs call it. */
  public String name() {
    return options.name();
  }

  /** Returns the file that keeps the data: absolute, without symbolic links. */
  public Optional<Path> file() {
    return storage.path();
  }

  /**
   * Returns the records of a model. A name that has not been defined stands for an open collection
   * of that name, which is made by the first write.
   */
  public MemoryCollection collection(String model) {
    return new MemoryCollection(this, model);
  }

  /**
   * Defines a model, or defines it anew. The records that its collection has are converted to its
   * types; whether they keep its other rules is not checked.
   *
   * @throws InvalidDefinitionException if the definition contradicts itself, another model of the
   *     collection, or a record; nothing is changed then
   * @throws DataFileException if it contradicts a record that came from the file
   */
  public MemoryCollection define(ModelDefinition definition) {
    return write(
        state -> {
          Model model = prepare(DefinitionCheck.checked(definition, state));
          return new Written<>(
              new Redefinition(storage).define(state, model), List.of(), collection(model.name()));
        });
  }

  /** Returns the names of all collections, empty ones too. */
  public List<String> collectionNames() {
    return state().collections().stream().map(CollectionState::name).toList();
  }

  /** Returns the definition of a model, if it has been defined. */
  public Optional<ModelDefinition> definition(String model) {
    return Optional.ofNullable(state().models().get(model)).map(Model::definition);
  }

  /** Returns the content of this moment, in constant time. */
  public Snapshot snapshot() {
    return new Snapshot(this, state());
  }

  /**
   * Goes back to the content of a snapshot, the counters of ids included. Collections that are
   * newer are gone, or become empty if there is a model of them or a file. Takes constant time,
   * unless there is a file or models have been defined since.
   *
   * @throws IllegalArgumentException if the snapshot is of another data source
   */
  public void restore(Snapshot snapshot) {
    if (snapshot.source() != this) {
      throw new IllegalArgumentException(
          "Cannot restore '%s': the snapshot is of '%s'. Give one that this data source has taken."
              .formatted(name(), snapshot.source().name()));
    }
    write(
        state -> {
          DataSourceState restored = new Redefinition(storage).restore(state, snapshot.state());
          return new Written<>(restored, storage.changes(state, restored), restored);
        });
  }

  /**
   * Empties the collections of these models and lets their ids begin at 1 again; all collections if
   * none is named.
   *
   * @throws UnknownModelException if a name is neither a model nor a collection; nothing is changed
   *     then
   */
  public void automigrate(String... models) {
    write(state -> new Automigration(name(), state).of(List.of(models)));
  }

  /**
   * Tells a listener of each query from now on, also of those that updates, deletions and included
   * relations ask. There is one listener at most: null for none.
   */
  public void listenToQueries(@Nullable QueryListener listener) {
    watch.tell(
        listener == null
            ? null
            : (subject, course) -> {
              AskedQuery query = new AskedQuery(subject, course);
              listener.asked(query);
              return query.progress();
            });
  }

  /** Whether the data source is open. */
  public boolean ping() {
    return !isClosed();
  }

  /**
   * Always fails.
   *
   * @throws TransactionsNotSupportedException always
   */
  @SuppressWarnings("DoNotCallSuggester") // transaction managers do call it
  public void beginTransaction() {
    throw new TransactionsNotSupportedException(
        "Cannot begin a transaction on '%s': the memory connector does not implement transactions. Leave @Transactional out, write records that belong together with one createAll or updateAll, or restore a snapshot to undo."
            .formatted(name()));
  }

  /** Whether the data source has been closed. */
  public boolean isClosed() {
    return live.isClosed();
  }

  /** Returns how the data source is doing; also after it has been closed. */
  public Health health() {
    Health health = storage.health();
    return isClosed()
        ? new Health(Health.State.CLOSED, health.lastCheckpoint(), health.lastError())
        : health;
  }

  /**
   * Brings the file up to date with all writes that have returned, and takes over what was edited
   * in it. Without a file or a journal it does nothing: each write is in the file then, and edits
   * are not taken over.
   *
   * @throws DataFileException if that is not possible; nothing is lost
   * @throws IllegalStateException if the calling thread is within a change
   */
  public void flush() {
    live.flush();
  }

  /**
   * Lets running writes finish, brings the file up to date and releases it. Does nothing if called
   * again, nor does it wait then. A thread that is writing or flushing just now, or keeps house for
   * the file, and comes here by way of a listener or a log handler, does not wait for the end of
   * all that.
   *
   * @throws DataFileException if the file could not be brought up to date or released properly; the
   *     data is safe
   */
  @Override
  public void close() {
    live.close();
  }

  DataSourceState state() {
    return live.now();
  }

  <R> R write(Function<DataSourceState, Written<R>> work) {
    return live.write(work);
  }

  /** Prepares a definition, once for many calls. */
  Model prepare(ModelDefinition definition) {
    return Model.of(definition, generated, options.limits(), watch);
  }

  GeneratedValues generated() {
    return generated;
  }
}
