package io.memoryconnector.internal.file;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** A data source on a simulated disk, as simple as can be: plain maps, and a clock by hand. */
final class Store {
  static final Path FILE = SimulatedFiles.DIRECTORY.resolve("db.json");
  static final String COLLECTION = "City";
  private static final long SEED = 7;

  private final SimulatedFiles disk;
  private final List<String> notices = new ArrayList<>();
  private final DataFile file;
  private final Persistence persistence;
  private MapContent content = new MapContent();
  private long now;

  private Store(SimulatedFiles disk, FileOptions options, long seed) throws IOException {
    this.disk = disk;
    Environment environment = new Environment(disk, () -> now, new SplittableRandom(seed));
    Opening opening = new Opening(environment, options, notices::add);
    this.file = opening.open(FILE, content);
    this.persistence = file.persistence();
    file.begin(content.frozen(), new MapEdits(this));
  }

  static Store open(SimulatedFiles disk, SyncMode mode) throws IOException {
    return open(disk, mode, SEED);
  }

  static Store open(SimulatedFiles disk, SyncMode mode, long seed) throws IOException {
    return new Store(disk, Options.of(PersistenceOptions.DEFAULT.withSync(mode)), seed);
  }

  static Store open(SimulatedFiles disk, FileOptions options) throws IOException {
    return new Store(disk, options, SEED);
  }

  /** Makes changes, all or none; they are acknowledged when this returns. */
  void change(Consumer<Batch> work) throws IOException {
    append(work).await();
  }

  /** Makes changes, all or none; they are acknowledged when what this returns has been awaited. */
  Receipt append(Consumer<Batch> work) throws IOException {
    Batch batch = new Batch(content.frozen());
    work.accept(batch);
    Receipt receipt = file.append(batch.changes, batch.content.frozen());
    content = batch.content;
    return receipt;
  }

  /** Takes changes that a merge has made. */
  void merge(List<Change> changes, MapContent merged) throws IOException {
    Receipt receipt =
        changes.isEmpty() ? Receipt.NOTHING_MORE : file.append(changes, merged.frozen());
    content = merged;
    receipt.await();
  }

  /** Lets time pass, and does what is due then. */
  void pass(long nanos) {
    now += nanos;
    persistence.chores().forEach(Chore::tick);
  }

  /** Lets time pass, and syncs what is due then, in a thread of its own. */
  void passSyncing(long nanos) throws InterruptedException {
    beginSyncing(nanos).join(60_000);
  }

  /** Does the same without waiting for the end. */
  Thread beginSyncing(long nanos) {
    now += nanos;
    Thread thread = new Thread(() -> persistence.chores().get(0).tick());
    thread.start();
    return thread;
  }

  void flush() throws IOException {
    file.flush();
  }

  void close() throws IOException {
    file.close();
  }

  /** Ends the process without a word, and returns what it leaves. */
  SimulatedFiles kill() {
    OpenFiles.remove(FILE);
    disk.unlock();
    return disk;
  }

  SimulatedFiles disk() {
    return disk;
  }

  MapContent content() {
    return content;
  }

  FileStatus status() {
    return file.status();
  }

  List<String> notices() {
    return notices;
  }

  /** A change in the making. */
  static final class Batch {
    private final MapContent content;
    private final List<Change> changes = new ArrayList<>();

    private Batch(MapContent content) {
      this.content = content;
    }

    MapContent content() {
      return content;
    }

    void create(String name) {
      content.require(COLLECTION);
      long id = content.nextId(COLLECTION);
      changes.add(content.put(COLLECTION, record(id, name)));
      content.nextId(COLLECTION, id + 1);
      changes.add(new Change.Sequence(COLLECTION, id + 1));
    }

    void put(long id, String name) {
      content.require(COLLECTION);
      changes.add(content.put(COLLECTION, record(id, name)));
      if (id >= content.nextId(COLLECTION)) {
        content.nextId(COLLECTION, id + 1);
        changes.add(new Change.Sequence(COLLECTION, id + 1));
      }
    }

    void put(Document record) {
      content.require(COLLECTION);
      changes.add(content.put(COLLECTION, record));
    }

    void delete(long id) {
      content.require(COLLECTION);
      changes.add(content.delete(COLLECTION, (int) id));
    }

    void clear() {
      content.collection(COLLECTION);
      changes.add(new Change.Clear(COLLECTION));
      changes.add(new Change.Sequence(COLLECTION, 1));
    }

    /** Goes back to a content with so many records. */
    void restore(String... names) {
      content.collection(COLLECTION);
      changes.add(new Change.Clear(COLLECTION));
      for (int i = 0; i < names.length; i++) {
        changes.add(content.put(COLLECTION, record(i + 1, names[i])));
      }
      content.nextId(COLLECTION, names.length + 1L);
      changes.add(new Change.Sequence(COLLECTION, names.length + 1L));
    }

    /** Takes a number for a record that has another id. */
    void takeNumber() {
      content.nextId(COLLECTION, content.nextId(COLLECTION) + 1);
      changes.add(new Change.Sequence(COLLECTION, content.nextId(COLLECTION)));
    }

    private static Document record(long id, String name) {
      return Document.of("id", (int) id).with("name", name);
    }
  }
}
