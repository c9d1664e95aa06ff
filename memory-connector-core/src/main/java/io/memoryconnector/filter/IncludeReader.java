package io.memoryconnector.filter;

import io.memoryconnector.document.Document;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code include}: a relation's name, {@code {"relation": …, "scope": …}}, the short form
 * {@code {"trips": "bookings"}} for relations within relations, or a list of all of these.
 */
final class IncludeReader {
  private static final String RELATION = "relation";
  private static final String SCOPE = "scope";

  private final LimitGuard guard;
  private final FilterReader filters;

  IncludeReader(LimitGuard guard, FilterReader filters) {
    this.guard = guard;
    this.filters = filters;
  }

  /**
   * Reads all relations, each once.
   *
   * @param level how many includes this one lies within, itself included
   */
  List<Include> read(@Nullable Object value, FilterPointer at, int level) {
    if (value == null || value.equals("")) {
      return List.of();
    }
    return readItem(value, at, level).stream().distinct().toList();
  }

  private List<Include> readItem(@Nullable Object value, FilterPointer at, int level) {
    List<@Nullable Object> items = Elements.find(value);
    if (items != null) {
      return readList(items, at, level);
    }
    if (value instanceof String relation) {
      return List.of(include(relation, Filter.ALL, at, level));
    }
    if (value instanceof Document object) {
      return object.has(RELATION)
          ? List.of(readScoped(object, at, level))
          : readNested(object, at, level);
    }
    throw at.refusal(
        "%s is not a relation. Give its name, or {\"relation\": name, \"scope\": filter}."
            .formatted(FilterPointer.quote(value)));
  }

  private List<Include> readList(List<@Nullable Object> items, FilterPointer at, int level) {
    List<Include> includes = new ArrayList<>();
    for (int position = 0; position < items.size(); position++) {
      includes.addAll(readItem(items.get(position), at.element(position), level));
    }
    return includes;
  }

  private Include readScoped(Document object, FilterPointer at, int level) {
    object.forEach(
        (name, value) -> {
          if (!name.equals(RELATION) && !name.equals(SCOPE)) {
            throw at.member(name)
                .refusal(
                    "%s is not a member of an include. Give relation and scope only."
                        .formatted(FilterPointer.quote(name)));
          }
        });
    if (!(object.get(RELATION) instanceof String relation)) {
      throw at.member(RELATION)
          .refusal(
              "%s is not the name of a relation. Give text."
                  .formatted(FilterPointer.quote(object.get(RELATION))));
    }
    Filter scope = filters.read(object.get(SCOPE), at.member(SCOPE), level + 1);
    return include(relation, scope, at.member(RELATION), level);
  }

  private List<Include> readNested(Document object, FilterPointer at, int level) {
    List<Include> includes = new ArrayList<>();
    object.forEach(
        (relation, inner) -> {
          FilterPointer place = at.member(relation);
          boolean alone = inner == null || inner.equals(true);
          List<Include> within = alone ? List.of() : read(inner, place, level + 1);
          includes.add(include(relation, Filter.ALL.withInclude(within), place, level));
        });
    return includes;
  }

  private Include include(String relation, Filter scope, FilterPointer at, int level) {
    guard.requireIncludeDepth(level, at);
    if (relation.isEmpty()) {
      throw at.refusal("'' is not the name of a relation. Give its name, or leave it out.");
    }
    return new Include(relation, scope);
  }
}
