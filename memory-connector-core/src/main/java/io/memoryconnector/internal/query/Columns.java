package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.BlockCursor;
import io.memoryconnector.internal.tree.Blocks;
import io.memoryconnector.internal.tree.Note;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns that queries have asked for: of a block, or of all blocks of a branch. They are noted
 * there, so that the next scan finds them, and go with it: a write replaces one block in its tree,
 * and only that one is read anew. Immutable.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else has the array
record Columns(Strip[] strips) implements Note {
  /** So many columns of a block are kept: more than the properties that scans usually look at. */
  private static final int MOST = 16;

  private static final Columns NONE = new Columns(new Strip[0]);

  /** Returns the column of a property if it is there already, or null. */
  static @Nullable Column known(BlockCursor<Document> block, PathReader reader) {
    Blocks<Document> neighbors = block.neighbors();
    Column known = neighbors == null ? null : of(neighbors).find(reader, block.place());
    return known != null || block.takesNeighbors() ? known : of(block.alone()).find(reader, 0);
  }

  /** Returns the column of a property; reads the records if it is not there yet. */
  static Column of(BlockCursor<Document> block, PathReader reader) {
    Column known = known(block, reader);
    if (known != null) {
      return known;
    }
    Blocks<Document> neighbors = block.neighbors();
    if (neighbors == null || !block.takesNeighbors()) {
      return read(block.alone(), reader)[0];
    }
    return of(neighbors).haveRoomFor(reader)
        ? read(neighbors, reader)[block.place()]
        : ColumnReader.read(neighbors.block(block.place()), reader);
  }

  private static Column[] read(Blocks<Document> blocks, PathReader reader) {
    Columns before = of(blocks);
    int position = before.positionOf(reader);
    Strip strip =
        position < 0 ? Strip.of(blocks, reader) : before.strips[position].with(blocks, reader);
    if (before.haveRoomFor(reader)) {
      blocks.note(before.with(position, strip));
    }
    return strip.columns();
  }

  private static Columns of(Blocks<Document> blocks) {
    return blocks.note() instanceof Columns columns ? columns : NONE;
  }

  private @Nullable Column find(PathReader reader, int place) {
    int position = positionOf(reader);
    return position < 0 ? null : strips[position].at(place);
  }

  private int positionOf(PathReader reader) {
    for (int position = 0; position < strips.length; position++) {
      if (strips[position].path().equals(reader.name())) {
        return position;
      }
    }
    return -1;
  }

  private boolean haveRoomFor(PathReader reader) {
    return strips.length < MOST || positionOf(reader) >= 0;
  }

  private Columns with(int position, Strip strip) {
    List<Strip> all = new ArrayList<>(List.of(strips));
    if (position < 0) {
      all.add(strip);
    } else {
      all.set(position, strip);
    }
    return new Columns(all.toArray(Strip[]::new));
  }

  @Override
  public @Nullable Note without(long places) {
    List<Strip> left = new ArrayList<>(strips.length);
    for (Strip strip : strips) {
      Strip rest = strip.without(places);
      if (rest != null) {
        left.add(rest);
      }
    }
    return left.isEmpty() ? null : new Columns(left.toArray(Strip[]::new));
  }
}
