package io.memoryconnector.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.document.Document;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.internal.index.IndexedRecords;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.model.ModelDefinition;

/** Records with numbers, and scans over them. */
final class Scans {
  private Scans() {}

  /** Returns records with ids from 1 on, whose {@code v} is the last digit of the id. */
  static IndexedRecords numbers(int count) {
    IndexedRecords records = IndexedRecords.empty();
    for (int id = 1; id <= count; id++) {
      records = records.with(id, Document.of("id", id).with("v", id % 10));
    }
    return records;
  }

  /** Returns a cursor at a block, counted from 0, as a scan of all records has it. */
  static BlockCursor<Document> block(int number, IndexedRecords records) {
    return at(number, records.byId().entries().blocks());
  }

  static BlockCursor<Document> at(int number, BlockCursor<Document> cursor) {
    for (int block = 0; block <= number; block++) {
      assertThat(cursor.next()).isTrue();
    }
    return cursor;
  }

  static long count(String where, IndexedRecords records) {
    Filter filter = Filter.parse("{\"where\":" + where + "}");
    return new QueryCompiler(ModelDefinition.open("Number"), FilterLimits.DEFAULT)
        .compile(filter)
        .count(records);
  }
}
