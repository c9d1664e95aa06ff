package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.spring.mapping.ImpossibleValue;
import java.util.List;
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
  public void requirePossible(
      QueryProperty property, Operator operator, @Nullable Object value, FilterPointer at) {
    ImpossibleValue impossible =
        properties
            .impossibleConstant(property, operator, value)
            .orElseGet(() -> Literals.misfit(property, operator, value));
    if (impossible != null) {
      throw site.refuse(
          QueryMethodProblem.of(
              at.toString(),
              "it has '%s' at %s, but '%s' %s"
                  .formatted(impossible.value(), at, property.path(), impossible.reason()),
              impossible.remedy()));
    }
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
