package io.memoryconnector.document;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The layouts that the documents of one collection share. Thread-safe. Keeps a bounded number of
 * them, so that records with ever new property names cannot fill the memory: a document beyond the
 * bound, or with very many names, keeps a layout of its own.
 */
public final class Layouts {
  private static final int MAX_LAYOUTS = 1_000;
  private static final int MAX_NAMES = 200; // records with more are seldom of one shape

  private final ConcurrentMap<Layout, Layout> known = new ConcurrentHashMap<>();

  /** Makes an empty set of layouts. */
  public Layouts() {}

  /** Returns an equal document that shares its property names with all others of the same shape. */
  public Document share(Document document) {
    return document.withLayout(share(document.layout()));
  }

  /** Returns the equal layout that documents share. */
  public Layout share(Layout layout) {
    Layout shared = known.get(layout);
    if (shared != null) {
      return shared;
    }
    if (known.size() < MAX_LAYOUTS && layout.size() <= MAX_NAMES) {
      known.put(layout, layout);
    }
    return layout;
  }
}
