package io.memoryconnector.internal.value;

import io.memoryconnector.document.Binary;
import io.memoryconnector.document.Document;
import io.memoryconnector.document.GeoPoint;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Equality and order of stored values.
 *
 * <ul>
 *   <li>Numbers compare by value over all numeric types, text by UTF-16 code unit, false is less
 *       than true, times of one type by the calendar, UUIDs as their text does.
 *   <li>Values of different kinds are not equal and, in a filter, neither is greater. The same goes
 *       for lists, objects and geo points: they are equal or not, but none is greater.
 *   <li>Where all values must stand in a row, as the keys of an index do, {@link #ORDER} puts them
 *       there: null, booleans, numbers, times, text, UUIDs, bytes, points, lists, objects.
 * </ul>
 */
public final class Values {
  /**
   * A total order of all values, null first. Two values are equal in it if and only if {@link
   * #equal} says so, but for objects that differ in the order of their properties only.
   */
  public static final Comparator<@Nullable Object> ORDER = Values::compare;

  /** The natural order of record ids: that of {@link #ORDER}. */
  public static final Comparator<Object> ID_ORDER = Values::compare;

  private Values() {}

  /**
   * Whether two values are the same: numbers by value, lists by elements, objects by properties.
   */
  public static boolean equal(@Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return true;
    }
    if (left == null || right == null) {
      return false;
    }
    if (left instanceof Number first && right instanceof Number second) {
      return Numbers.compare(first, second) == 0;
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return haveSame(first, second);
    }
    return left.equals(right);
  }

  /** Whether a filter may find one value greater than, or as great as, the other. */
  public static boolean comparable(@Nullable Object left, @Nullable Object right) {
    Kind kind = Kind.of(left);
    if (kind != Kind.of(right)) {
      return false;
    }
    return switch (kind) {
      case BOOLEAN, NUMBER, TEXT, UUID -> true;
      case TIME -> left instanceof Comparable && sameClass(left, right);
      case NULL, BINARY, POINT, LIST, DOCUMENT -> false;
    };
  }

  /**
   * Returns {@link #ORDER} for values of the class of this one, which is {@link #comparable} with
   * them: a test of many values need not find out their kind for each.
   */
  @SuppressWarnings("unchecked") // values of one class compare with each other
  public static Comparator<Object> orderAmong(Object sample) {
    return sample instanceof Number || sample instanceof UUID
        ? Values::compare // not their natural order
        : (left, right) -> ((Comparable<Object>) left).compareTo(right);
  }

  /** Compares in the order of {@link #ORDER}. */
  public static int compare(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Long first && right instanceof Long second) {
      return Long.compare(first, second); // ids are compared more often than anything else
    }
    if (left instanceof Number first && right instanceof Number second) {
      return Numbers.compare(first, second);
    }
    if (left instanceof String first && right instanceof String second) {
      return first.compareTo(second);
    }
    Kind kind = Kind.of(left);
    int byKind = kind.compareTo(Kind.of(right));
    if (byKind != 0 || left == null || right == null) {
      return byKind;
    }
    return compareWithin(kind, left, right);
  }

  /**
   * Compares values to sort records by them: as {@link #compare} does, but finds no list, object or
   * geo point greater than another.
   */
  public static int compareToSort(Object left, Object right) {
    Kind kind = Kind.of(left);
    return isSorted(kind) || kind != Kind.of(right) ? compare(left, right) : 0;
  }

  /**
   * Compares values to sort a few records by them: as {@link #compareToSort} does, but finds no
   * value greater than one of another kind. This is how LoopBack sorts. It is no order where kinds
   * mix, since it finds 1 equal to "a" and "a" equal to 2.
   */
  public static int compareWithinKinds(Object left, Object right) {
    Kind kind = Kind.of(left);
    return isSorted(kind) && kind == Kind.of(right) ? compare(left, right) : 0;
  }

  private static boolean isSorted(Kind kind) {
    return kind != Kind.LIST && kind != Kind.DOCUMENT && kind != Kind.POINT;
  }

  private static int compareWithin(Kind kind, Object left, Object right) {
    return switch (kind) {
      case BOOLEAN -> Boolean.compare((Boolean) left, (Boolean) right);
      case TIME -> TimeOrder.compare(left, right);
      case UUID -> compareIds((UUID) left, (UUID) right);
      case BINARY -> Arrays.compareUnsigned(((Binary) left).toBytes(), ((Binary) right).toBytes());
      case POINT -> PointOrder.compare((GeoPoint) left, (GeoPoint) right);
      case LIST -> compareLists((List<?>) left, (List<?>) right);
      case DOCUMENT -> compareDocuments((Document) left, (Document) right);
      case NULL, NUMBER, TEXT -> throw new AssertionError(kind);
    };
  }

  /** As text and as unsigned numbers: version 7 ids stand in the order of their making. */
  private static int compareIds(UUID left, UUID right) {
    int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }

  private static int compareLists(List<?> left, List<?> right) {
    Iterator<?> others = right.iterator();
    for (Object element : left) {
      int order = others.hasNext() ? compare(element, others.next()) : 1;
      if (order != 0) {
        return order;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private static int compareDocuments(Document left, Document right) {
    for (int position = 0; position < Math.min(left.size(), right.size()); position++) {
      int byName = left.layout().nameAt(position).compareTo(right.layout().nameAt(position));
      int order = byName != 0 ? byName : compare(left.valueAt(position), right.valueAt(position));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static boolean haveSame(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<?> others = right.iterator();
    for (Object element : left) {
      if (!equal(element, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameClass(@Nullable Object left, @Nullable Object right) {
    return left != null && right != null && left.getClass() == right.getClass();
  }
}
