package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidFilterException.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the limits while one filter is read, and counts what it has. For one thread. */
final class LimitGuard {
  private final FilterLimits limits;
  private int conditions;

  LimitGuard(FilterLimits limits) {
    this.limits = limits;
  }

  static void requireDepth(FilterPointer at, int maxDepth) {
    if (at.depth() > maxDepth) {
      throw at.refusal(
          Reason.QUERY_OBJECT_TOO_DEEP,
          "it lies deeper than the %d levels allowed. Give a flatter filter.".formatted(maxDepth));
    }
  }

  /** Checks everything below this place. */
  void requireDepth(@Nullable Object tree, FilterPointer at) {
    requireDepth(at, limits.depth());
    if (tree instanceof Document document) {
      document.forEach((name, value) -> requireDepth(value, at.member(name)));
    } else if (tree instanceof List<?> list) {
      for (int position = 0; position < list.size(); position++) {
        requireDepth(list.get(position), at.element(position));
      }
    }
  }

  /** Counts one leaf of a where; lists and objects without any are leaves as well. */
  void countCondition(FilterPointer at) {
    conditions++;
    if (conditions > limits.conditions()) {
      throw at.refusal(
          Reason.QUERY_TOO_LARGE,
          "the filter has more than the %d conditions allowed. Ask for less at once."
              .formatted(limits.conditions()));
    }
  }

  void requireListValues(int count, FilterPointer at) {
    requireAtMost(limits.listValues(), count, "values", at);
  }

  void requireOrderTerms(int count, FilterPointer at) {
    requireAtMost(limits.orderTerms(), count, "properties to order by", at);
  }

  void requireFields(int count, FilterPointer at) {
    requireAtMost(limits.fields(), count, "fields", at);
  }

  void requirePattern(String pattern, FilterPointer at) {
    requireAtMost(limits.patternCharacters(), pattern.length(), "characters of a pattern", at);
  }

  void requireIncludeDepth(int depth, FilterPointer at) {
    if (depth > limits.includeDepth()) {
      throw at.refusal(
          Reason.QUERY_OBJECT_TOO_DEEP,
          "relations are included deeper than the %d levels allowed. Ask for the inner ones in a query of their own."
              .formatted(limits.includeDepth()));
    }
  }

  /** Returns the path that the text with dots stands for. */
  PropertyPath path(String dotted, FilterPointer at) {
    PropertyPath path = PropertyPath.of(dotted);
    requireAtMost(limits.pathSegments(), path.segments().size(), "names of a path", at);
    path.segments().forEach(segment -> requireName(segment, at));
    return path;
  }

  void requireName(String name, FilterPointer at) {
    requireAtMost(limits.segmentCharacters(), name.length(), "characters of a name", at);
  }

  private static void requireAtMost(int limit, int count, String what, FilterPointer at) {
    if (count > limit) {
      throw at.refusal(
          Reason.QUERY_TOO_LARGE,
          "%d %s are more than the %d allowed. Give fewer.".formatted(count, what, limit));
    }
  }
}
