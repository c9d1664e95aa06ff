package io.memoryconnector.internal.query;

import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Operator;
import io.memoryconnector.filter.Parameter;
import io.memoryconnector.filter.Where;
import io.memoryconnector.model.ModelDefinition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns a {@code where} into clauses, and knows at each node where in the JSON of the filter it
 * stands.
 *
 * @param at the place of the node that is visited
 */
record WhereCompiler(ModelDefinition model, FilterLimits limits, FilterPointer at)
    implements Where.Visitor<Clause> {

  Clause compile(Where where) {
    return where.accept(this);
  }

  @Override
  public Clause and(Where.And and) {
    return new Clause.All(
        and.form() == Where.And.Form.LIST ? elements("and", and.terms()) : members(and.terms()));
  }

  @Override
  public Clause or(Where.Or or) {
    return new Clause.Any(elements("or", or.terms()));
  }

  @Override
  public Clause nor(Where.Nor nor) {
    return new Clause.None(elements("nor", nor.terms()));
  }

  @Override
  public Clause comparison(Where.Comparison comparison) {
    FilterPointer property = at.member(comparison.property().toString());
    FilterPointer place =
        comparison.operator() == Operator.EQ
            ? property
            : property.member(comparison.operator().word());
    ComparisonCompiler compiler = new ComparisonCompiler(comparison, model, place, limits);
    Object operand = comparison.operand();
    if (operand == null || !hasParameter(operand)) {
      Clause.Compared compared = compiler.compile(operand, new PatternSteps());
      if (operand == null || comparison.operator() != Operator.REGEXP) {
        return compared;
      }
    }
    return new Clause.Open(compiler, operand); // each run of a regular expression counts its steps
  }

  @Override
  public Clause near(Where.Near near) {
    Distance distance = new Distance(near);
    return new Clause.Nearby(distance, distance.isWithin());
  }

  @Override
  public Clause openNear(Where.OpenNear near) {
    return new Clause.OpenNearby(near);
  }

  private List<Clause> members(List<Where> terms) {
    return terms.stream().map(this::compile).toList();
  }

  private List<Clause> elements(String word, List<Where> terms) {
    List<Clause> clauses = new ArrayList<>(terms.size());
    for (int position = 0; position < terms.size(); position++) {
      FilterPointer element = at.member(word).element(position);
      clauses.add(new WhereCompiler(model, limits, element).compile(terms.get(position)));
    }
    return clauses;
  }

  private static boolean hasParameter(@Nullable Object operand) {
    return operand instanceof Parameter
        || (operand instanceof List<?> list && list.stream().anyMatch(Parameter.class::isInstance));
  }
}
