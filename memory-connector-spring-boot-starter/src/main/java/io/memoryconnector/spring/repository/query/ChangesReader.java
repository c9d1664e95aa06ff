package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the data of an update: names of the entity become those of records. */
final class ChangesReader {
  private final QueryMethodSite site;
  private final DeclaredPaths paths;
  private final DeclaredText text;
  private final String id;

  private ChangesReader(QueryMethodSite site, DeclaredPaths paths, DeclaredText text, String id) {
    this.site = site;
    this.paths = paths;
    this.text = text;
    this.id = id;
  }

  /**
   * Reads the data.
   *
   * @param id the stored name of the id, which cannot change
   */
  static Changes read(QueryMethodSite site, DeclaredPaths paths, DeclaredText text, String id) {
    return new ChangesReader(site, paths, text, id).read();
  }

  private Changes read() {
    Map<String, Argument> values = new LinkedHashMap<>();
    text.tree()
        .forEach(
            (name, value) -> {
              PropertyPath path = new PropertyPath(List.of(name));
              QueryProperty property = paths.find(path, pointer(path));
              requireChangeable(property, name);
              requireWhole(property, name);
              values.put(property.path().first(), argument(property, value, path));
            });
    if (values.isEmpty()) {
      throw site.refuse(
          QueryMethodProblem.of(
              null, "its update changes nothing", "Give new values, as in {'name': ?0}"));
    }
    return new Changes(values);
  }

  private void requireChangeable(QueryProperty property, String name) {
    if (property.path().first().equals(id)) {
      throw site.refuse(
          QueryMethodProblem.of(
              name, "its update changes '%s', which is the id".formatted(name), "Leave it out"));
    }
  }

  /** Refuses what lies within an object: its value would take the place of the object. */
  private void requireWhole(QueryProperty property, String name) {
    if (property.path().segments().size() > 1) {
      String owner = name.substring(0, name.indexOf('.'));
      throw site.refuse(
          QueryMethodProblem.of(
              name,
              "its update changes '%s', which is only a part of '%s'".formatted(name, owner),
              "Give all of '%s', or save the entity".formatted(owner)));
    }
  }

  private static FilterPointer pointer(PropertyPath path) {
    FilterPointer pointer = FilterPointer.ofWhere();
    for (String name : path.segments()) {
      pointer = pointer.member(name);
    }
    return pointer;
  }

  private Argument argument(QueryProperty property, @Nullable Object value, PropertyPath path) {
    Argument bound = text.argumentIn(value);
    if (bound != null) {
      return call -> property.toStored(bound.of(call));
    }
    if (value instanceof Document object) {
      return ofObject(object, path);
    }
    if (value instanceof List<?> list) {
      List<Argument> elements = new ArrayList<>(list.size());
      list.forEach(element -> elements.add(argument(property, element, path)));
      return call -> {
        List<@Nullable Object> values = new ArrayList<>(elements.size());
        elements.forEach(element -> values.add(element.of(call)));
        return values;
      };
    }
    paths.requirePossible(property, Operator.EQ, value, pointer(path));
    return call -> value;
  }

  private Argument ofObject(Document object, PropertyPath path) {
    Map<String, Argument> members = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> {
          List<String> names = new ArrayList<>(path.segments());
          names.add(name);
          PropertyPath inner = new PropertyPath(names);
          QueryProperty member = paths.find(inner, pointer(inner));
          List<String> stored = member.path().segments();
          members.put(stored.get(stored.size() - 1), argument(member, value, inner));
        });
    return call -> new Changes(members).of(call);
  }
}
