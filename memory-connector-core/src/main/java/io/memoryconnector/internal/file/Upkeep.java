package io.memoryconnector.internal.file;

import java.io.IOException;

/**
 * What is done for a journaled data file without anybody waiting for it: syncs by one thread, and
 * by another all that may take long, so that the syncs need not wait for it.
 */
final class Upkeep {
  private static final long MAX_PAUSE_NANOS = 200_000_000; // while there is something to fold

  private final Opened opened;
  private final LiveContent live;
  private final GroupSync sync;
  private final Folding folding;
  private final Condition condition;
  private final Schedule schedule;

  Upkeep(Opened opened, LiveContent live, GroupSync sync, Folding folding) {
    this.opened = opened;
    this.live = live;
    this.sync = sync;
    this.folding = folding;
    this.condition = opened.condition();
    this.schedule = opened.schedule();
  }

  /** Syncs what was appended, once a second; a disk in doubt is left to the checkpoint. */
  long sync() {
    if (condition.doubt() != null || live.unsynced().segments().isEmpty()) {
      return Schedule.NEVER;
    }
    return due(schedule.untilSync(), this::syncAll, Schedule.NEVER);
  }

  private void syncAll() throws IOException {
    try {
      sync.await(live.unsynced().upto());
    } catch (DoubtfulDiskException e) {
      condition.distrust(e);
      throw e;
    } finally {
      schedule.synced();
    }
  }

  /** Makes checkpoints, heals, and looks for edits if that is asked for. */
  long fold() {
    return condition.doubt() != null ? heal() : foldAndLook();
  }

  private long heal() {
    if (schedule.untilRetry() == 0) {
      attempt(folding::run);
    }
    return schedule.untilRetry();
  }

  private long foldAndLook() {
    long pause = Schedule.NEVER;
    if (folding.isBehind()) {
      pause = Math.min(MAX_PAUSE_NANOS, due(untilFolding(), folding::run, pause));
    }
    return opened.options().watch() ? due(schedule.untilLook(), folding::look, pause) : pause;
  }

  private long untilFolding() {
    FileText text = opened.text();
    return condition.lastError() == null
        ? schedule.untilCheckpoint(
            live.journalLength(), text.known().fingerprint().length(), text.freeBytes())
        : schedule.untilRetry();
  }

  private long due(long until, Work work, long pause) {
    if (until > 0) {
      return Math.min(until, pause);
    }
    attempt(work);
    return Math.min(MAX_PAUSE_NANOS, pause);
  }

  /** Does something now; if it fails, that is reported and it is tried again later. */
  void attempt(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException | Error e) { // whatever it is, the next try must come
      condition.report(e);
    }
  }

  /** Something that is tried again if it fails. */
  interface Work {
    void run() throws IOException;
  }
}
