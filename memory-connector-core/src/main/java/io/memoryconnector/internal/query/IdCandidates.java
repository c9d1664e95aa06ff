package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Order.Direction;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.TreeFinder;

/**
 * Records of which a search finds the ids, in the order of these, each once: the ids are collected
 * when the first is asked for, the records are fetched one by one. Immutable.
 *
 * @param skipped how many of the first ids are left out
 */
record IdCandidates(IndexedRecords records, IdSearch search, Direction direction, int skipped)
    implements Candidates.Skippable {

  @Override
  public int size() {
    int all = search.mayRepeat() ? search.ids().size() : search.most();
    return Math.max(0, all - skipped);
  }

  @Override
  public int most() {
    return Math.max(0, search.most() - skipped);
  }

  @Override
  public Candidates skip(int count) {
    return count == 0 ? this : new IdCandidates(records, search, direction, skipped + count);
  }

  @Override
  public Walk walk(RecordTest test) {
    IdList ids = search.ids();
    TreeFinder<Object, Document> finder = records.byId().finder();
    int[] next = {skipped};
    return FetchedWalk.of(
        () -> {
          Document record = null;
          while (record == null && next[0] < ids.size()) {
            int place = next[0]++;
            record =
                finder.get(ids.get(direction == Direction.ASC ? place : ids.size() - 1 - place));
          }
          return record;
        },
        test);
  }
}
