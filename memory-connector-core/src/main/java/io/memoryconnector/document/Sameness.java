package io.memoryconnector.document;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When two stored values are the same: numbers by value whatever their types, lists by elements,
 * documents by properties. And when they are identical.
 */
final class Sameness {
  private Sameness() {}

  static boolean same(@Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return true;
    }
    if (left == null || right == null) {
      return false;
    }
    if (left instanceof Number first && right instanceof Number second) {
      return sameNumber(first, second);
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return sameElements(first, second);
    }
    return left.equals(right);
  }

  @SuppressWarnings("ReferenceEquality") // mostly it is one instance, or one shared layout
  static boolean sameProperties(Document left, Document right) {
    if (left == right) {
      return true;
    }
    if (left.size() != right.size()) {
      return false;
    }
    boolean sameLayout = left.layout() == right.layout();
    for (int position = 0; position < left.size(); position++) {
      int counterpart =
          sameLayout ? position : right.layout().indexOf(left.layout().nameAt(position));
      if (counterpart < 0 || !same(left.valueAt(position), right.valueAt(counterpart))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether nobody could tell one value from the other: numbers have the same form, objects the
   * same order of properties.
   */
  static boolean identical(@Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return true;
    }
    if (left == null || right == null) {
      return false;
    }
    if (left instanceof String || left instanceof LocalDate) {
      return left.equals(right); // the usual ones; to tell a list from others takes longer
    }
    if (left instanceof Document first && right instanceof Document second) {
      return identicalProperties(first, second);
    }
    if (left instanceof List<?> first && right instanceof List<?> second) {
      return identicalElements(first, second);
    }
    return left.equals(right);
  }

  private static boolean identicalProperties(Document left, Document right) {
    if (!left.layout().equals(right.layout())) {
      return false;
    }
    for (int position = 0; position < left.size(); position++) {
      if (!identical(left.valueAt(position), right.valueAt(position))) {
        return false;
      }
    }
    return true;
  }

  private static boolean identicalElements(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (int index = 0; index < left.size(); index++) {
      if (!identical(left.get(index), right.get(index))) {
        return false;
      }
    }
    return true;
  }

  /** Returns a hash that is the same for all documents of the same properties, in any order. */
  static int hash(Document document) {
    int hash = 0;
    for (int position = 0; position < document.size(); position++) {
      hash += document.layout().nameAt(position).hashCode() ^ hash(document.valueAt(position));
    }
    return hash;
  }

  /** Returns a hash that is the same for all numbers of the same value. */
  static int hash(@Nullable Object value) {
    if (value instanceof Number number) {
      return Double.hashCode(number.doubleValue() + 0.0); // + 0.0 makes one zero of the two
    }
    if (value instanceof List<?> list) {
      int hash = 1;
      for (Object element : list) {
        hash = 31 * hash + hash(element);
      }
      return hash;
    }
    return value == null ? 0 : value.hashCode();
  }

  private static boolean sameElements(List<?> left, List<?> right) {
    if (left.size() != right.size()) {
      return false;
    }
    Iterator<?> others = right.iterator();
    for (Object element : left) {
      if (!same(element, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameNumber(Number left, Number right) {
    if (isSmallInteger(left) && isSmallInteger(right)) {
      return left.longValue() == right.longValue();
    }
    if (left instanceof Double first && right instanceof Double second) {
      return first.doubleValue() == second.doubleValue(); // documents hold finite ones only
    }
    return DocumentJson.decimalOf(left).compareTo(DocumentJson.decimalOf(right)) == 0;
  }

  private static boolean isSmallInteger(Number number) {
    return number instanceof Integer || number instanceof Long;
  }
}
