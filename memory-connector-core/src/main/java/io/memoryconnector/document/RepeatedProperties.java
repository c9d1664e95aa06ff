package io.memoryconnector.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values that repeat of each property of some records, whatever their layouts. Those of a
 * layout that comes again are found without a look at its names. For one thread at a time.
 */
final class RepeatedProperties {
  private static final int MOST_NAMES = 200;
  private static final int LAYOUTS = 8; // a power of two; one takes the place of another

  private final Map<String, RepeatedValues> byName = new HashMap<>();
  private final @Nullable OfLayout[] recent = new OfLayout[LAYOUTS];

  /** Returns those of the properties of a layout. */
  @SuppressWarnings("ReferenceEquality") // records of one collection share their layout
  OfLayout of(Layout layout) {
    int place = layout.hashCode() & (LAYOUTS - 1);
    OfLayout known = recent[place];
    if (known == null || known.layout != layout) {
      known = new OfLayout(layout);
      recent[place] = known;
    }
    return known;
  }

  private RepeatedValues of(String name) {
    return byName.size() < MOST_NAMES
        ? byName.computeIfAbsent(name, any -> new RepeatedValues())
        : byName.getOrDefault(name, RepeatedValues.NONE);
  }

  /** Those of the properties of one layout, by position. */
  final class OfLayout {
    private final Layout layout;
    private final @Nullable RepeatedValues[] values; // once they were needed

    private OfLayout(Layout layout) {
      this.layout = layout;
      this.values = new RepeatedValues[layout.size()];
    }

    /** Returns an equal value of the same property, or this one. */
    Object share(int position, Object value) {
      if (value instanceof Number || value instanceof Boolean) {
        return value; // the usual ones that are never shared
      }
      RepeatedValues own = values[position];
      if (own == null) {
        own = of(layout.nameAt(position));
        values[position] = own;
      }
      return own.share(value);
    }
  }
}
