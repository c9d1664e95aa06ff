package io.memoryconnector.internal.include;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.Fields;
import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.List;

/**
 * What a filter asks of the related records.
 *
 * @param at where it stands in the whole filter
 */
record Scope(Filter filter, FilterPointer at) {
  private static final Parameter KEYS = new Parameter(0);

  /**
   * Returns the scope for records that are found by this property. As LoopBack does, it delivers
   * the property whatever the fields say, and of properties to leave out leaves nothing else.
   */
  Scope keeping(String key) {
    Fields fields = filter.fields();
    if (fields.equals(Fields.ALL) || fields.included().contains(key)) {
      return this;
    }
    List<String> included = new ArrayList<>(fields.included());
    included.add(key);
    return new Scope(filter.withFields(new Fields(included, fields.excluded())), at);
  }

  /**
   * Returns the filter for the related records of all owners at once; the keys that they are found
   * by are its only parameter. The page is left to whoever knows which record is whose.
   */
  Filter forKeys(String key) {
    Where ofOwners = keysOf(key);
    return filter
        .withWhere(new Where.And(List.of(ofOwners, filter.where()), Where.And.Form.OBJECT))
        .withLimit(0)
        .withSkip(0)
        .withInclude(List.of());
  }

  /** Returns the condition that a property has one of the keys, which are parameter 0. */
  static Where keysOf(String property) {
    return new Where.Comparison(new PropertyPath(List.of(property)), Operator.INQ, KEYS);
  }

  /** Returns those of an owner's related records, in order, that are on the page. */
  <T> List<T> page(List<T> related) {
    int from = Math.min(filter.skip(), related.size());
    int most = related.size() - from;
    return related.subList(
        from, from + (filter.limit() == 0 ? most : Math.min(filter.limit(), most)));
  }
}
