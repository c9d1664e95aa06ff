package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the properties that a declared query speaks of, by the names that the entity has. */
final class DeclaredPaths implements PropertyLookup {
  private final QueryMethodSite site;
  private final QueryProperties properties;
  private final String mention;

  private DeclaredPaths(QueryMethodSite site, QueryProperties properties, String mention) {
    this.site = site;
    this.properties = properties;
    this.mention = mention;
  }

  static DeclaredPaths ofQuery(QueryMethodSite site, QueryProperties properties) {
    return new DeclaredPaths(site, properties, "its query asks at %s for '%s'");
  }

  static DeclaredPaths ofUpdate(QueryMethodSite site, QueryProperties properties) {
    return new DeclaredPaths(site, properties, "its update sets at %s '%s'");
  }

  @Override
  public QueryProperty find(PropertyPath path, FilterPointer at) {
    QueryProperty property = properties.find(path.segments());
    if (property == null) {
      throw unknown(path, at);
    }
    return property;
  }

  @Override
  public void requireComparable(
      QueryProperty property, Operator operator, Argument argument, FilterPointer at) {
    if (argument instanceof Argument.Given given) {
      new ParameterTypes(site).requireComparable(property, operator, given.parameter(), at);
    }
  }

  @Override
  public void requirePossible(QueryProperty property, @Nullable Object value, FilterPointer at) {
    if (value instanceof List<?> elements) {
      elements.forEach(element -> requirePossible(property, element, at));
    } else if (value instanceof String text && property.path().equals(property.stored().path())) {
      Set<String> constants = property.stored().constants();
      if (!constants.isEmpty() && !constants.contains(text)) {
        throw impossible(property, text, at);
      }
    }
  }

  private InvalidQueryMethodException impossible(
      QueryProperty property, String value, FilterPointer at) {
    return site.refuse(
        QueryMethodProblem.of(
            at.toString(),
            "it has '%s' at %s, but '%s' can only be one of %s"
                .formatted(
                    value, at, property.path(), String.join(", ", property.stored().constants())),
            "Use one of them"));
  }

  private InvalidQueryMethodException unknown(PropertyPath path, FilterPointer at) {
    String name = path.toString();
    List<String> possible = properties.possible(path.segments());
    return site.refuse(
        new QueryMethodProblem(
            name,
            mention.formatted(at, name)
                + ", which is no stored property of '%s'"
                    .formatted(properties.entity().getSimpleName()),
            "Use one of " + String.join(", ", possible),
            possible,
            null));
  }
}
