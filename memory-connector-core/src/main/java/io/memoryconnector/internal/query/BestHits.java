package io.memoryconnector.internal.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first few of many hits, however they come: a heap with the worst of them on top, which
 * makes room for a better one. For one thread.
 */
final class BestHits {
  private final Comparator<Hit> order;
  private final long most;
  private final PriorityQueue<Hit> kept;

  /**
   * Makes an empty heap.
   *
   * @param most how many hits to keep, more than 0
   */
  BestHits(Comparator<Hit> order, long most) {
    this.order = order;
    this.most = most;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  /** Returns the worst of the hits if there are as many as are kept, else null. */
  @Nullable Hit worst() {
    return kept.size() < most ? null : kept.peek();
  }

  void add(Hit hit) {
    if (kept.size() < most) {
      kept.add(hit);
    } else if (order.compare(hit, kept.element()) < 0) {
      kept.remove();
      kept.add(hit);
    }
  }

  /** Returns the hits in order. */
  List<Hit> sorted() {
    List<Hit> hits = new ArrayList<>(kept);
    hits.sort(order);
    return hits;
  }
}
