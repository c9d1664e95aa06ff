package io.memoryconnector.internal.file;

import io.memoryconnector.document.SyncMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A sequence of steps that a data source on a simulated disk goes through. */
record Workload(SyncMode mode, List<Step> steps) {
  /** What may happen in between two crashes. */
  enum Step {
    CREATE,
    UPDATE,
    DELETE,
    BATCH,
    CLEAR,
    FLUSH,
    REOPEN,
    SECOND
  }

  /** Returns all workloads of so many steps. */
  static List<Workload> all(SyncMode mode, int steps) {
    List<Step> kinds = List.of(Step.values());
    return IntStream.range(0, (int) Math.pow(kinds.size(), steps))
        .mapToObj(
            number -> {
              Step[] chosen = new Step[steps];
              for (int i = 0, rest = number; i < steps; i++, rest /= kinds.size()) {
                chosen[i] = kinds.get(rest % kinds.size());
              }
              return new Workload(mode, Arrays.asList(chosen));
            })
        .toList();
  }

  /** What a run has come to. */
  static final class Run {
    private final List<String> history = new ArrayList<>();
    private int acknowledged;
    private int safe;
    private boolean complete;

    /** Returns the contents that may be found after a kill: nothing acknowledged is missing. */
    List<String> afterKill() {
      return history.subList(acknowledged, history.size());
    }

    /** Returns the contents that may be found after a power loss. */
    List<String> afterPowerLoss() {
      return history.subList(safe, history.size());
    }

    boolean isComplete() {
      return complete;
    }

    private void acknowledge() {
      acknowledged = history.size() - 1;
    }

    private void makeSafe() {
      safe = acknowledged;
    }
  }

  /** Runs until something fails; the store is left as it is then. */
  Run run(SimulatedFiles disk) {
    Run run = new Run();
    run.history.add(new MapContent().toString());
    try {
      Store store = Store.open(disk, mode);
      for (Step step : steps) {
        store = perform(step, store, run);
      }
      run.complete = disk.isStillWaiting();
    } catch (IOException e) {
      // that is what a crash looks like from within
    } finally {
      OpenFiles.remove(Store.FILE); // the process is gone
    }
    return run;
  }

  private Store perform(Step step, Store store, Run run) throws IOException {
    switch (step) {
      case FLUSH -> {
        store.flush();
        run.makeSafe();
      }
      case SECOND -> {
        store.pass(Schedule.SECOND);
        if (mode == SyncMode.INTERVAL && store.status().lastError() == null) {
          run.makeSafe();
        }
      }
      case REOPEN -> {
        store.close();
        run.makeSafe();
        return Store.open(store.disk(), mode);
      }
      default -> change(step, store, run);
    }
    return store;
  }

  private void change(Step step, Store store, Run run) throws IOException {
    store.change(
        batch -> {
          apply(step, batch);
          run.history.add(batch.content().toString());
        });
    run.acknowledge();
    if (mode == SyncMode.ALWAYS) {
      run.makeSafe();
    }
  }

  private static void apply(Step step, Store.Batch batch) {
    switch (step) {
      case CREATE -> batch.create("new");
      case UPDATE -> batch.put(1, "changed");
      case DELETE -> batch.delete(1);
      case CLEAR -> batch.clear();
      default -> {
        batch.create("first");
        batch.create("second");
        batch.delete(1);
      }
    }
  }
}
