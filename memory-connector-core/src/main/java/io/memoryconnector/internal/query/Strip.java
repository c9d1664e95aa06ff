package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Blocks;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The columns that neighbouring blocks have of one property. They were read in one go, so that they
 * stand one behind the other, but for those of blocks that changed since. Immutable.
 *
 * @param path the {@linkplain PathReader#name name} of the property
 * @param outdated blocks of which the column is not true any more
 * @param apart blocks of which the column stands elsewhere
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody changes the array
record Strip(String path, Column[] columns, long outdated, long apart) {
  /** If more stand apart all are read again; till then nothing that they were is kept for long. */
  private static final int MOST_APART = Long.SIZE / 4;

  /** Reads all blocks. */
  static Strip of(Blocks<Document> blocks, PathReader reader) {
    return new Strip(reader.name(), ColumnReader.readAll(blocks, reader), 0, 0);
  }

  /** Returns the column of a block, or null if it has changed since. */
  @Nullable Column at(int place) {
    return (outdated >>> place & 1) == 0 ? columns[place] : null;
  }

  /** Returns this without some blocks, or null if the others are not worth keeping. */
  @Nullable Strip without(long places) {
    long without = outdated | places;
    return Long.bitCount(without | apart) > MOST_APART
        ? null
        : new Strip(path, columns, without, apart);
  }

  /** Returns this with what is outdated read anew. */
  Strip with(Blocks<Document> blocks, PathReader reader) {
    Column[] renewed = Arrays.copyOf(columns, blocks.blocks());
    for (int place = 0; place < renewed.length; place++) {
      if ((outdated >>> place & 1) != 0) {
        renewed[place] = ColumnReader.read(blocks.block(place), reader);
      }
    }
    return new Strip(path, renewed, 0, outdated | apart);
  }
}
