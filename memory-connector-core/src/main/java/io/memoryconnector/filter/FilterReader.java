package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a filter, or the scope of an include, member by member. */
final class FilterReader {
  private static final Set<String> MEMBERS =
      Set.of("where", "order", "limit", "skip", "offset", "fields", "include");

  private final WhereReader wheres;
  private final OrderReader orders;
  private final FieldsReader fields;
  private final IncludeReader includes;

  FilterReader(LimitGuard guard, ParameterReader parameters) {
    this.wheres = new WhereReader(guard, parameters);
    this.orders = new OrderReader(guard);
    this.fields = new FieldsReader(guard);
    this.includes = new IncludeReader(guard, this);
  }

  /** Reads a whole filter; null is the one that leaves all to the defaults. */
  Filter read(@Nullable Object value, FilterPointer at) {
    return read(value, at, 1);
  }

  /**
   * Reads a filter within others.
   *
   * @param level of the filter's own include: 1 for that of the outermost filter
   */
  Filter read(@Nullable Object value, FilterPointer at, int level) {
    if (value == null) {
      return Filter.ALL;
    }
    if (!(value instanceof Document members)) {
      throw at.refusal(
          "%s is not an object. Give a filter, as in {\"where\": {\"name\": \"Ada\"}, \"limit\": 10}."
              .formatted(FilterPointer.quote(value)));
    }
    members.forEach((name, member) -> requireKnown(name, at));
    return new Filter(
        where(members, at),
        orders.read(members.get("order"), at.member("order")),
        Numbers.count("limit", members.get("limit"), at.member("limit")),
        skip(members, at),
        fields.read(members.get("fields"), at.member("fields")),
        includes.read(members.get("include"), at.member("include"), level));
  }

  private static void requireKnown(String name, FilterPointer at) {
    if (!MEMBERS.contains(name)) {
      throw at.member(name)
          .refusal(
              "%s is not a member of a filter. Give where, order, limit, skip or offset, fields and include only."
                  .formatted(FilterPointer.quote(name)));
    }
  }

  /** Unlike the other members a where may not be null: a mistake would then delete every record. */
  private Where where(Document members, FilterPointer at) {
    return members.has("where")
        ? wheres.read(members.get("where"), at.member("where"))
        : Where.ALWAYS;
  }

  /** Reads both names of the same thing; as in LoopBack, skip wins. */
  private static int skip(Document members, FilterPointer at) {
    int skip = Numbers.count("skip", members.get("skip"), at.member("skip"));
    int offset = Numbers.count("offset", members.get("offset"), at.member("offset"));
    return members.get("skip") == null ? offset : skip;
  }
}
