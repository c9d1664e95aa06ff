package io.memoryconnector.filter;

import java.util.LinkedHashMap;
import java.util.Map;

/** Turns a filter into the members of the JSON object that stands for it: what is not default. */
final class FilterTree {
  private FilterTree() {}

  static Map<String, Object> of(Filter filter) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (!filter.where().equals(Where.ALWAYS)) {
      members.put("where", filter.where().accept(WhereTree.WRITER));
    }
    if (!filter.order().terms().isEmpty()) {
      members.put("order", filter.order().terms().stream().map(FilterTree::term).toList());
    }
    if (filter.limit() > 0) {
      members.put("limit", filter.limit());
    }
    if (filter.skip() > 0) {
      members.put("skip", filter.skip());
    }
    if (!filter.fields().equals(Fields.ALL)) {
      members.put("fields", fields(filter.fields()));
    }
    if (!filter.include().isEmpty()) {
      members.put("include", filter.include().stream().map(FilterTree::include).toList());
    }
    return members;
  }

  /** Text where LoopBack's form says all there is, else an object for people. */
  private static Object term(Order.Term term) {
    String property = term.property().toString();
    boolean isPlain = term.nulls() == Order.Nulls.NATIVE && term.textCase() == TextCase.EXACT;
    if (isPlain && !property.isEmpty() && property.chars().noneMatch(FilterTree::separates)) {
      return term.direction() == Order.Direction.ASC ? property : property + " DESC";
    }
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("property", property);
    words.put("direction", term.direction().name());
    words.put("nulls", term.nulls().name());
    words.put("textCase", term.textCase().name());
    return words;
  }

  private static boolean separates(int character) {
    return character == ',' || Character.isWhitespace(character);
  }

  private static Object fields(Fields fields) {
    if (fields.excluded().isEmpty()) {
      return fields.included();
    }
    Map<String, Object> flags = new LinkedHashMap<>();
    fields.included().forEach(name -> flags.put(name, true));
    fields.excluded().forEach(name -> flags.put(name, false));
    return flags;
  }

  private static Object include(Include include) {
    if (include.scope().equals(Filter.ALL)) {
      return include.relation();
    }
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("relation", include.relation());
    members.put("scope", of(include.scope()));
    return members;
  }
}
