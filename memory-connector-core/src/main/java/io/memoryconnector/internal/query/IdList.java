package io.memoryconnector.internal.query;

import io.memoryconnector.internal.value.Numbers;
import io.memoryconnector.internal.value.Values;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some ids in their order, each once: what unions and intersections of searches are made of. Whole
 * numbers, which most ids are, are kept and sorted as such. Immutable.
 */
final class IdList {
  static final IdList EMPTY = new IdList(new long[0], null);

  private final long[] numbers;

  /** The ids if they are not all whole numbers. */
  private final Object @Nullable [] others;

  private IdList(long[] numbers, Object @Nullable [] others) {
    this.numbers = numbers;
    this.others = others;
  }

  int size() {
    return others == null ? numbers.length : others.length;
  }

  /** Returns the id at this place: an equal one, if it is a number. */
  Object get(int place) {
    return others == null ? (Object) numbers[place] : others[place];
  }

  /** Returns the ids that are in both. */
  IdList intersect(IdList that) {
    Collector both = new Collector();
    int mine = 0;
    int theirs = 0;
    while (mine < size() && theirs < that.size()) {
      int order = compare(mine, that, theirs);
      if (order == 0) {
        both.add(get(mine));
      }
      mine += order <= 0 ? 1 : 0;
      theirs += order >= 0 ? 1 : 0;
    }
    return both.toList();
  }

  private int compare(int mine, IdList that, int theirs) {
    return others == null && that.others == null
        ? Long.compare(numbers[mine], that.numbers[theirs])
        : Values.compare(get(mine), that.get(theirs));
  }

  /** Collects ids in any order, perhaps some of them several times. For one thread. */
  static final class Collector {
    private static final int ROOM = 16;

    /** To look at so many bits for each of some numbers is faster than to compare them. */
    private static final int BITS_FOR_EACH = 4 * Long.SIZE;

    /** So few are compared faster. */
    private static final int FEW = 32;

    private long[] numbers = new long[ROOM];
    private Object @Nullable [] others;
    private int size;

    void add(Object id) {
      if (others == null && !(id instanceof Long || Numbers.isIntegral(id))) {
        others = new Object[numbers.length];
        for (int place = 0; place < size; place++) {
          others[place] = numbers[place];
        }
      }
      if (others == null) {
        numbers = size < numbers.length ? numbers : Arrays.copyOf(numbers, 2 * size);
        numbers[size++] = ((Number) id).longValue();
      } else {
        others = size < others.length ? others : Arrays.copyOf(others, 2 * size);
        others[size++] = id;
      }
    }

    void addAll(IdList ids) {
      for (int place = 0; place < ids.size(); place++) {
        add(ids.get(place));
      }
    }

    IdList toList() {
      return others == null ? sortedNumbers() : sortedOthers(others);
    }

    private IdList sortedNumbers() {
      if (ascend()) { // as the ids of one value in an index do
        return new IdList(Arrays.copyOf(numbers, size), null);
      }
      long least = Long.MAX_VALUE;
      long greatest = Long.MIN_VALUE;
      for (int place = 0; place < size; place++) {
        least = Math.min(least, numbers[place]);
        greatest = Math.max(greatest, numbers[place]);
      }
      long span = greatest - least;
      boolean areNear = span >= 0 && span < (long) size * BITS_FOR_EACH && span < Integer.MAX_VALUE;
      return size > FEW && areNear ? sortedByBits(least, (int) span + 1) : sortedByComparing();
    }

    private boolean ascend() {
      for (int place = 1; place < size; place++) {
        if (numbers[place] <= numbers[place - 1]) {
          return false;
        }
      }
      return true;
    }

    /** Sets a bit for each number, and reads them in their order. */
    private IdList sortedByBits(long least, int span) {
      long[] words = new long[span / Long.SIZE + 1];
      for (int place = 0; place < size; place++) {
        int bit = (int) (numbers[place] - least);
        words[bit / Long.SIZE] |= 1L << bit;
      }
      int kept = 0;
      for (int word = 0; word < words.length; word++) {
        for (long left = words[word]; left != 0; left &= left - 1) {
          numbers[kept++] = least + word * (long) Long.SIZE + Long.numberOfTrailingZeros(left);
        }
      }
      return new IdList(Arrays.copyOf(numbers, kept), null);
    }

    private IdList sortedByComparing() {
      Arrays.sort(numbers, 0, size);
      int kept = 0;
      for (int place = 0; place < size; place++) {
        if (kept == 0 || numbers[place] != numbers[kept - 1]) {
          numbers[kept++] = numbers[place];
        }
      }
      return new IdList(Arrays.copyOf(numbers, kept), null);
    }

    private IdList sortedOthers(Object[] ids) {
      Arrays.sort(ids, 0, size, Values.ID_ORDER);
      int kept = 0;
      for (int place = 0; place < size; place++) {
        if (kept == 0 || Values.compare(ids[place], ids[kept - 1]) != 0) {
          ids[kept++] = ids[place];
        }
      }
      return new IdList(new long[0], Arrays.copyOf(ids, kept));
    }
  }
}
