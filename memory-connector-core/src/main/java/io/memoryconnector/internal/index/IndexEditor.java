package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.SortedTree;
import io.memoryconnector.internal.tree.TreeEditor;
import org.jspecify.annotations.Nullable;

/** Keeps one index in step with changes to records. Confined to one thread. */
final class IndexEditor {
  private final PropertyIndex index;
  private final TreeEditor<IndexKey, Object> ids;
  private KeyTraits traits;

  IndexEditor(PropertyIndex index) {
    this.index = index;
    this.ids = index.ids().edit();
    this.traits = index.traits();
  }

  /** Returns the id of another record, as changed so far, that has the same values, or null. */
  @Nullable Object rivalOf(Object id, Document record) {
    return index.rivalOf(id, record, ids.untilNextChange());
  }

  /**
   * Gives this id another record.
   *
   * @param before what it had, or null
   */
  void replace(Object id, @Nullable Document before, Document after) {
    Keys keys = index.keysOf(after);
    traits = traits.with(keys); // first: a list of one value has the key of the value
    if (before != null) {
      Keys former = index.keysOf(before);
      if (index.isSame(keys, former, id)) {
        return; // the usual update leaves most indexes alone
      }
      former.values().forEach(value -> ids.remove(new IndexKey(value, id)));
    }
    keys.values().forEach(value -> ids.put(new IndexKey(value, id), id));
  }

  void remove(Object id, Document before) {
    index.keysOf(before).values().forEach(value -> ids.remove(new IndexKey(value, id)));
  }

  PropertyIndex toIndex() {
    SortedTree<IndexKey, Object> changed = ids.toTree();
    return changed == index.ids() && traits == index.traits() ? index : index.with(changed, traits);
  }
}
