package io.memoryconnector.internal.query;

import io.memoryconnector.internal.index.IndexKey;
import io.memoryconnector.internal.index.Landmark;
import io.memoryconnector.internal.index.PropertyIndex;
import io.memoryconnector.internal.query.Interval.Bound;
import io.memoryconnector.internal.query.Interval.Edge;
import io.memoryconnector.internal.tree.KeyRange;
import java.util.Arrays;

/** Where records stand in an index that have these values of its first properties. */
record KeyRanges(PropertyIndex index) {

  /** Returns the range of all records with these first values; that of all for none. */
  KeyRange<IndexKey> allWith(Object[] prefix) {
    return prefix.length == 0 ? KeyRange.all() : index.rangeOf(prefix);
  }

  /** Returns the range of all records with these first values and one of an interval behind. */
  KeyRange<IndexKey> allWithin(Object[] prefix, Interval interval) {
    return KeyRange.<IndexKey>all().above(start(prefix, interval)).below(end(prefix, interval));
  }

  private IndexKey start(Object[] prefix, Interval interval) {
    Bound low = interval.low();
    if (low == null) {
      return index.before(with(prefix, Landmark.beforeAllLike(interval.sample())));
    }
    Object[] values = with(prefix, low.value());
    return low.edge() == Edge.INCLUDED ? index.before(values) : index.after(values);
  }

  private IndexKey end(Object[] prefix, Interval interval) {
    Bound high = interval.high();
    if (high == null) {
      return index.after(with(prefix, Landmark.afterAllLike(interval.sample())));
    }
    Object[] values = with(prefix, high.value());
    return high.edge() == Edge.INCLUDED ? index.after(values) : index.before(values);
  }

  static Object[] with(Object[] prefix, Object value) {
    Object[] longer = Arrays.copyOf(prefix, prefix.length + 1);
    longer[prefix.length] = value;
    return longer;
  }
}
