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
  private final FileHealth health;
  private final Schedule schedule;

  Upkeep(Opened opened, LiveContent live, GroupSync sync, Folding folding) {
    this.opened = opened;
    this.live = live;
    this.sync = sync;
    this.folding = folding;
    this.health = opened.health();
    this.schedule = opened.schedule();
  }

  /** Syncs what was appended, once a second; a disk in doubt is left to the checkpoint. */
  long sync() {
    if (health.doubt() != null || live.unsynced().segments().isEmpty()) {
      return Schedule.NEVER;
    }
    return due(schedule.untilSync(), this::syncAll, Schedule.NEVER);
  }

  private void syncAll() throws IOException {
    try {
      sync.await(live.unsynced().upto());
    } catch (DoubtfulDiskException e) {
      health.distrust(e);
      throw e;
    } finally {
      schedule.synced();
    }
  }

  /** Makes checkpoints, heals, and looks for edits if that is asked for. */
  long fold() {
    return health.doubt() != null ? heal() : foldAndLook();
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
    return health.lastError() == null
        ? schedule.untilCheckpoint(
            live.journalLength(), text.known().fingerprint().length(), text.freeBytes())
        : schedule.untilRetry();
  }

  private long due(long until, DiskWork work, long pause) {
    if (until > 0) {
      return Math.min(until, pause);
    }
    attempt(work);
    return Math.min(MAX_PAUSE_NANOS, pause);
  }

  /** Does something now; if it fails, that is reported and it is tried again later. */
  void attempt(DiskWork work) {
    try {
      work.run();
    } catch (IOException | RuntimeException | Error e) { // whatever it is, the next try must come
      health.report(e);
    }
  }
}
