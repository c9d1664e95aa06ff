package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.GroupFinder;
import org.jspecify.annotations.Nullable;

/** Fetches the records to which the entries of an index lead. */
final class IndexWalk implements Candidates.Walk {
  private final IndexedRecords records;
  private final IndexCandidates.Ids ids;
  private @Nullable GroupFinder<Object, Document> finder; // only made where records are tested

  IndexWalk(IndexedRecords records, IndexCandidates.Ids ids) {
    this.records = records;
    this.ids = ids;
  }

  @Override
  public @Nullable Document next() {
    for (var entry = ids.next(); entry != null; entry = ids.next()) {
      Document record = records.get(entry);
      if (record != null) {
        return record;
      }
    }
    return null;
  }

  @Override
  public void fill(FetchedBlock block, int most) {
    GroupFinder<Object, Document> group = finder();
    Cursor<IndexKey, Object> entry = null;
    for (int left = most - block.count(); left > 0 && (entry = ids.next()) != null; left--) {
      IndexedRecords.add(entry, group);
    }
    group.find(block::add);
  }

  private GroupFinder<Object, Document> finder() {
    GroupFinder<Object, Document> known = finder;
    if (known == null) {
      known = records.finder(FetchedBlock.MOST);
      finder = known;
    }
    return known;
  }
}
