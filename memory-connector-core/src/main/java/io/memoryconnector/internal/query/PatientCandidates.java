package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import org.jspecify.annotations.Nullable;

/**
 * The first of some records, up to so many that to go on would take too long. It remembers whether
 * there was more to ask for. For one walk.
 */
final class PatientCandidates implements Candidates {
  private final IndexCandidates source;
  private int left;
  private boolean isCut;
  private boolean gaveUp;

  PatientCandidates(IndexCandidates source, int patience) {
    this.source = source;
    this.left = patience;
  }

  /** Whether the walk came to an end where there are more records. */
  boolean gaveUp() {
    return gaveUp;
  }

  @Override
  public int size() {
    return source.size();
  }

  @Override
  public Walk walk(RecordTest test) {
    Walk passed = FetchedWalk.of(new Patient(source.all()), test);
    return () -> {
      Document record = passed.next();
      gaveUp = isCut && record == null; // else nobody asks for what lies behind the cut
      return record;
    };
  }

  private final class Patient implements Walk {
    private final Walk all;

    Patient(Walk all) {
      this.all = all;
    }

    @Override
    public @Nullable Document next() {
      Document record = isCut ? null : all.next();
      isCut |= record != null && left == 0;
      left--;
      return isCut ? null : record;
    }

    @Override
    public void fill(FetchedBlock block, int most) {
      int before = block.count();
      all.fill(block, Math.min(most, before + left));
      left -= block.count() - before;
      isCut |= left == 0 && block.count() < most && all.next() != null;
    }
  }
}
