package io.memoryconnector.internal.file;

import io.memoryconnector.internal.file.SimulatedFiles.PowerLoss;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Lets a workload crash at each call, opens what is found in all ways that a power loss can leave
 * it, lets that crash as well, and tells what is found that should not be.
 */
final class CrashTrial {
  private static final List<PowerLoss> NAMES =
      List.of(PowerLoss.KEEPS, PowerLoss.DROPS, PowerLoss.TEARS);

  private static final List<PowerLoss> BYTES = List.of(PowerLoss.values());

  private final Supplier<SimulatedFiles> disks;
  private final SplittableRandom random;
  private final List<String> damage = new ArrayList<>();
  private int states;

  CrashTrial(Supplier<SimulatedFiles> disks, SplittableRandom random) {
    this.disks = disks;
    this.random = random;
  }

  /** Returns what was found and should not have been. */
  List<String> damage() {
    return damage;
  }

  /** Returns the number of crashes from which was recovered. */
  int states() {
    return states;
  }

  /** Crashes at every call. */
  void crashEverywhere(Workload workload) {
    for (int call = 0; !crash(workload, call); call++) {}
  }

  /** Crashes at so many calls. */
  void crashSomewhere(Workload workload, int times) {
    SimulatedFiles disk = disks.get();
    workload.run(disk);
    for (int i = 0; i < times; i++) {
      crash(workload, random.nextInt(disk.calls()));
    }
  }

  /** Returns whether the workload came through before the call. */
  private boolean crash(Workload workload, int call) {
    SimulatedFiles disk = disks.get();
    disk.losePowerAt(call);
    Workload.Run run = workload.run(disk);
    for (PowerLoss names : NAMES) {
      for (PowerLoss bytes : BYTES) {
        boolean killed = names == PowerLoss.KEEPS && bytes == PowerLoss.KEEPS;
        List<String> allowed = killed ? run.afterKill() : run.afterPowerLoss();
        String found = recover(workload, disk.afterPowerLoss(names, bytes));
        states++;
        if (!allowed.contains(found)) {
          damage.add(
              "%s, call %d, names %s, bytes %s: found %s instead of one of %s"
                  .formatted(workload, call, names, bytes, found, allowed));
        }
      }
    }
    return run.isComplete();
  }

  /** Crashes once more while recovering, at any call, and returns what is found after that. */
  private String recover(Workload workload, SimulatedFiles disk) {
    disk.losePowerAt(random.nextInt(40));
    open(workload, disk);
    PowerLoss bytes = BYTES.get(random.nextInt(BYTES.size()));
    SimulatedFiles again = disk.afterPowerLoss(NAMES.get(random.nextInt(NAMES.size())), bytes);
    return open(workload, again);
  }

  private static String open(Workload workload, SimulatedFiles disk) {
    try {
      Store store = Store.open(disk, workload.mode());
      String found = store.content().toString();
      store.close();
      return disk.isStillWaiting() && disk.paths().stream().anyMatch(CrashTrial::isLeft)
          ? disk.paths().toString()
          : found;
    } catch (IOException e) {
      return e.toString();
    } finally {
      OpenFiles.remove(Store.FILE);
    }
  }

  private static boolean isLeft(Path path) {
    return !path.equals(Store.FILE) && !path.getFileName().toString().contains(".torn-");
  }
}
