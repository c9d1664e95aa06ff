package io.memoryconnector;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.DataSourceClosedException;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many threads on one data source. Each test ends after a number of writes, and prints its seed.
 */
@Timeout(60)
class ConcurrentUseTest {
  private static final int WRITERS = 3;
  private static final int READERS = 2;

  private final long seed = System.nanoTime();
  private final MemoryDataSource source = MemoryDataSource.inMemory("test");
  private final MemoryCollection accounts = source.collection("Account");
  private final AtomicBoolean written = new AtomicBoolean();

  /** Runs the writers to their ends and the readers for as long as these write. */
  private void run(Callable<Void> writer, Callable<Void> reader)
      throws InterruptedException, ExecutionException {
    System.out.println("ConcurrentUseTest with seed " + seed);
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
    try {
      List<Future<Void>> readers = new ArrayList<>();
      IntStream.range(0, READERS)
          .forEach(
              number ->
                  readers.add(
                      threads.submit(
                          () -> {
                            do {
                              reader.call();
                            } while (!written.get());
                            return null;
                          })));
      List<Future<Void>> writers =
          IntStream.range(0, WRITERS).mapToObj(number -> threads.submit(writer)).toList();
      for (Future<Void> done : writers) {
        done.get();
      }
      written.set(true);
      for (Future<Void> done : readers) {
        done.get();
      }
    } finally {
      written.set(true);
      threads.shutdown();
      assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).as("seed %d", seed).isTrue();
    }
  }

  private static Document account(long amount) {
    return Document.of("amount", amount);
  }

  @Test
  void a_snapshot_has_one_moment_of_all_collections() throws Exception {
    MemoryCollection left = source.collection("Left");
    MemoryCollection right = source.collection("Right");
    run(
        () -> {
          for (int count = 0; count < 2_000; count++) {
            left.create(Document.empty());
            right.create(Document.empty());
          }
          return null;
        },
        () -> {
          DataSourceState state = source.state();
          CollectionState lefts = state.collection("Left");
          CollectionState rights = state.collection("Right");
          int size = lefts == null ? 0 : lefts.records().size();
          int other = rights == null ? 0 : rights.records().size();
          assertThat(size - other).as("seed %d", seed).isBetween(0, WRITERS);
          return null;
        });
  }

  @Test
  void nobody_sees_a_part_of_createAll() throws Exception {
    List<Document> ten = IntStream.range(0, 10).mapToObj(ConcurrentUseTest::account).toList();
    run(
        () -> {
          for (int count = 0; count < 500; count++) {
            accounts.createAll(ten);
          }
          return null;
        },
        () -> {
          assertThat(accounts.count(Where.ALWAYS) % 10).as("seed %d", seed).isZero();
          return null;
        });
    assertThat(accounts.count(Where.ALWAYS)).isEqualTo(WRITERS * 5_000L);
  }

  @Test
  void a_query_sees_the_same_sum_whatever_is_moved() throws Exception {
    accounts.createAll(IntStream.range(0, 100).mapToObj(number -> account(50)).toList());
    SplittableRandom random = new SplittableRandom(seed);
    run(
        () -> {
          SplittableRandom own;
          synchronized (random) {
            own = random.split();
          }
          for (int count = 0; count < 1_000; count++) {
            long amount = own.nextInt(100);
            accounts.updateAll(Where.ALWAYS, account(amount));
          }
          return null;
        },
        () -> {
          assertThat(accounts.stream(Filter.ALL).map(account -> account.get("amount")).distinct())
              .as("seed %d", seed)
              .hasSize(1);
          return null;
        });
  }

  @Test
  void ids_are_given_once_and_findOrCreate_makes_one_record() throws Exception {
    Filter only = Filter.parse("{\"where\": {\"name\": \"only\"}}");
    run(
        () -> {
          for (int count = 0; count < 2_000; count++) {
            accounts.create(Document.empty());
            accounts.findOrCreate(only, Document.of("name", "only"));
          }
          return null;
        },
        () -> {
          assertThat(accounts.count(only.where())).as("seed %d", seed).isLessThan(2);
          return null;
        });
    assertThat(accounts.count(Where.ALWAYS)).isEqualTo(WRITERS * 2_000L + 1);
    assertThat(accounts.findOne(Filter.parse("{\"order\": \"id DESC\"}")).orElseThrow().get("id"))
        .isEqualTo(WRITERS * 2_000 + 1);
  }

  @Test
  void close_lets_a_running_write_finish() throws Exception {
    run(
        () -> {
          try {
            for (int count = 0; count < 1_000; count++) {
              accounts.create(Document.empty());
            }
          } catch (DataSourceClosedException expected) {
            assertThat(source.isClosed()).isTrue();
          }
          return null;
        },
        () -> {
          source.close();
          return null;
        });
  }
}
