package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.Cursor;
import io.memoryconnector.internal.tree.KeyForm;
import io.memoryconnector.internal.tree.SortedTree;
import io.memoryconnector.internal.tree.TreeBuilder;
import io.memoryconnector.model.IndexDefinition;
import java.util.ArrayList;
import java.util.List;

/**
 * What an index has of records that are there before it: their keys are sorted, which costs less
 * than to put in one after the other.
 *
 * @param ids in the order of the values
 * @param traits what is true of all keys
 */
record NewIndex(SortedTree<IndexKey, Object> ids, KeyTraits traits) {

  static NewIndex of(
      IndexDefinition definition, KeyReader reader, SortedTree<Object, Document> records) {
    KeyTraits traits = KeyTraits.ofNoKeys(definition.properties().size());
    List<IndexKey> keys = new ArrayList<>(records.size());
    Cursor<Object, Document> cursor = records.entries().cursor();
    while (cursor.next()) {
      Keys found = reader.read(cursor.value());
      traits = traits.with(found);
      found.values().forEach(value -> keys.add(new IndexKey(value, cursor.key())));
    }
    return new NewIndex(treeOf(keys, PropertyIndex.orderOf(definition)), traits);
  }

  private static SortedTree<IndexKey, Object> treeOf(
      List<IndexKey> keys, KeyForm<IndexKey, Object> order) {
    keys.sort(order);
    TreeBuilder<IndexKey, Object> builder = new TreeBuilder<>(order);
    IndexKey last = null;
    for (IndexKey key : keys) {
      if (last == null || order.compare(last, key) < 0) { // a list may hold a value twice
        builder.add(key, key.id());
        last = key;
      }
    }
    return builder.build();
  }
}
