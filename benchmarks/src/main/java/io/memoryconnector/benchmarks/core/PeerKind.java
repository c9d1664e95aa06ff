package io.memoryconnector.benchmarks.core;

import java.util.function.Supplier;

/**
 * The columns of the comparison. The memory connector hands out immutable documents, the others the
 * objects that they store.
 */
@SuppressWarnings("ImmutableEnumChecker") // the suppliers hold nothing
enum PeerKind {
  LOOP("loop by hand", Indexes.WITHOUT, LoopPeer::new),
  MAP("ConcurrentHashMap", Indexes.WITHOUT, MapPeer::new),
  CQENGINE("CQEngine", Indexes.WITHOUT, CqEnginePeer::plain),
  MEMORY("memory connector", Indexes.WITHOUT, MemoryPeer::plain),
  HAND_INDEXED("indexes by hand", Indexes.WITH, HandPeer::new),
  CQENGINE_INDEXED("CQEngine", Indexes.WITH, CqEnginePeer::indexed),
  MEMORY_INDEXED("memory connector", Indexes.WITH, MemoryPeer::indexed);

  private final String title;
  private final Indexes indexes;
  private final Supplier<Peer<?>> opening;

  PeerKind(String title, Indexes indexes, Supplier<Peer<?>> opening) {
    this.title = title;
    this.indexes = indexes;
    this.opening = opening;
  }

  /** Returns the title of the column. */
  String title() {
    return title;
  }

  Indexes indexes() {
    return indexes;
  }

  /** Returns a peer with so many customers. */
  Trial<?> open(int size) {
    return Trial.of(opening.get(), size);
  }
}
