package io.memoryconnector.spring.repository.query;

import io.memoryconnector.document.GeoPoint;
import io.memoryconnector.filter.DistanceUnit;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.geo.Distance;

/**
 * Turns the {@code where} of a declared query into a condition: names of the entity become paths in
 * records, and parameters what calls bring along. Knows at each node where in the query it stands.
 * For one thread, while the repository is created.
 */
final class ConditionBinder implements Where.Visitor<Condition> {
  private final PropertyLookup paths;
  private final List<Argument> arguments;
  private final FilterPointer at;
  private final Set<Integer> bound;

  /**
   * Makes a binder.
   *
   * @param arguments by the positions of the parameters
   * @param at the place of the node that is visited
   */
  ConditionBinder(PropertyLookup paths, List<Argument> arguments, FilterPointer at) {
    this(paths, arguments, at, new HashSet<>());
  }

  private ConditionBinder(
      PropertyLookup paths, List<Argument> arguments, FilterPointer at, Set<Integer> bound) {
    this.paths = paths;
    this.arguments = arguments;
    this.at = at;
    this.bound = bound;
  }

  Condition bind(Where where) {
    return where.accept(this);
  }

  /** Returns the positions of the parameters that have been met. */
  Set<Integer> bound() {
    return bound;
  }

  @Override
  public Condition and(Where.And and) {
    List<Condition> terms =
        and.form() == Where.And.Form.LIST
            ? elements("and", and.terms())
            : and.terms().stream().map(this::bind).toList();
    return Condition.all(terms);
  }

  @Override
  public Condition or(Where.Or or) {
    return Condition.any(elements("or", or.terms()));
  }

  @Override
  public Condition nor(Where.Nor nor) {
    return Condition.none(elements("nor", nor.terms()));
  }

  @Override
  public Condition comparison(Where.Comparison comparison) {
    FilterPointer place = at.member(comparison.property().toString());
    QueryProperty property = paths.find(comparison.property(), place);
    Object operand = comparison.operand();
    if (operand instanceof Parameter parameter) {
      paths.requireComparable(property, comparison.operator(), argument(parameter), place);
    } else {
      paths.requirePossible(property, comparison.operator(), operand, place);
    }
    return bound(comparison, property);
  }

  private Condition bound(Where.Comparison comparison, QueryProperty property) {
    Comparisons comparisons =
        new Comparisons(property, comparison.operator(), comparison.textCase());
    Object operand = comparison.operand();
    if (operand instanceof Parameter parameter) {
      return comparisons.with(argument(parameter));
    }
    if (operand instanceof List<?> list && list.stream().anyMatch(Parameter.class::isInstance)) {
      List<Argument> several = list.stream().map(this::argumentOf).toList();
      return comparison.operator() == Operator.BETWEEN
          ? comparisons.between(several.get(0), several.get(1))
          : comparisons.withAll(several);
    }
    return Condition.of(
        new Where.Comparison(
            property.path(), comparison.operator(), operand, comparison.textCase()));
  }

  @Override
  public Condition near(Where.Near near) {
    QueryProperty property = paths.find(near.property(), at.member(near.property().toString()));
    return Condition.of(
        new Where.Near(
            property.path(), near.point(), near.minDistance(), near.maxDistance(), near.unit()));
  }

  @Override
  public Condition openNear(Where.OpenNear near) {
    QueryProperty property = paths.find(near.property(), at.member(near.property().toString()));
    Argument point = argumentOf(near.point());
    Argument min = argumentOf(near.minDistance());
    Argument max = argumentOf(near.maxDistance());
    return call -> {
      Object center = point.of(call);
      if (center == null) {
        return Condition.NEVER;
      }
      GeoPoint around = Distances.pointOf(center); // before anything else is looked at
      Double least = distance(min.of(call), near.unit());
      return new Where.Near(
          property.path(),
          around,
          least == null ? 0 : least,
          distance(max.of(call), near.unit()),
          near.unit());
    };
  }

  private static @Nullable Double distance(@Nullable Object argument, DistanceUnit unit) {
    if (argument instanceof Distance distance) {
      return Distances.in(unit, distance);
    }
    return argument == null ? null : ((Number) argument).doubleValue();
  }

  private Argument argumentOf(@Nullable Object operand) {
    return operand instanceof Parameter parameter ? argument(parameter) : call -> operand;
  }

  private Argument argument(Parameter parameter) {
    bound.add(parameter.position());
    return Objects.requireNonNull(arguments.get(parameter.position()));
  }

  private List<Condition> elements(String word, List<Where> terms) {
    List<Condition> conditions = new ArrayList<>(terms.size());
    for (int position = 0; position < terms.size(); position++) {
      FilterPointer element = at.member(word).element(position);
      conditions.add(
          new ConditionBinder(paths, arguments, element, bound).bind(terms.get(position)));
    }
    return conditions;
  }
}
