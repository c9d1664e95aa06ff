package io.memoryconnector.spring.web;

import io.memoryconnector.document.Document;
import io.memoryconnector.error.InvalidFilterException.Reason;
import io.memoryconnector.filter.FilterPointer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the tree that parameters spell with brackets: {@code filter[where][age][gt]=3} is {@code
 * {"where": {"age": {"gt": "3"}}}}. All leaves are text, as in the query string. A parameter that
 * comes several times, or ends with {@code []}, is a list of its values. For one request and one
 * name only.
 */
final class BracketedParameters {
  private final String name;
  private final FilterPointer root;
  private final int maxDepth;
  private final Map<String, Object> tree = new LinkedHashMap<>();

  BracketedParameters(String name, FilterPointer root, int maxDepth) {
    this.name = name;
    this.root = root;
    this.maxDepth = maxDepth;
  }

  /** Returns the tree of those parameters that go on with a bracket after the name. */
  Document read(Map<String, String[]> parameters) {
    parameters.forEach(
        (key, values) -> {
          if (key.startsWith(name + "[")) {
            add(segmentsOf(key), values);
          }
        });
    return Document.copyOf(tree);
  }

  private void add(List<String> segments, String[] values) {
    boolean isList = segments.get(segments.size() - 1).isEmpty();
    List<String> path = isList ? segments.subList(0, segments.size() - 1) : segments;
    Object leaf = isList || values.length > 1 ? Arrays.asList(values) : values[0];
    FilterPointer place = root;
    Map<String, Object> node = tree;
    for (String segment : path.subList(0, path.size() - 1)) {
      place = place.member(segment);
      node = objectIn(node, segment, place);
    }
    String last = path.get(path.size() - 1);
    if (node.putIfAbsent(last, leaf) != null) {
      throw twoMeanings(place.member(last));
    }
  }

  @SuppressWarnings("unchecked") // only this class puts maps into the tree
  private static Map<String, Object> objectIn(
      Map<String, Object> node, String segment, FilterPointer place) {
    Object child = node.computeIfAbsent(segment, missing -> new LinkedHashMap<String, Object>());
    if (child instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw twoMeanings(place);
  }

  /** Splits {@code name[a][b]} into a and b. Names within brackets may hold anything but them. */
  private List<String> segmentsOf(String key) {
    List<String> segments = new ArrayList<>();
    int position = name.length();
    while (position < key.length()) {
      int end = key.indexOf(']', position);
      if (key.charAt(position) != '[' || end < 0) {
        throw malformed(key);
      }
      segments.add(key.substring(position + 1, end));
      position = end + 1;
    }
    requireReadable(key, segments);
    return segments;
  }

  private void requireReadable(String key, List<String> segments) {
    if (segments.size() > maxDepth) {
      throw root.refusal(
          Reason.QUERY_OBJECT_TOO_DEEP,
          "a parameter goes deeper than %d levels. Give a flatter %s.".formatted(maxDepth, name));
    }
    int emptyAt = segments.indexOf("");
    boolean endsTheList = emptyAt > 0 && emptyAt == segments.size() - 1;
    if (emptyAt >= 0 && !endsTheList) {
      throw malformed(key);
    }
    if (segments.stream().anyMatch(segment -> segment.indexOf('[') >= 0)) {
      throw malformed(key);
    }
  }

  private RuntimeException malformed(String key) {
    return root.refusal(
        "the brackets of parameter %s do not pair, or are empty before the end. Give %s[name][name]=value, and numbers for the elements of a list of objects."
            .formatted(FilterPointer.quote(key), name));
  }

  private static RuntimeException twoMeanings(FilterPointer place) {
    return place.refusal(
        "the parameters give it both a value and members, or a value twice. Give one of them.");
  }
}
