package io.memoryconnector.internal.index;

import io.memoryconnector.document.Document;
import io.memoryconnector.internal.tree.KeyForm;
import io.memoryconnector.internal.value.Numbers;
import io.memoryconnector.internal.value.Values;

/**
 * The ids of records in a tree. Whole numbers are mostly counted up with few gaps: then an id
 * stands as many places from another one as it is greater, and is found without a search.
 */
final class IdForm implements KeyForm<Object, Document> {
  static final IdForm INSTANCE = new IdForm();

  private IdForm() {}

  @Override
  public int compare(Object left, Object right) {
    return Values.compare(left, right);
  }

  @Override
  public Object partOf(Object id) {
    return id;
  }

  @Override
  public Object keyOf(Object part, Document record) {
    return part;
  }

  @Override
  public int compare(Object id, Object part, Document record) {
    return id instanceof Long one && part instanceof Long other
        ? Long.compare(one, other)
        : Values.compare(id, part);
  }

  @Override
  public int guess(Object id, Object first, int count) {
    if (!Numbers.isIntegral(id) || !Numbers.isIntegral(first)) {
      return count / 2;
    }
    long distance = ((Number) id).longValue() - ((Number) first).longValue();
    return 0 <= distance && distance < count ? (int) distance : count / 2;
  }
}
