package io.memoryconnector.internal.query;

import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.internal.value.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which values a condition selects, as far as an ordered set of them can be asked: this is what ids
 * and indexes are searched for.
 */
sealed interface Selection {

  /** Returns which values these are, in words that follow the name of their property. */
  String words();

  /** One of some values, perhaps none; null stands for null and missing. */
  record Points(List<@Nullable Object> values) implements Selection {
    /** Copies the values. */
    public Points {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** Returns the same values in their order, each once. */
    Points distinct() {
      if (values.size() < 2) {
        return this;
      }
      NavigableSet<@Nullable Object> sorted = new TreeSet<>(Values.ORDER);
      sorted.addAll(values);
      return new Points(new ArrayList<>(sorted));
    }

    @Override
    public String words() {
      if (values.size() != 1) {
        return "one of %d values".formatted(values.size());
      }
      return values.get(0) == null ? "null or missing" : DocumentJson.print(values.get(0));
    }
  }

  /** Values between two bounds: all of them, or none but some of them. */
  record Within(Interval interval, Fit fit) implements Selection {
    @Override
    public String words() {
      return interval.words();
    }
  }

  /** How well an interval tells which values are selected. */
  enum Fit {
    /** All values in it are. */
    EXACT,
    /** No others are, but not all of them: they must be looked at. */
    LOOSE
  }

  /**
   * Points in a circle, and others beside it: they must be looked at.
   *
   * @param radius the angle that it takes as seen from the centre of the earth, in radians
   */
  record Around(Distance distance, double radius) implements Selection {
    @Override
    public String words() {
      return distance.words();
    }
  }

  /** What some alternatives select together, and others beside it: they must be looked at. */
  record Alternatives(int number) implements Selection {
    @Override
    public String words() {
      return "of %d alternatives".formatted(number);
    }
  }

  /** Something that only looking at each value can tell. */
  record Unordered() implements Selection {
    @Override
    public String words() {
      return "to be looked at";
    }
  }
}
